import type { OrderView, StandingKey } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import type { Action } from "@/components/ui/actions";
import { Badge } from "@/components/ui/badge";
import { TickIcon } from "@/components/ui/icons";
import { PageMain } from "@/components/ui/page-main";
import { useTranslations } from "@/lib/i18n/server";
import { OrderDetails } from "./order-details";
import { OrderHead } from "./order-head";
import { OrderPage } from "./order-page";
import { Progress } from "./progress";

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
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** How the order is kept: in an account, and on this device. */
  readonly children?: ReactNode;
}

/** The first page after paying. */
export function Confirmation({ order, orderHref, storeUrl, supportEmail, children }: ConfirmationProps) {
  const t = useTranslations("confirmation");
  const { standing } = order;
  if (!THANKED[standing.key]) {
    return (
      <OrderPage order={order} storeUrl={storeUrl} supportEmail={supportEmail}>
        {children}
      </OrderPage>
    );
  }

  const actions: Action[] = [{ label: t("follow"), href: orderHref, primary: true }];
  if (storeUrl) actions.push({ label: t("shop"), href: storeUrl });
  return (
    <PageMain>
      <OrderHead
        order={order}
        emblem={
          <span className="mb-6 grid size-14 place-items-center rounded-full bg-accent text-on-accent print:hidden">
            <TickIcon className="size-8" />
          </span>
        }
        title={t("thanks")}
        badge={<Badge tone={standing.tone}>{standing.title}</Badge>}
        detail={standing.detail}
        actions={actions}
      />
      <Progress steps={order.steps} expectations={order.expectations} />
      <OrderDetails order={order} storeUrl={storeUrl} supportEmail={supportEmail}>
        {children}
      </OrderDetails>
    </PageMain>
  );
}
