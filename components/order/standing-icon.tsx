import type { Standing, StandingKey } from "@order-pages/shared/orders/view/order-view";
import { BoxIcon, type CheckIcon, ReturnIcon, TruckIcon } from "@/components/ui/icons";
import { TONES } from "@/components/ui/tone";

/** A standing with a picture of its own; the others show their tone's. */
const PICTURES: Partial<Record<StandingKey, typeof CheckIcon>> = {
  preparing: BoxIcon,
  packed: BoxIcon,
  partially_shipped: TruckIcon,
  shipped: TruckIcon,
  sent: TruckIcon,
  partially_delivered: TruckIcon,
  partially_ready_for_pickup: BoxIcon,
  ready_for_pickup: BoxIcon,
  return_requested: ReturnIcon,
  partially_returned: ReturnIcon,
  returned: ReturnIcon,
  exchange_requested: ReturnIcon,
  exchange_on_the_way: TruckIcon,
  exchange_awaiting_return: ReturnIcon,
  replacement_requested: BoxIcon,
  replacement_on_the_way: TruckIcon,
  replacement_awaiting_return: ReturnIcon,
};

/** Where an order stands, as a picture above the words that say it. */
export function StandingIcon({ standing: { key, tone } }: { readonly standing: Standing }) {
  const { styles, Icon } = TONES[tone];
  const Picture = PICTURES[key] ?? Icon;
  return (
    <span className={`mb-6 grid size-14 place-items-center rounded-full print:hidden ${styles}`}>
      <Picture className="size-7" />
    </span>
  );
}
