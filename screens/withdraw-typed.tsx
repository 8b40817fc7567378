import "server-only";
import { randomUUID } from "node:crypto";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { TypedWithdrawal } from "@/components/withdraw/typed-withdrawal";
import { WithdrawByEmail } from "@/components/withdraw/withdraw-by-email";
import { declareWithdrawal } from "@/lib/actions/withdrawals/declare-withdrawal";
import { answersForm } from "@/lib/http/request-facts";
import { getTranslations } from "@/lib/i18n/server";
import { readWithdrawalOffer } from "@/lib/read/withdrawal-offer";
import { routes } from "@/lib/routes";
import { isGuest, readSession } from "@/lib/session/customer";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

/** The withdrawal function for whoever comes from no order, or may not see all of it. @param number fills the field */
export async function WithdrawTyped({ number = "" }: { readonly number?: string }) {
  const [offer, isAnswer, session, t, law, actions] = await Promise.all([
    readWithdrawalOffer(),
    answersForm(),
    readSession(),
    getTranslations("withdraw"),
    getTranslations("requests.withdraw"),
    getTranslations("actions"),
  ]);
  if (offer.kind === "by_email") return <WithdrawByEmail supportEmail={supportEmail()} number={number} />;
  if (offer.kind === "off") return <ReadProblem read={{ kind: "not_found" }} retryHref={routes.withdraw()} />;
  // What was sent stays in its form, whatever the backend does meanwhile.
  if (offer.kind === "outage" && !isAnswer) return <ReadProblem read={offer} retryHref={routes.withdraw()} />;
  return (
    <FormPage
      title={law("label")}
      intro={t("intro")}
      footer={
        isGuest(session) ? null : (
          <p>
            {t.rich("ownOrders", {
              link: (chunks) => (
                <a href={routes.orders()} className={linkStyles}>
                  {chunks}
                </a>
              ),
            })}
          </p>
        )
      }
    >
      <TypedWithdrawal
        action={declareWithdrawal}
        formKey={randomUUID()}
        fields={[
          { name: "name", label: t("name"), autoComplete: "name", maxLength: 80 },
          {
            name: "contract",
            label: t("contract"),
            hint: t("contractHint"),
            autoComplete: "off",
            maxLength: 300,
            initial: number,
          },
          {
            name: "email",
            label: t("email"),
            hint: t("emailHint"),
            type: "email",
            autoComplete: "email",
            inputMode: "email",
          },
          {
            name: "text",
            label: t("text"),
            hint: t("textHint"),
            type: "textarea",
            autoComplete: "off",
            maxLength: 2000,
            optional: true,
          },
        ]}
        words={{
          next: t("continue"),
          checkTitle: t("check.title"),
          checkIntro: t("check.intro"),
          to: t("check.to"),
          confirm: law("confirm"),
          change: actions("change"),
          instead: { offer: t("instead.offer"), subject: t("instead.subject") },
        }}
        supportEmail={supportEmail()}
      />
    </FormPage>
  );
}
