import { type AfterSale, afterSalesOf, laterLines } from "./after-sale";
import { type Delivery, deliveryOf } from "./delivery";
import { type UnitCount, unitsByState } from "./line-progress";
import type { LineItem, Order } from "./order";
import { laterWays } from "./parcel-ways";
import { type ParcelFacts, parcelsOf } from "./parcels";
import { type PaymentState, paymentStateOf } from "./payment-state";
import { type ReturnFacts, returnsOf } from "./returns";
import { type Settlement, settle } from "./settlement";
import type { StandingKey } from "./standing";
import { standingOf } from "./standing-of";
import { type Step, stepsOf } from "./steps";
import { historyOf, type OrderEvent } from "./timeline";
import { type RoundedOrder, roundOrder } from "./totals";

/** Everything that follows from an order, each of it found once; what a page, a list or a mail says is read from here. */
export interface OrderFacts {
  readonly order: Order;
  readonly rounded: RoundedOrder;
  readonly settlement: Settlement;
  readonly payment: PaymentState;
  readonly delivery: Delivery;
  /** For each line, see `unitsByState`. */
  readonly units: readonly (readonly UnitCount[])[];
  readonly parcels: readonly ParcelFacts[];
  readonly returns: readonly ReturnFacts[];
  readonly afterSales: readonly AfterSale[];
  readonly standing: StandingKey;
  readonly steps: readonly Step[];
  readonly events: readonly OrderEvent[];
}

/** @returns the facts of any order, however little is known about it; never throws */
export function deriveFacts(order: Order): OrderFacts {
  const rounded = roundOrder(order);
  const settlement = settle(order, rounded.sum?.unexplained ?? 0n);
  const payment = paymentStateOf(settlement, rounded.sum?.total ?? null);
  const delivery = deliveryOf(order, laterLines(order));
  const returns = returnsOf(order);
  const afterSales = afterSalesOf(order, returns);
  const standing = standingOf({ order, settlement, payment, delivery, returns, afterSales });
  const parcels = parcelsOf(order, delivery.way);
  const later = laterWays(order);
  const isPickedUp = ({ id }: LineItem) => (later.get(id) ?? delivery.way) === "pickup";
  return {
    order,
    rounded,
    settlement,
    payment,
    delivery,
    units: unitsByState(order.lines, isPickedUp, order.status === "canceled"),
    parcels,
    returns,
    afterSales,
    standing,
    steps: stepsOf(order, delivery, standing),
    events: historyOf(order, parcels),
  };
}
