import type { Delivery, Reached } from "./delivery";
import type { Fulfilment, Order } from "./order";
import type { StandingKey } from "./standing";

export interface Step {
  readonly key: StepKey;
  readonly state: "done" | "current" | "partial" | "upcoming";
  readonly at: string | null;
}

export type StepKey = "placed" | "packed" | "shipped" | "delivered" | "ready_for_pickup" | "picked_up";

type Instant = "packedAt" | "shippedAt" | "deliveredAt";

/**
 * The way of an order from the shop to the shopper: to the door, or to where it is picked up.
 * @returns empty where there is no such way (any more), or nothing is known about it
 */
export function stepsOf(order: Order, delivery: Delivery, standing: StandingKey): Step[] {
  if (!IS_ON_ITS_WAY[standing] || delivery.way === "digital" || !delivery.isKnown) return [];
  const parcels = order.fulfilments.filter(
    ({ canceledAt, requiresShipping }) => canceledAt === null && requiresShipping,
  );
  const step = (key: StepKey, reached: Reached, instant: Instant) => ({
    key,
    reached,
    at: when(reached, parcels, instant),
  });
  const placed = { key: "placed" as const, reached: "all" as const, at: order.placedAt };
  const way =
    delivery.way === "pickup"
      ? [
          placed,
          step("ready_for_pickup", delivery.packed, "packedAt"),
          step("picked_up", delivery.delivered, "deliveredAt"),
        ]
      : [
          placed,
          step("packed", delivery.packed, "packedAt"),
          step("shipped", delivery.shipped, "shippedAt"),
          ...(order.tellsDeliveries ? [step("delivered", delivery.delivered, "deliveredAt")] : []),
        ];
  const last = way.findLastIndex(({ reached }) => reached !== "none");
  return way.map(({ key, reached, at }, index) => ({
    key,
    state: stateOf(reached, index === last && index < way.length - 1),
    at,
  }));
}

function stateOf(reached: Reached, isHere: boolean): Step["state"] {
  if (reached === "none") return "upcoming";
  if (reached === "some") return "partial";
  return isHere ? "current" : "done";
}

/** Done when the last parcel was, partly done since the first one was. */
function when(reached: Reached, parcels: readonly Fulfilment[], key: Instant): string | null {
  const instants = inOrder(parcels.flatMap((parcel) => parcel[key] ?? []));
  return (reached === "all" ? instants.at(-1) : reached === "some" ? instants.at(0) : null) ?? null;
}

const IS_ON_ITS_WAY: Record<StandingKey, boolean> = {
  placed: true,
  payment_due: true,
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
  digital: false,
  completed: false,
  return_requested: true,
  return_on_the_way: true,
  partially_returned: true,
  returned: false,
  exchange_requested: true,
  exchange_on_the_way: true,
  exchange_awaiting_return: true,
  exchange_done: true,
  replacement_requested: true,
  replacement_on_the_way: true,
  replacement_awaiting_return: true,
  replacement_done: true,
  problem: false,
  refunded: false,
  canceled: false,
  action_needed: true,
  unknown: false,
};

function inOrder(instants: readonly string[]): string[] {
  return instants.filter((instant) => !Number.isNaN(Date.parse(instant))).sort((a, b) => Date.parse(a) - Date.parse(b));
}
