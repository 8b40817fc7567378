import type { OrderView, StandingKey } from "@order-pages/shared/orders/view/order-view";
import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PageMain } from "@/components/ui/page-main";
import { Static } from "@/components/ui/static";
import { useTranslations } from "@/lib/i18n/server";
import { Hero } from "./hero";
import { useOrderActions } from "./order-actions";
import { OrderDetails } from "./order-details";
import { OrderPage } from "./order-page";

/** Thanks are said only where they are true; a reload days later may find the order canceled or sent back. */
const THANKED: Record<StandingKey, boolean> = {
  placed: true,
  preparing: true,
  packed: true,
  partially_shipped: true,
  shipped: true,
  sent: true,
  partially_delivered: true,
  delivered: true,
  partially_ready_for_pickup: true,
  ready_for_pickup: true,
  partially_picked_up: true,
  picked_up: true,
  digital: true,
  completed: true,
  payment_due: false,
  return_requested: false,
  return_on_the_way: false,
  partially_returned: false,
  returned: false,
  exchange_requested: false,
  exchange_on_the_way: false,
  exchange_awaiting_return: false,
  exchange_done: false,
  replacement_requested: false,
  replacement_on_the_way: false,
  replacement_awaiting_return: false,
  replacement_done: false,
  problem: false,
  refunded: false,
  canceled: false,
  action_needed: false,
  unknown: false,
};

interface ConfirmationProps {
  readonly order: OrderView;
  readonly orderHref: string;
  /** What can be asked of it; see OrderPage. */
  readonly ways: WaysView | null;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/** The first page after paying. */
export function Confirmation({ order, orderHref, ways, storeUrl, supportEmail, children }: ConfirmationProps) {
  const t = useTranslations("confirmation");
  const { standing, hero } = order;
  const actions = useOrderActions(order, {
    storeUrl,
    supportEmail,
    ways: null,
    first: { label: t("follow"), href: orderHref },
  });
  if (!THANKED[standing.key]) {
    return (
      <OrderPage order={order} ways={ways} storeUrl={storeUrl} supportEmail={supportEmail}>
        {children}
      </OrderPage>
    );
  }

  // The thanks take the headline; what it would say stands below.
  const lead = hero.title === standing.title ? [] : [hero.title];
  return (
    <PageMain>
      <Static>
        <Hero
          order={order}
          title={t("thanks")}
          tone="success"
          badge={standing.key === "placed" ? null : <Badge tone={standing.tone}>{standing.title}</Badge>}
          detail={hero.detail}
          money={hero.money}
          steps={order.steps}
          notes={[...lead, ...order.expectations]}
          actions={actions}
        />
      </Static>
      <OrderDetails order={order}>{children}</OrderDetails>
    </PageMain>
  );
}
