import { CLAIM_ANSWERS, isAsked } from "@order-pages/shared/orders/facts/claims";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface SaveToAccountProps {
  readonly orderId: string;
  /** Who looks at it: somebody who is not signed in, a customer whose it is not, or its owner. */
  readonly claimer: "guest" | "customer" | "owner";
  /** The order's page to come back to after signing in. */
  readonly page: "order" | "confirmed";
  /** What came of asking for it while signing in, as the address has it. */
  readonly asked?: unknown;
  readonly claimOrder: FormAction;
  readonly signInToSave: FormAction;
}

/** The way from a guest's order into an account: one press for who is signed in. */
export function SaveToAccount({ orderId, claimer, page, asked, claimOrder, signInToSave }: SaveToAccountProps) {
  const t = useTranslations("save");
  const say = useTranslations("claims");
  const answer = CLAIM_ANSWERS.find((known) => known === asked);
  switch (claimer) {
    case "owner":
      return (
        <p className="text-sm text-muted print:hidden">
          {t("owned")}{" "}
          <a href={routes.orders()} className={linkStyles}>
            {t("all")}
          </a>
        </p>
      );
    case "customer":
      return (
        <Panel title={t("title")} text={t("explanation")}>
          {answer ? (
            <Notice tone={isAsked(answer) ? "success" : "warning"} role="status">
              {say(`answer.${answer}`, { number: say("anOrder") })}
            </Notice>
          ) : (
            <ActionForm
              action={claimOrder}
              fields={[]}
              hidden={{ orderId }}
              submit={t("press")}
              kind="secondary"
              once
            />
          )}
          <a href={routes.claims()} className={`mt-3 inline-block ${linkStyles}`}>
            {t("others")}
          </a>
        </Panel>
      );
    case "guest":
      return (
        <Panel title={t("title")} text={t("signedOut")}>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            {/* Forms and no links: what is to be saved must not be in an address, which anybody could send. */}
            <ActionForm
              action={signInToSave}
              fields={[]}
              hidden={{ orderId, page, way: "login" }}
              submit={t("signIn")}
              kind="secondary"
            />
            <ActionForm
              action={signInToSave}
              fields={[]}
              hidden={{ orderId, page, way: "register" }}
              submit={t("register")}
              kind="link"
            />
          </div>
        </Panel>
      );
  }
}

interface PanelProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Panel({ title, text, children }: PanelProps) {
  return (
    <section aria-labelledby="save" className="print:hidden">
      <h2 id="save" className="title">
        {title}
      </h2>
      <p className="mt-2 mb-4 text-muted">{text}</p>
      {children}
    </section>
  );
}
