import type { Order } from "./order";

/** Something that happened to the order, and when. */
export interface OrderEvent {
  readonly key: EventKey;
  readonly at: string;
  /** Of the parcel among `order.fulfilments`. */
  readonly fulfilmentId?: string;
  /** Major units, of money that moved. */
  readonly amount?: number;
}

export type EventKey =
  | "placed"
  | "paid"
  | "packed"
  | "shipped"
  | "delivered"
  | "return_requested"
  | "return_received"
  | "return_canceled"
  | "canceled"
  | "refunded";

/** @returns what the backend gave a date for, oldest first; nothing is inferred */
export function historyOf(order: Order): OrderEvent[] {
  const events: (Omit<OrderEvent, "at"> & { at: string | null })[] = [
    { key: "placed", at: order.placedAt },
    ...order.payments.flatMap(({ captures }) =>
      captures.map(({ at, amount }) => ({ key: "paid" as const, at, amount })),
    ),
    ...order.fulfilments
      .filter(({ canceledAt, requiresShipping }) => canceledAt === null && requiresShipping)
      .flatMap(({ id, packedAt, shippedAt, deliveredAt }) => [
        { key: "packed" as const, at: packedAt, fulfilmentId: id },
        { key: "shipped" as const, at: shippedAt, fulfilmentId: id },
        { key: "delivered" as const, at: deliveredAt, fulfilmentId: id },
      ]),
    ...order.returns.flatMap(({ requestedAt, receivedAt, canceledAt }) => [
      { key: "return_requested" as const, at: requestedAt },
      { key: "return_received" as const, at: receivedAt },
      { key: "return_canceled" as const, at: canceledAt },
    ]),
    { key: "canceled", at: order.canceledAt },
    ...order.payments.flatMap(({ refunds }) =>
      refunds.map(({ at, amount }) => ({ key: "refunded" as const, at, amount })),
    ),
  ];
  return events
    .flatMap((event) => (event.at !== null && !Number.isNaN(Date.parse(event.at)) ? [{ ...event, at: event.at }] : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
