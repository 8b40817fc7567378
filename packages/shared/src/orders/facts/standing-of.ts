import type { AfterSale, AfterSaleStage } from "./after-sale";
import type { Delivery } from "./delivery";
import type { FulfilmentStatus, Order, OrderStatus } from "./order";
import type { PaymentState } from "./payment-state";
import { hasOpenReturn, isOnItsWayBack, type ReturnFacts } from "./returns";
import type { Settlement } from "./settlement";
import type { StandingKey } from "./standing";

/** What a headline follows from. */
export interface StandingSource {
  readonly order: Order;
  readonly settlement: Settlement;
  readonly payment: PaymentState;
  readonly delivery: Delivery;
  readonly returns: readonly ReturnFacts[];
  readonly afterSales: readonly AfterSale[];
}

/** Where an order stands, as one word for its headline: what ends it first, then what has begun last. */
export function standingOf(source: StandingSource): StandingKey {
  const { order, payment, delivery } = source;
  if (order.status === "canceled") return "canceled";
  if (payment.refunded === "all") return "refunded";
  if (NEEDS_ACTION[order.status] || order.paymentNeedsAction) return "action_needed";
  return (
    openAfterSale(source.afterSales) ??
    returnStanding(source) ??
    paymentStanding(source) ??
    (delivery.needsAction ? "action_needed" : deliveryStanding(source))
  );
}

const NEEDS_ACTION: Record<OrderStatus, boolean> = {
  pending: false,
  completed: false,
  archived: false,
  canceled: false,
  requires_action: true,
  unknown: false,
};

/** Exchanges and replacements that are not over yet; the newest one says where the order stands. */
function openAfterSale(afterSales: readonly AfterSale[]): StandingKey | null {
  const newest = afterSales.findLast(({ stage }) => stage !== "done" && stage !== "canceled");
  return newest ? AFTER_SALE[newest.kind][newest.stage] : null;
}

const AFTER_SALE: Record<AfterSale["kind"], Record<AfterSaleStage, StandingKey | null>> = {
  exchange: {
    requested: "exchange_requested",
    returning: "return_requested",
    on_the_way: "exchange_on_the_way",
    awaiting_return: "exchange_awaiting_return",
    done: "exchange_done",
    canceled: null,
  },
  replacement: {
    requested: "replacement_requested",
    returning: "return_requested",
    on_the_way: "replacement_on_the_way",
    awaiting_return: "replacement_awaiting_return",
    done: "replacement_done",
    canceled: null,
  },
};

function returnStanding({ order, delivery, returns, afterSales }: StandingSource): StandingKey | null {
  const units = count(order.lines.map(({ quantity }) => quantity));
  const returned = count(order.lines.map(({ progress }) => progress.returned));
  if (returned > 0 && returned >= units) return "returned";
  if (hasOpenReturn(order.lines, returns)) return isOnItsWayBack(returns) ? "return_on_the_way" : "return_requested";
  const done = afterSales.filter(({ stage }) => stage === "done");
  // What came back for something else was exchanged; only what is more than that was returned.
  const exchanged = count(done.flatMap(({ goesBack, isKept }) => (isKept ? [] : goesBack.map((one) => one.quantity))));
  // Lists do not say what went back for it.
  const isTold = done.every(({ goesBack, isKept }) => isKept || goesBack.length > 0);
  if (returned > exchanged && isTold) return "partially_returned";
  const newest = done.at(-1);
  // What is over says nothing of the rest, which may not even be packed.
  if (newest) return delivery.isAwaited ? null : AFTER_SALE[newest.kind].done;
  return RETURNED_BY_WORD[order.fulfilment] ?? null;
}

/** Medusa v1 has words for it, should its lines count none. */
const RETURNED_BY_WORD: Partial<Record<FulfilmentStatus, StandingKey>> = {
  returned: "returned",
  partially_returned: "partially_returned",
};

/** Money that is still missing comes before everything else, until something has been sent or the shop has closed the order. */
function paymentStanding({ order, settlement, delivery }: StandingSource): StandingKey | null {
  if (CLOSED[order.status]) return null;
  return settlement.due > 0n && delivery.isKnown && delivery.packed === "none" ? "payment_due" : null;
}

function deliveryStanding(source: StandingSource): StandingKey {
  const { isMissing, isAwaited } = source.delivery;
  const key = wayStanding(source);
  return isMissing && (!isAwaited || SAYS_EVERYTHING[key]) ? "problem" : key;
}

/** What is true only where every unit has come so far. */
const SAYS_EVERYTHING: Partial<Record<StandingKey, true>> = {
  packed: true,
  shipped: true,
  sent: true,
  delivered: true,
  picked_up: true,
};

function wayStanding({ order, payment, delivery }: StandingSource): StandingKey {
  if (delivery.way === "digital") return "digital";
  if (delivery.packed === "none" && CLOSED[order.status]) return "completed";
  if (!delivery.isKnown) return "unknown";
  if (delivery.packed === "none") return payment.paid === "all" ? "preparing" : "placed";
  return delivery.way === "pickup" ? pickupStanding(delivery) : parcelStanding(delivery, order.tellsDeliveries);
}

/** The shop has ended it without telling that anything was sent. */
const CLOSED: Record<OrderStatus, boolean> = {
  pending: false,
  completed: true,
  archived: true,
  canceled: false,
  requires_action: false,
  unknown: false,
};

function parcelStanding({ packed, shipped, delivered }: Delivery, tellsDeliveries: boolean): StandingKey {
  if (delivered !== "none") return delivered === "all" ? "delivered" : "partially_delivered";
  if (shipped === "all") return tellsDeliveries ? "shipped" : "sent";
  if (shipped === "some") return "partially_shipped";
  return packed === "all" ? "packed" : "preparing";
}

/** Nothing is shipped to whoever comes for it; should the shop say so all the same, it is ready. */
function pickupStanding({ packed, delivered }: Delivery): StandingKey {
  if (delivered !== "none") return delivered === "all" ? "picked_up" : "partially_picked_up";
  return packed === "all" ? "ready_for_pickup" : "partially_ready_for_pickup";
}

function count(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}
