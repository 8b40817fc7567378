/** Orders as Medusa v2 answers them, made by hand: the smallest that a case needs. */

import { deriveFacts } from "../../orders/facts/derive-facts";
import type { Order } from "../../orders/facts/order";
import { context, shownRows } from "../../orders/test-support";
import { toOrderView } from "../../orders/view/to-order-view";
import { toOrder } from "./order";

export type Raw = Readonly<Record<string, unknown>>;

/** A line of one unit at 90 dollars, untaxed where the test says nothing else. */
export function rawLine({ detail, ...changes }: Raw & { readonly detail?: Raw } = {}): Raw {
  return {
    id: "line_1",
    title: "City bicycle",
    product_title: "City bicycle",
    variant_title: "Blue",
    quantity: 1,
    unit_price: 90,
    requires_shipping: true,
    is_tax_inclusive: false,
    tax_lines: [],
    adjustments: [],
    ...changes,
    detail: {
      fulfilled_quantity: 0,
      shipped_quantity: 0,
      delivered_quantity: 0,
      return_requested_quantity: 0,
      return_received_quantity: 0,
      return_dismissed_quantity: 0,
      written_off_quantity: 0,
      ...detail,
    },
  };
}

export const arrived = { fulfilled_quantity: 1, shipped_quantity: 1, delivered_quantity: 1 };

export function rawMethod(changes: Raw = {}): Raw {
  return {
    id: "sm_1",
    name: "Post",
    amount: 6.84,
    is_tax_inclusive: false,
    tax_lines: [],
    adjustments: [],
    ...changes,
  };
}

export function rawCapture(amount: number, id = "capt_1"): Raw {
  return { id, amount, created_at: "2026-05-04T11:00:00.000Z" };
}

export function rawRefund(amount: number, id = "ref_1"): Raw {
  return { id, amount, created_at: "2026-05-06T11:00:00.000Z" };
}

/** A payment of the whole 96.84, captured where the test says nothing else. */
export function rawPayment(changes: Raw = {}): Raw {
  return {
    id: "pay_1",
    provider_id: "pp_stripe_stripe",
    amount: 96.84,
    created_at: "2026-05-04T10:00:00.000Z",
    captured_at: "2026-05-04T11:00:00.000Z",
    canceled_at: null,
    captures: [rawCapture(96.84)],
    refunds: [],
    ...changes,
  };
}

/** Its sums follow from its payments' movements. */
export function rawCollection(payments: readonly Raw[] = [rawPayment()], changes: Raw = {}): Raw {
  const add = (key: "captures" | "refunds") =>
    payments.flatMap((payment) => payment[key] as readonly Raw[]).reduce((sum, one) => sum + Number(one.amount), 0);
  const amount = payments.reduce((sum, payment) => sum + Number(payment.amount), 0);
  return {
    id: "pay_col_1",
    status: "completed",
    amount,
    authorized_amount: amount,
    captured_amount: add("captures"),
    refunded_amount: add("refunds"),
    payments,
    ...changes,
  };
}

/** One bicycle and its postage: 96.84 dollars, paid. */
export function rawOrder(changes: Raw = {}): Raw {
  return {
    id: "order_1",
    display_id: 1042,
    status: "pending",
    payment_status: "captured",
    fulfillment_status: "not_fulfilled",
    currency_code: "usd",
    email: "ada@example.com",
    created_at: "2026-05-04T10:00:00.000Z",
    items: [rawLine()],
    shipping_methods: [rawMethod()],
    fulfillments: [],
    returns: [],
    credit_lines: [],
    payment_collections: [rawCollection()],
    summary: { paid_total: 96.84, refunded_total: 0, pending_difference: 0 },
    total: 96.84,
    tax_total: 0,
    discount_total: 0,
    discount_subtotal: 0,
    ...changes,
  };
}

export function rawParcel(items: readonly Raw[], changes: Raw = {}): Raw {
  return {
    id: "ful_1",
    requires_shipping: true,
    packed_at: "2026-05-05T09:00:00.000Z",
    shipped_at: "2026-05-05T15:00:00.000Z",
    delivered_at: null,
    canceled_at: null,
    items,
    labels: [],
    ...changes,
  };
}

export function rawReturn(changes: Raw = {}): Raw {
  return {
    id: "return_1",
    status: "requested",
    requested_at: "2026-05-08T10:00:00.000Z",
    received_at: null,
    canceled_at: null,
    items: [{ item_id: "line_1", quantity: 1 }],
    ...changes,
  };
}

/** What the backend's books say, with what Medusa makes of them. */
export const summary = (paid_total: number, refunded_total: number, pending_difference: number) => ({
  summary: { paid_total, refunded_total, pending_difference },
});

export function mapped(changes: Raw): Order {
  const order = toOrder(rawOrder(changes));
  if (!order) throw new Error("no order");
  return order;
}

/** The page of {@link rawOrder} with such changes, and the short forms that cases compare. */
export function viewOf(changes: Raw) {
  const order = mapped(changes);
  const view = toOrderView(order, context);
  return {
    ...view,
    key: view.standing.key,
    way: view.steps.map(({ key, state }) => `${key} ${state}`),
    sum: shownRows(view.totals),
    settled: view.totals?.settlement.map(({ key, amount }) => `${key} ${amount}`),
    statuses: view.payments.map(({ status }) => status),
    units: view.items.map(({ progress }) => progress.map(({ label }) => label)),
    events: view.history.map(({ title }) => title),
    unexplained: deriveFacts(order).rounded.sum?.unexplained,
  };
}
