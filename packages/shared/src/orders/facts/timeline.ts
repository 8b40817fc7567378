import type { AfterSale } from "./after-sale";
import type { Order } from "./order";
import type { ParcelFacts } from "./parcels";

/** Something that happened to the order, and when. */
export interface OrderEvent {
  readonly key: EventKey;
  readonly at: string;
  /** Of the parcel among the order's. */
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
  | "ready_for_pickup"
  | "picked_up"
  | "return_requested"
  | "return_received"
  | "return_canceled"
  | "exchange_requested"
  | "exchange_canceled"
  | "replacement_requested"
  | "replacement_canceled"
  | "withdrawn"
  | "canceled"
  | "refunded";

type Happening = Omit<OrderEvent, "at"> & { readonly at: string | null };

/** @returns what the backend gave a date for, oldest first; nothing is inferred */
export function historyOf(order: Order, parcels: readonly ParcelFacts[]): OrderEvent[] {
  const happenings: Happening[] = [
    { key: "placed", at: order.placedAt },
    ...order.payments.flatMap(({ captures }) =>
      captures.map(({ at, amount }) => ({ key: "paid" as const, at, amount })),
    ),
    ...parcels.flatMap(parcelEvents),
    ...returnEvents(order),
    ...order.exchanges.flatMap((exchange) => afterSaleEvents("exchange", exchange)),
    ...order.rmaClaims
      .filter(({ type }) => type === "replace")
      .flatMap((claim) => afterSaleEvents("replacement", claim)),
    ...(order.abilities?.requests ?? [])
      .filter(({ kind, state }) => kind === "withdrawal" && state !== "closed")
      .map(({ receivedAt }) => ({ key: "withdrawn" as const, at: receivedAt })),
    { key: "canceled", at: order.canceledAt },
    ...order.payments.flatMap(({ refunds }) =>
      refunds.map(({ at, amount }) => ({ key: "refunded" as const, at, amount })),
    ),
  ];
  return happenings
    .flatMap((event) => (event.at !== null && !Number.isNaN(Date.parse(event.at)) ? [{ ...event, at: event.at }] : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function parcelEvents({ of: { id, packedAt, shippedAt, deliveredAt }, way }: ParcelFacts): Happening[] {
  return way === "pickup"
    ? [
        { key: "ready_for_pickup", at: packedAt, fulfilmentId: id },
        { key: "picked_up", at: deliveredAt, fulfilmentId: id },
      ]
    : [
        { key: "packed", at: packedAt, fulfilmentId: id },
        { key: "shipped", at: shippedAt, fulfilmentId: id },
        { key: "delivered", at: deliveredAt, fulfilmentId: id },
      ];
}

/** The return of an exchange or a replacement was asked for by that, and is called off with it. */
function returnEvents({ returns, exchanges, rmaClaims }: Order): Happening[] {
  const told = new Set(
    [...exchanges, ...rmaClaims.filter(({ type }) => type === "replace")].map((one) => one.returnId),
  );
  return returns.flatMap(({ id, requestedAt, receivedAt, canceledAt }): Happening[] => [
    ...(told.has(id) ? [] : [{ key: "return_requested" as const, at: requestedAt }]),
    { key: "return_received", at: receivedAt },
    ...(told.has(id) ? [] : [{ key: "return_canceled" as const, at: canceledAt }]),
  ]);
}

function afterSaleEvents(
  kind: AfterSale["kind"],
  { confirmedAt, canceledAt }: { readonly confirmedAt: string | null; readonly canceledAt: string | null },
): Happening[] {
  return [
    { key: `${kind}_requested`, at: confirmedAt },
    { key: `${kind}_canceled`, at: canceledAt },
  ];
}
