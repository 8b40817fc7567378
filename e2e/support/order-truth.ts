import type { PlacedOrder } from "../../scripts/lib/shop/checkout.mjs";
import { type Shop, ShopError } from "../../scripts/lib/shop/client.mjs";
import { expect } from "../fixtures";

/** What a call came to: the status, and what Medusa says where it refuses. */
export interface Outcome {
  readonly status: number;
  readonly message: string;
}

/** Waits for a call that may be refused. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return { status: 200, message: "" };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return { status: error.status, message: messageIn(error.body) };
  }
}

function messageIn(body: string): string {
  try {
    return String(JSON.parse(body).message);
  } catch {
    return body;
  }
}

/** How many of these were let through. */
export const accepted = (outcomes: readonly Pick<Outcome, "status">[]): number =>
  outcomes.filter(({ status }) => status === 200).length;

const FIELDS = [
  "id",
  "status",
  "version",
  "total",
  "summary",
  "*items",
  "*items.detail",
  "*shipping_methods",
  "*shipping_methods.detail",
  "returns.id",
  "returns.status",
  "*returns.items",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
].join(",");

/** An order as the shop's own API tells it, with what its parcels, returns and payments say of it. */
export interface OrderTruth {
  readonly status: string;
  readonly total: number;
  /** Stored by Medusa with each change of the order. */
  readonly summary: { readonly current_order_total: number; readonly pending_difference: number };
  readonly items: readonly { readonly id: string; readonly quantity: number; readonly detail: Units }[];
  readonly shipping_methods: readonly { readonly id: string; readonly detail: { readonly return_id: string | null } }[];
  readonly returns: readonly {
    readonly id: string;
    readonly status: string;
    readonly items: readonly ReturnedUnits[];
  }[];
  readonly fulfillments: readonly {
    readonly id: string;
    readonly canceled_at: string | null;
    readonly items: readonly { readonly line_item_id: string; readonly quantity: number }[];
  }[];
  readonly payment_collections: readonly { readonly payments: readonly PaymentTruth[] }[];
}

interface Units {
  readonly fulfilled_quantity: number;
  readonly return_requested_quantity: number;
  readonly return_received_quantity: number;
  readonly return_dismissed_quantity: number;
}

interface ReturnedUnits {
  readonly item_id: string;
  readonly quantity: number;
}

export interface PaymentTruth {
  readonly id: string;
  readonly amount: number;
  readonly canceled_at: string | null;
  readonly captures: readonly { readonly amount: number }[];
  readonly refunds: readonly { readonly amount: number }[];
}

export async function truthOf(shop: Shop, { id }: PlacedOrder): Promise<OrderTruth> {
  const { order } = await shop.admin(`/orders/${id}?fields=${encodeURIComponent(FIELDS)}`);
  return order;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + Number(amount), 0);

export const paymentsOf = (order: OrderTruth): readonly PaymentTruth[] =>
  order.payment_collections.flatMap(({ payments }) => payments);

export const capturedOf = (order: OrderTruth): number =>
  sum(paymentsOf(order).flatMap(({ captures }) => captures.map(({ amount }) => amount)));

export const refundedOf = (order: OrderTruth): number =>
  sum(paymentsOf(order).flatMap(({ refunds }) => refunds.map(({ amount }) => amount)));

/**
 * Fails unless the order is whole: no line twice, no more packed than bought nor sent back than packed, its parcels and returns
 * say the same as its lines, and its stored sums are those that follow from its lines and its payments.
 */
export async function expectWhole(shop: Shop, placed: PlacedOrder, what: string): Promise<OrderTruth> {
  const order = await truthOf(shop, placed);
  const ids = order.items.map(({ id }) => id);
  expect(ids.sort(), `${what}: each line once`).toEqual([...new Set(ids)].sort());
  const methods = order.shipping_methods.map(({ id }) => id);
  expect(new Set(methods).size, `${what}: each shipping method once`).toBe(methods.length);
  const live = order.returns.filter(({ status }) => status !== "canceled");
  for (const { id, quantity, detail } of order.items) {
    const back = detail.return_requested_quantity + detail.return_received_quantity + detail.return_dismissed_quantity;
    expect(back, `${what}: no more goes back than was packed`).toBeLessThanOrEqual(detail.fulfilled_quantity);
    expect(detail.fulfilled_quantity, `${what}: no more is packed than was bought`).toBeLessThanOrEqual(quantity);
    const asked = live.flatMap(({ items }) => items).filter(({ item_id }) => item_id === id);
    expect(sum(asked.map((item) => item.quantity)), `${what}: the returns name these units`).toBe(back);
    const packed = order.fulfillments.filter(({ canceled_at }) => !canceled_at).flatMap(({ items }) => items);
    const ofLine = packed.filter(({ line_item_id }) => line_item_id === id);
    expect(sum(ofLine.map((item) => item.quantity)), `${what}: the parcels hold these units`).toBe(
      detail.fulfilled_quantity,
    );
  }
  for (const { detail } of order.shipping_methods) {
    const known = detail.return_id === null || live.some(({ id }) => id === detail.return_id);
    expect(known, `${what}: no fee of a return that there is not`).toBe(true);
  }
  expect(order.summary.current_order_total, `${what}: the stored total`).toBeCloseTo(order.total, 5);
  return order;
}
