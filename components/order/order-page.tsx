import { BoxIcon, type CheckIcon, ReturnIcon, TruckIcon } from "@/components/ui/icons";
import { PageMain } from "@/components/ui/page-main";
import { TONES } from "@/components/ui/tone";
import type { OrderView, StandingKey } from "@/lib/orders/order-view";
import { OrderDetails } from "./order-details";
import { OrderHead } from "./order-head";
import { Progress } from "./progress";

/** A standing with a picture of its own; the others show their tone's. */
const PICTURES: Partial<Record<StandingKey, typeof CheckIcon>> = {
  preparing: BoxIcon,
  packed: BoxIcon,
  partially_shipped: TruckIcon,
  shipped: TruckIcon,
  partially_delivered: TruckIcon,
  return_requested: ReturnIcon,
  partially_returned: ReturnIcon,
  returned: ReturnIcon,
};

interface OrderPageProps {
  readonly order: OrderView;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

/** The order on any day, headed by where it stands. */
export function OrderPage({ order, storeUrl, supportEmail }: OrderPageProps) {
  const { key, tone, title, detail } = order.standing;
  const { styles, Icon } = TONES[tone];
  const Picture = PICTURES[key] ?? Icon;
  return (
    <PageMain>
      <OrderHead
        order={order}
        emblem={
          <span className={`mb-6 grid size-14 place-items-center rounded-full print:hidden ${styles}`}>
            <Picture className="size-7" />
          </span>
        }
        title={title}
        detail={detail}
      />
      <Progress steps={order.steps} expectations={order.expectations} />
      <OrderDetails order={order} storeUrl={storeUrl} supportEmail={supportEmail} />
    </PageMain>
  );
}
