import type { ClaimQuestionView } from "@order-pages/shared/orders/view/claims-view";
import { ActionForm } from "@/components/forms/action-form";
import { Help } from "@/components/problems/help";
import { Card } from "@/components/ui/card";
import { MessagePage } from "@/components/ui/message-page";
import { PageMain } from "@/components/ui/page-main";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface ClaimQuestionPageProps {
  readonly orderId: string;
  readonly proof: string;
  readonly question: ClaimQuestionView;
  readonly supportEmail: string | null;
  /** Whether it was answered here just now. */
  readonly isAnswered: boolean;
  readonly answerClaim: FormAction;
}

/**
 * Where the mail of a claim leads: what is asked, and no more of the order than its number and day, for the link may have
 * been forwarded. Nothing happens before a button is pressed.
 */
export function ClaimQuestionPage({ question, supportEmail, isAnswered, ...link }: ClaimQuestionPageProps) {
  const t = useTranslations("claimQuestion");
  const { state } = question;
  if (state === "open") return <OpenClaimQuestion question={question} {...link} />;
  return (
    <MessagePage
      tone={state === "accepted" ? "success" : "neutral"}
      title={t(`ended.${state}.title`)}
      isAnswer={isAnswered}
      actions={
        state === "accepted"
          ? // Most ask for their own orders, and read their own mail.
            [
              { label: t("orders"), href: routes.orders(), primary: true },
              { label: t("home"), href: routes.lookup() },
            ]
          : [{ label: t("home"), href: routes.lookup(), primary: true }]
      }
    >
      <p>{t(`ended.${state}.explanation`)}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}

function OpenClaimQuestion({
  orderId,
  proof,
  question: { orders, requester, canDecline },
  answerClaim,
}: Omit<ClaimQuestionPageProps, "supportEmail" | "isAnswered">) {
  const t = useTranslations("claimQuestion");
  return (
    <PageMain>
      <div className="mx-auto max-w-xl sm:pt-8">
        <h1 className="headline">{t("title")}</h1>
        <Card className="mt-8">
          <ul className="stack-1">
            {orders.map(({ number, placedOn }) => (
              <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="title min-w-0">
                  {t.rich("order", {
                    number,
                    bdi: (chunks) => <bdi className="tabular wrap-anywhere">{chunks}</bdi>,
                  })}
                </span>
                {placedOn ? (
                  <span className="text-muted">{t.rich("placedOn", { date: () => <Time at={placedOn} /> })}</span>
                ) : null}
              </li>
            ))}
          </ul>
          {requester ? (
            <p className="mt-3 edge-t border-line pt-3">
              {t.rich("askedBy", { email: () => <bdi className="font-medium wrap-anywhere">{requester}</bdi> })}
            </p>
          ) : null}
        </Card>
        <div className="mt-6 stack-4 text-lg">
          <p>{t("explanation", { count: orders.length })}</p>
          <p>{t("yours")}</p>
          {canDecline ? null : <p>{t("lapses")}</p>}
        </div>
        <div className="mt-8 flex flex-wrap items-start gap-4">
          <ActionForm
            action={answerClaim}
            fields={[]}
            hidden={{ orderId, proof, answer: "accept" }}
            submit={t("accept")}
            once
          />
          {canDecline ? (
            <ActionForm
              action={answerClaim}
              fields={[]}
              hidden={{ orderId, proof, answer: "decline" }}
              submit={t("decline")}
              kind="secondary"
              once
            />
          ) : null}
        </div>
      </div>
    </PageMain>
  );
}
