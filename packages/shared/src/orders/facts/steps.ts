import type { StandingKey, StepView } from "../view/order-view";
import { haveAllCome } from "./line-progress";
import type { Fulfilment, FulfilmentStatus, LineProgress, Order } from "./order";
import { isDigital, standingOf } from "./status";

export interface Step {
  readonly key: StepView["key"];
  readonly state: StepView["state"];
  readonly at: string | null;
}

type Reached = "none" | "some" | "all";

/**
 * The way of an order from the shop to the door.
 * @returns empty where there is no such way (any more), or nothing is known about it
 */
export function stepsOf(order: Order): Step[] {
  if (!IS_ON_ITS_WAY[standingOf(order)] || isDigital(order)) return [];
  const reached = REACHED[order.fulfilment];
  if (!reached) return [];

  const [packed, shipped, delivered] = [
    refine(reached[0], order, "fulfilled"),
    refine(reached[1], order, "shipped"),
    refine(reached[2], order, "delivered"),
  ];
  const parcels = order.fulfilments.filter(({ canceledAt }) => canceledAt === null);
  const way: { key: Step["key"]; reached: Reached; at: string | null }[] = [
    { key: "placed", reached: "all", at: order.placedAt },
    { key: "packed", reached: packed, at: when(packed, parcels, "packedAt") },
    { key: "shipped", reached: shipped, at: when(shipped, parcels, "shippedAt") },
    { key: "delivered", reached: delivered, at: when(delivered, parcels, "deliveredAt") },
  ];
  const told = order.tellsDeliveries ? way : way.filter(({ key }) => key !== "delivered");
  const last = told.findLastIndex(({ reached }) => reached !== "none");
  const end = told.length - 1;
  return told.map(({ key, reached, at }, index) => ({
    key,
    state: stateOf(reached, index === last, index === end),
    at,
  }));
}

/** "Partly delivered" does not say whether the rest is still in the shop; the lines do. */
function refine(reached: Reached, order: Order, key: keyof LineProgress): Reached {
  return reached === "some" && haveAllCome(order, key) ? "all" : reached;
}

function stateOf(reached: Reached, isLast: boolean, isEnd: boolean): StepView["state"] {
  if (reached === "none") return "upcoming";
  if (reached === "some") return "partial";
  return isLast && !isEnd ? "current" : "done";
}

/** Done when the last parcel was, partly done since the first one was. */
function when(
  reached: Reached,
  parcels: readonly Fulfilment[],
  key: "packedAt" | "shippedAt" | "deliveredAt",
): string | null {
  const instants = inOrder(parcels.flatMap((parcel) => parcel[key] ?? []));
  return (reached === "all" ? instants.at(-1) : reached === "some" ? instants.at(0) : null) ?? null;
}

/** How far the units are: packed, shipped, delivered. */
const REACHED: Record<FulfilmentStatus, readonly [packed: Reached, shipped: Reached, delivered: Reached] | null> = {
  not_fulfilled: ["none", "none", "none"],
  partially_fulfilled: ["some", "none", "none"],
  fulfilled: ["all", "none", "none"],
  partially_shipped: ["some", "some", "none"],
  shipped: ["all", "all", "none"],
  partially_delivered: ["some", "some", "some"],
  delivered: ["all", "all", "all"],
  partially_returned: ["all", "all", "all"],
  returned: null,
  canceled: ["none", "none", "none"],
  requires_action: null,
  unknown: null,
};

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
  digital: false,
  return_requested: true,
  partially_returned: true,
  returned: false,
  refunded: false,
  canceled: false,
  action_needed: true,
  unknown: false,
};

function inOrder(instants: readonly string[]): string[] {
  return instants.filter((instant) => !Number.isNaN(Date.parse(instant))).sort((a, b) => Date.parse(a) - Date.parse(b));
}
