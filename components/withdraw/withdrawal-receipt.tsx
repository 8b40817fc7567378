import type { WithdrawalView } from "@order-pages/shared/orders/view/withdrawal-view";
import { ActionForm } from "@/components/forms/action-form";
import { Help } from "@/components/problems/help";
import { Actions } from "@/components/ui/actions";
import { linkStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { Definition } from "@/components/ui/definitions";
import { FocusedHeading } from "@/components/ui/focused-heading";
import { PageMain } from "@/components/ui/page-main";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface WithdrawalReceiptProps {
  readonly withdrawal: WithdrawalView;
  readonly resend: FormAction;
  readonly supportEmail: string | null;
}

/** What was received and when, to the second and with its zone, word for word; then what comes next. */
export function WithdrawalReceipt({ withdrawal, resend, supportEmail }: WithdrawalReceiptProps) {
  const { id, received, sentence, text, email, orderId, acknowledgement } = withdrawal;
  const t = useTranslations("withdraw.receipt");
  const form = useTranslations("withdraw");
  return (
    <PageMain>
      <div className="mx-auto max-w-xl stack-10">
        <header>
          <FocusedHeading>{t("title")}</FocusedHeading>
          {email ? (
            <p className="mt-5 text-lg text-muted">
              {t.rich(`mail.${acknowledgement}`, { email: () => <bdi className="wrap-anywhere">{email}</bdi> })}
            </p>
          ) : null}
        </header>
        <Card>
          <dl className="stack-4">
            {received ? (
              <Definition name={t("received")}>
                <Time at={received} />
              </Definition>
            ) : null}
            {/* In the language that it was declared in. */}
            <Definition name={t("statement")} dir="auto">
              {sentence}
            </Definition>
            {text ? (
              <Definition name={t("text")} dir="auto" className="whitespace-pre-line">
                {text}
              </Definition>
            ) : null}
            <Definition name={t("reference")}>
              <bdi className="font-mono text-sm">{id}</bdi>
            </Definition>
          </dl>
        </Card>
        <Section id="next" title={t("next")}>
          <div className="mt-4 stack-3">
            <NextSteps withdrawal={withdrawal} />
            <p className="print:hidden">{t("print")}</p>
            <Help supportEmail={supportEmail} />
          </div>
        </Section>
        {orderId ? <Actions actions={[{ label: t("order"), href: routes.order(orderId), primary: true }]} /> : null}
        {email ? (
          <Section id="another" title={t("another")} className="print:hidden">
            <p className="mt-2 mb-6 text-muted">{t("anotherHint")}</p>
            <ActionForm
              action={resend}
              hidden={{ id }}
              fields={[
                {
                  name: "email",
                  label: form("email"),
                  type: "email",
                  autoComplete: "email",
                  inputMode: "email",
                },
              ]}
              submit={t("send")}
              kind="secondary"
            />
          </Section>
        ) : null}
      </div>
    </PageMain>
  );
}

function NextSteps({ withdrawal }: Pick<WithdrawalReceiptProps, "withdrawal">) {
  const t = useTranslations("withdraw.receipt");
  const { state, prepared, orderId, returnId } = withdrawal;
  return (
    <>
      {prepared === "cancel" ? <p>{t("cancel")}</p> : null}
      {prepared === "return" && orderId && returnId ? (
        <p>
          {t.rich("return", {
            link: (chunks) => (
              <a href={routes.orderReturn(orderId, returnId)} className={linkStyles}>
                {chunks}
              </a>
            ),
          })}
        </p>
      ) : null}
      <p>{t(`steps.${state}`)}</p>
    </>
  );
}
