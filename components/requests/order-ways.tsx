import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { type Action, Actions } from "@/components/ui/actions";
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
  const actions: readonly Action[] = [
    ...(ways.return ? [{ label: t("return"), href: routes.returnItems(orderId) }] : []),
    ...(ways.cancel ? [{ label: t("cancel"), href: routes.cancelOrder(orderId) }] : []),
  ];
  return (
    <>
      <Actions actions={actions} />
      <div className="mt-3 max-w-prose space-y-1 text-sm text-muted empty:hidden print:hidden">
        {ways.return?.until ? <p>{back("window", { date: ways.return.until })}</p> : null}
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
