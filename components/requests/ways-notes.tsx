import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { linkStyles } from "@/components/ui/button-styles";
import { DeclaredWithdrawals } from "@/components/withdraw/declared-withdrawals";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { ObstacleText } from "./obstacle-text";

/** Until when something can be asked of an order, what was, and in one quiet line each why something cannot. */
export function WaysNotes({ orderId, ways }: { readonly orderId: string; readonly ways: WaysView }) {
  const t = useTranslations("return");
  const cancel = useTranslations("cancel");
  const requests = useTranslations("requests");
  const { withdraw } = ways;
  return (
    <div className="mt-3 max-w-prose stack-1 text-sm text-muted empty:hidden print:hidden">
      {ways.return?.until ? <p>{t("window", { date: ways.return.until })}</p> : null}
      {withdraw ? <DeclaredWithdrawals declared={withdraw.declared} /> : null}
      {ways.asked.map(({ id, kind }) => (
        <p key={id}>
          {kind === "return" ? t("waiting") : cancel("waiting")}{" "}
          <a href={routes.orderRequest(orderId, id)} className={linkStyles}>
            {requests("takeBack.action")}
          </a>
        </p>
      ))}
      {ways.obstacles.map((obstacle) => (
        <p key={`${obstacle.of} ${obstacle.because}`}>
          <ObstacleText {...obstacle} />
        </p>
      ))}
    </div>
  );
}
