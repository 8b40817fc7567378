import type { Order } from "../facts/order";
import { authorizedAmount, settle } from "../facts/settlement";
import type { OrderContext } from "./context";
import type { StandingKey } from "./order-view";
import { sentFulfilments } from "./shipments";

/** What the shopper may expect now: only what follows from the order itself, nothing a shop might do differently. */
export function expectationsOf(order: Order, standing: StandingKey, context: OrderContext): string[] {
  const { words } = context;
  return [...deliveryExpectations(order, standing, context), ...paymentExpectations(order, standing, context)].concat(
    COMES_BACK[standing] ? words("expectations.comeBack") : [],
  );
}

function deliveryExpectations(order: Order, standing: StandingKey, { words }: OrderContext): string[] {
  const tracked = sentFulfilments(order).some(({ parcels }) => parcels.some(({ trackingUrl }) => trackingUrl !== null));
  if (tracked && FOLLOWS[standing]) return [words("expectations.follow")];
  return AWAITS_PARCEL[standing] ? [words("expectations.parcelAppears")] : [];
}

function paymentExpectations(order: Order, standing: StandingKey, { words, minor }: OrderContext): string[] {
  const settlement = new Map(settle(order).map(({ key, minor }) => [key, minor]));
  const refunded = settlement.get("refunded");
  if (standing === "canceled") {
    if (refunded !== undefined) return [words("expectations.refunded", { amount: minor(refunded) })];
    return order.totals && !settlement.has("paid") ? [words("expectations.neverCharged")] : [];
  }
  const onlyAuthorized = authorizedAmount(order.payments) > 0 && !settlement.has("paid");
  return onlyAuthorized ? [words("expectations.notChargedYet")] : [];
}

const AWAITS_PARCEL: Partial<Record<StandingKey, true>> = { placed: true, preparing: true, packed: true };

const FOLLOWS: Partial<Record<StandingKey, true>> = {
  partially_shipped: true,
  shipped: true,
  partially_delivered: true,
};

const COMES_BACK: Partial<Record<StandingKey, true>> = {
  ...AWAITS_PARCEL,
  ...FOLLOWS,
  payment_due: true,
  return_requested: true,
};
