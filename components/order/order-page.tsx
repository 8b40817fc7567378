import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import type { ReactNode } from "react";
import { RequestNotice } from "@/components/requests/request-notice";
import { WaysNotes } from "@/components/requests/ways-notes";
import { PageMain } from "@/components/ui/page-main";
import { Static } from "@/components/ui/static";
import type { RequestDone } from "@/lib/routes";
import { Hero } from "./hero";
import { useHowToPay, useOrderActions } from "./order-actions";
import { OrderDetails } from "./order-details";

interface OrderPageProps {
  readonly order: OrderView;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** What can be asked of it; `null` where the backend takes no requests. */
  readonly ways: WaysView | null;
  /** What was just asked for. */
  readonly done?: RequestDone | null;
  /** The account's own ways, on its page of the order. */
  readonly navigation?: ReactNode;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/** The order on any day, headed by what matters about it just now. */
export function OrderPage({ order, storeUrl, supportEmail, ways, done = null, navigation, children }: OrderPageProps) {
  const { hero } = order;
  const actions = useOrderActions(order, { storeUrl, supportEmail, ways });
  const howToPay = useHowToPay(order);
  return (
    <PageMain>
      {navigation ? <div className="mb-8">{navigation}</div> : null}
      {done ? <RequestNotice done={done} /> : null}
      <Static>
        <Hero
          order={order}
          title={hero.title}
          tone={hero.tone}
          detail={hero.detail}
          money={hero.money}
          steps={order.steps}
          notes={howToPay === null ? order.expectations : [...order.expectations, howToPay]}
          actions={actions}
          afterActions={ways ? <WaysNotes orderId={order.id} ways={ways} /> : null}
        />
      </Static>
      <OrderDetails order={order} hasReturnPages={ways !== null}>
        {children}
      </OrderDetails>
    </PageMain>
  );
}
