import type { StandingKey, Tone } from "../view/order-view";
import { haveAllCome } from "./line-progress";
import type { FulfilmentStatus, Order, OrderStatus, PaymentStatus } from "./order";
import { hasOpenReturn, settle } from "./settlement";

/** Where an order stands, as one word for its headline. */
export function standingOf(order: Order): StandingKey {
  if (order.status === "canceled") return "canceled";
  if (order.payment === "refunded") return "refunded";
  if (NEEDS_ACTION[order.status] || order.payment === "requires_action") return "action_needed";
  return returnStanding(order) ?? paymentStanding(order) ?? deliveryStanding(order);
}

/** Nothing in it has to be sent: such an order has no delivery to tell about. */
export function isDigital({ lines, shippingMethods, fulfilments }: Order): boolean {
  const ships = lines.some(({ requiresShipping }) => requiresShipping);
  return lines.length > 0 && !ships && shippingMethods.length === 0 && !fulfilments.some((f) => f.requiresShipping);
}

const NEEDS_ACTION: Record<OrderStatus, boolean> = {
  pending: false,
  completed: false,
  archived: false,
  canceled: false,
  requires_action: true,
  unknown: false,
};

function returnStanding(order: Order): StandingKey | null {
  const { lines } = order;
  const units = count(lines.map(({ quantity }) => quantity));
  const returned = count(lines.map(({ progress }) => progress.returned));
  if (returned > 0 && returned >= units) return "returned";
  if (hasOpenReturn(order)) return "return_requested";
  return returned > 0 ? "partially_returned" : null;
}

/** Money that is still missing comes before everything else, until something has been sent. */
function paymentStanding(order: Order): StandingKey | null {
  const due = settle(order).some(({ key }) => key === "due");
  return due && MAY_BE_DUE[order.payment] && IS_WAITING[order.fulfilment] ? "payment_due" : null;
}

const MAY_BE_DUE: Record<PaymentStatus, boolean> = {
  not_paid: true,
  awaiting: true,
  partially_authorized: true,
  authorized: false,
  partially_captured: true,
  captured: false,
  partially_refunded: false,
  refunded: false,
  canceled: true,
  requires_action: true,
  unknown: false,
};

const IS_WAITING: Record<FulfilmentStatus, boolean> = {
  not_fulfilled: true,
  partially_fulfilled: false,
  fulfilled: false,
  partially_shipped: false,
  shipped: false,
  partially_delivered: false,
  delivered: false,
  partially_returned: false,
  returned: false,
  canceled: true,
  requires_action: false,
  unknown: false,
};

function deliveryStanding(order: Order): StandingKey {
  if (isDigital(order)) return "digital";
  const standing = DELIVERY[deliveryOf(order)];
  if (standing === "shipped" && !order.tellsDeliveries) return "sent";
  const paid = order.payment === "captured" || order.payment === "partially_refunded";
  return standing === "placed" && paid ? "preparing" : standing;
}

/** Medusa counts what is never sent as missing: a mug with its e-book would be partly shipped for ever. */
function deliveryOf(order: Order): FulfilmentStatus {
  if (order.fulfilment === "partially_shipped" && haveAllCome(order, "shipped")) return "shipped";
  if (order.fulfilment === "partially_delivered" && haveAllCome(order, "delivered")) return "delivered";
  if (order.fulfilment === "partially_fulfilled" && haveAllCome(order, "fulfilled")) return "fulfilled";
  return order.fulfilment;
}

const DELIVERY: Record<FulfilmentStatus, StandingKey> = {
  not_fulfilled: "placed",
  partially_fulfilled: "preparing",
  fulfilled: "packed",
  partially_shipped: "partially_shipped",
  shipped: "shipped",
  partially_delivered: "partially_delivered",
  delivered: "delivered",
  partially_returned: "partially_returned",
  returned: "returned",
  // A parcel that was called back before it left; the order itself goes on.
  canceled: "placed",
  requires_action: "action_needed",
  unknown: "unknown",
};

/** How a headline feels. */
export const STANDING_TONE: Record<StandingKey, Tone> = {
  placed: "success",
  payment_due: "warning",
  preparing: "progress",
  packed: "progress",
  partially_shipped: "progress",
  shipped: "progress",
  sent: "success",
  partially_delivered: "progress",
  delivered: "success",
  digital: "success",
  return_requested: "neutral",
  partially_returned: "neutral",
  returned: "neutral",
  refunded: "neutral",
  canceled: "danger",
  action_needed: "warning",
  unknown: "neutral",
};

/** Whether a confirmation may say thanks: not to someone whose order has come to nothing. */
export const MAY_THANK: Record<StandingKey, boolean> = {
  placed: true,
  payment_due: true,
  preparing: true,
  packed: true,
  partially_shipped: true,
  shipped: true,
  sent: true,
  partially_delivered: true,
  delivered: true,
  digital: true,
  return_requested: true,
  partially_returned: true,
  returned: false,
  refunded: false,
  canceled: false,
  action_needed: false,
  unknown: true,
};

function count(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}
