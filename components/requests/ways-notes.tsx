import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { DeclaredWithdrawals } from "@/components/withdraw/declared-withdrawals";
import { useTranslations } from "@/lib/i18n/server";
import { ObstacleText } from "./obstacle-text";

/** Until when something can be asked of an order, what was, and in one quiet line each why something cannot. */
export function WaysNotes({ ways }: { readonly ways: WaysView }) {
  const t = useTranslations("return");
  const { withdraw } = ways;
  return (
    <div className="mt-3 max-w-prose space-y-1 text-sm text-muted empty:hidden print:hidden">
      {ways.return?.until ? <p>{t("window", { date: ways.return.until })}</p> : null}
      {withdraw ? <DeclaredWithdrawals declared={withdraw.declared} /> : null}
      {ways.isReturnAsked ? <p>{t("waiting")}</p> : null}
      {ways.obstacles.map((obstacle) => (
        <p key={`${obstacle.of} ${obstacle.because}`}>
          <ObstacleText {...obstacle} />
        </p>
      ))}
    </div>
  );
}
