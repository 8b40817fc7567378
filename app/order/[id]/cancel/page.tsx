import { randomUUID } from "node:crypto";
import { formatMoment } from "@order-pages/shared/format/date";
import { formatMoney } from "@order-pages/shared/format/money";
import { obstacle } from "@order-pages/shared/orders/view/to-ways-view";
import type { Metadata } from "next";
import { CancelAgain } from "@/components/requests/cancel-again";
import { CancelPage } from "@/components/requests/cancel-page";
import { CannotPage } from "@/components/requests/cannot-page";
import { ObstacleText } from "@/components/requests/obstacle-text";
import { cancelOrder } from "@/lib/actions/requests/cancel-order";
import { env } from "@/lib/env";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { requestMetadata } from "@/lib/read/request-metadata";
import { routes } from "@/lib/routes";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";
import { RequestScreen } from "@/screens/request-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/cancel">): Promise<Metadata> {
  return requestMetadata((await params).id, "cancel");
}

/** Asks once more before an order is canceled, or says why it cannot be. Looking at it changes nothing. */
export default async function CancelRoute({ params }: PageProps<"/order/[id]/cancel">) {
  const [{ id }, locale, t] = await Promise.all([params, getLocale(), getTranslations("cancel.no")]);
  const here = routes.cancelOrder(id);
  const context = { locale, timeZone: env().store.timeZone };
  return (
    <RequestScreen id={id} here={here} again={<CancelAgain orderId={id} cancelOrder={cancelOrder} />}>
      {({ order, abilities, abilityFacts, ways }) => {
        const { cancel } = abilities;
        if (cancel.can) {
          return (
            <CancelPage
              order={order}
              ability={cancel}
              facts={abilityFacts}
              until={formatMoment(cancel.until, context)?.text ?? null}
              requestKey={randomUUID()}
              money={(amount) => formatMoney(amount, abilityFacts.money.currency, locale)}
              cancelOrder={cancelOrder}
            />
          );
        }
        // A shop that lets nobody cancel has no such page.
        if (cancel.because === "off") return <ReadProblem read={{ kind: "not_found" }} retryHref={here} />;
        const isTitle = cancel.because === "canceled" || cancel.because === "asked";
        return (
          <CannotPage
            orderId={id}
            title={t(isTitle ? cancel.because : "title")}
            instead={cancel.instead}
            canReturn={abilities.return.can}
            canWithdraw={abilities.withdraw.can}
            asked={ways?.asked.find(({ kind }) => kind === "cancellation")?.id ?? null}
            here={here}
            supportEmail={supportEmail()}
          >
            {cancel.because === "canceled" ? null : (
              <p>
                <ObstacleText {...obstacle("cancel", cancel, context)} />
              </p>
            )}
          </CannotPage>
        );
      }}
    </RequestScreen>
  );
}
