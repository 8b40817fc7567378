import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { PageMain } from "@/components/ui/page-main";
import { Hero } from "./hero";
import { useOrderActions } from "./order-actions";
import { OrderDetails } from "./order-details";

interface OrderPageProps {
  readonly order: OrderView;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** The account's own ways, on its page of the order. */
  readonly navigation?: ReactNode;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/** The order on any day, headed by what matters about it just now. */
export function OrderPage({ order, storeUrl, supportEmail, navigation, children }: OrderPageProps) {
  const { hero } = order;
  const actions = useOrderActions(order, { storeUrl, supportEmail });
  return (
    <PageMain>
      {navigation ? <div className="mb-8">{navigation}</div> : null}
      <Hero
        order={order}
        title={hero.title}
        tone={hero.tone}
        detail={hero.detail}
        money={hero.money}
        steps={order.steps}
        notes={order.expectations}
        actions={actions}
      />
      <OrderDetails order={order}>{children}</OrderDetails>
    </PageMain>
  );
}
