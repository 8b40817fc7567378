import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { PageMain } from "@/components/ui/page-main";
import { OrderDetails } from "./order-details";
import { OrderHead } from "./order-head";
import { Progress } from "./progress";
import { StandingIcon } from "./standing-icon";

interface OrderPageProps {
  readonly order: OrderView;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** The account's own ways, on its page of the order. */
  readonly navigation?: ReactNode;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/** The order on any day, headed by where it stands. */
export function OrderPage({ order, storeUrl, supportEmail, navigation, children }: OrderPageProps) {
  const { standing } = order;
  return (
    <PageMain>
      {navigation ? <div className="mb-10">{navigation}</div> : null}
      <OrderHead
        order={order}
        emblem={<StandingIcon standing={standing} />}
        title={standing.title}
        detail={standing.detail}
      />
      <Progress steps={order.steps} expectations={order.expectations} />
      <OrderDetails order={order} storeUrl={storeUrl} supportEmail={supportEmail}>
        {children}
      </OrderDetails>
    </PageMain>
  );
}
