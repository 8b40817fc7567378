import type { HeldOrderView } from "@order-pages/shared/orders/view/claims-view";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";

interface ClaimWaysProps {
  readonly claimable: number;
  readonly held: readonly HeldOrderView[];
  readonly claimByNumber: FormAction;
  readonly claimHeld: FormAction;
  readonly claimClaimable: FormAction;
}

/** The ways to ask for orders: what is at hand with one press, and everything else by number and email. */
export function ClaimWays({ claimable, held, claimByNumber, claimHeld, claimClaimable }: ClaimWaysProps) {
  const t = useTranslations("claims");
  const list = useTranslations("claims.list");
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      {held.length > 0 || claimable > 0 ? (
        <div className="stack-5">
          {held.length > 0 ? (
            <Way id="held" title={t("held.title")} text={t("held.explanation")}>
              <ul className="mb-5 stack-1">
                {held.map(({ id, number, placedOn }) => (
                  <li key={id} className="flex flex-wrap justify-between gap-x-4">
                    <span className="min-w-0 wrap-anywhere">
                      {list.rich("order", { number, bdi: (chunks) => <bdi className="tabular">{chunks}</bdi> })}
                    </span>
                    {placedOn ? <Time at={placedOn} className="text-muted" /> : null}
                  </li>
                ))}
              </ul>
              <ActionForm action={claimHeld} fields={[]} submit={t("held.submit", { count: held.length })} once />
            </Way>
          ) : null}
          {claimable > 0 ? (
            <Way id="claimable" title={t("claimable.title")} text={t("claimable.explanation", { count: claimable })}>
              <ActionForm
                action={claimClaimable}
                fields={[]}
                submit={t("claimable.submit", { count: claimable })}
                once
              />
            </Way>
          ) : null}
        </div>
      ) : null}
      <Way id="by-number" title={t("byNumber.title")}>
        <ActionForm
          action={claimByNumber}
          fields={[
            {
              name: "numbers",
              label: t("byNumber.number"),
              hint: t("byNumber.hint"),
              autoComplete: "off",
              isCode: true,
            },
            {
              name: "email",
              label: t("byNumber.email"),
              hint: t("byNumber.emailHint"),
              type: "email",
              autoComplete: "email",
              inputMode: "email",
            },
          ]}
          submit={t("byNumber.submit")}
        />
      </Way>
    </div>
  );
}

interface WayProps {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Way({ id, title, text, children }: WayProps) {
  return (
    <Card className="sm:p-8">
      <section aria-labelledby={id}>
        <h2 id={id} className="title">
          {title}
        </h2>
        {text ? <p className="mt-2 text-muted">{text}</p> : null}
        <div className="mt-5">{children}</div>
      </section>
    </Card>
  );
}
