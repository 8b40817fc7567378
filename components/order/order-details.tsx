import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { Static } from "@/components/ui/static";
import { AfterSales } from "./after-sales";
import { Delivery } from "./delivery";
import { History } from "./history";
import { OrderLines } from "./order-lines";
import { Receipt } from "./receipt";
import { Returns } from "./returns";
import { Shipments } from "./shipments";

interface OrderDetailsProps {
  readonly order: OrderView;
  /** Whether each return has a page of its own. */
  readonly hasReturnPages?: boolean;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/**
 * Everything about an order below its headline. In the order of a phone: parcels, lines, sum, addresses, history; a wide
 * screen takes the sum and the addresses into a column beside the story.
 */
export function OrderDetails({ order, hasReturnPages = false, children }: OrderDetailsProps) {
  return (
    <div className="mt-10 grid gap-12 sm:mt-14 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr] lg:gap-x-16 print:mt-6 print:block print:stack-6">
      <Static>
        <div className="min-w-0 stack-12 print:stack-6">
          <Shipments shipments={order.shipments} />
          <AfterSales afterSales={order.afterSales} />
          <Returns orderId={hasReturnPages ? order.id : null} returns={order.returns} />
          <OrderLines rest={order.rest} itemCount={order.itemCount} />
        </div>
      </Static>
      <div className="min-w-0 stack-10 lg:sticky lg:top-8 lg:row-span-2 lg:self-start print:flex print:flex-row-reverse print:items-start print:justify-between print:gap-x-12 print:stack-0">
        <Static>
          <Receipt totals={order.totals} payments={order.payments} />
          <Delivery
            pickup={order.pickup}
            shippingAddress={order.shippingAddress}
            billingAddress={order.billingAddress}
            deliveryMethods={order.deliveryMethods}
            email={order.email}
          />
        </Static>
        {children}
      </div>
      <Static>
        <History history={order.history} />
      </Static>
    </div>
  );
}
