import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { type Action, Actions } from "@/components/ui/actions";
import { DeclaredWithdrawals } from "@/components/withdraw/declared-withdrawals";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { ObstacleText } from "./obstacle-text";

interface OrderWaysProps {
  readonly orderId: string;
  readonly ways: WaysView;
}

/** What can be asked of an order, the second row of its actions, and in one quiet line each why something cannot. */
export function OrderWays({ orderId, ways }: OrderWaysProps) {
  const t = useTranslations("actions");
  const back = useTranslations("return");
  const law = useTranslations("requests.withdraw");
  const { withdraw } = ways;
  const withdrawing = withdraw ? [{ label: law("label"), href: routes.withdraw({ order: orderId }) }] : [];
  const actions: readonly Action[] = [
    ...(withdraw?.isFirst ? withdrawing : []),
    ...(ways.return ? [{ label: t("return"), href: routes.returnItems(orderId) }] : []),
    ...(ways.cancel ? [{ label: t("cancel"), href: routes.cancelOrder(orderId) }] : []),
    ...(withdraw?.isFirst ? [] : withdrawing),
  ];
  return (
    <>
      <Actions actions={actions} />
      <div className="mt-3 max-w-prose space-y-1 text-sm text-muted empty:hidden print:hidden">
        {ways.return?.until ? <p>{back("window", { date: ways.return.until })}</p> : null}
        {withdraw ? <DeclaredWithdrawals declared={withdraw.declared} /> : null}
        {ways.isReturnAsked ? <p>{back("waiting")}</p> : null}
        {ways.obstacles.map((obstacle) => (
          <p key={`${obstacle.of} ${obstacle.because}`}>
            <ObstacleText {...obstacle} />
          </p>
        ))}
      </div>
    </>
  );
}
