import { emailDigest } from "#shared";
import type { LeanLine, LeanOrder } from "./ability-facts";
import type { CancellationRecord, RequestRecord, ReturnRecord, WithdrawalRecord } from "./record";

/** A guest's paid order of three mugs of which nothing is packed, as the plugin's own read answers it. */
export function leanOrder(changes: Partial<LeanOrder> = {}): LeanOrder {
  return {
    id: "order_1",
    display_id: 12,
    custom_display_id: null,
    status: "pending",
    currency_code: "eur",
    email: "maya@example.com",
    customer_id: "cus_guest",
    created_at: "2026-11-10T10:00:00.000Z",
    shipping_address: { country_code: "de" },
    billing_address: null,
    items: [leanLine()],
    fulfillments: [],
    returns: [],
    exchanges: [],
    claims: [],
    credit_lines: [],
    ...{ shipping_methods: [] },
    payment_collections: [{ payments: [{ amount: 90, canceled_at: null, captures: [{ amount: 90 }], refunds: [] }] }],
    ...changes,
  };
}

export function leanLine(detail: Record<string, unknown> = {}, more: Partial<LeanLine> = {}): LeanLine {
  return {
    id: "line_1",
    title: "Large",
    product_title: "Mug",
    variant_title: "Large",
    requires_shipping: true,
    is_giftcard: false,
    detail: {
      quantity: 3,
      fulfilled_quantity: 0,
      shipped_quantity: 0,
      delivered_quantity: 0,
      return_requested_quantity: 0,
      return_received_quantity: 0,
      return_dismissed_quantity: 0,
      written_off_quantity: 0,
      ...detail,
    },
    ...more,
  };
}

/** The same with all three delivered a week ago. */
export const deliveredOrder = (changes: Partial<LeanOrder> = {}): LeanOrder =>
  leanOrder({
    items: [leanLine({ fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3 })],
    fulfillments: [
      {
        packed_at: "2026-11-11T10:00:00.000Z",
        shipped_at: "2026-11-11T12:00:00.000Z",
        delivered_at: "2026-11-13T10:00:00.000Z",
        canceled_at: null,
        items: [{ line_item_id: "line_1" }],
      },
    ],
    ...changes,
  });

/** The same order as Medusa's cancellation leaves it: what was captured is refunded, what was reserved released. */
export const canceledOrder = (order: LeanOrder = leanOrder()): LeanOrder => ({
  ...order,
  status: "canceled",
  payment_collections: order.payment_collections.map(({ payments = [] }) => ({
    payments: payments.map((payment) =>
      payment.captures?.length
        ? { ...payment, refunds: payment.captures }
        : { ...payment, canceled_at: "2026-11-20T12:00:00.000Z" },
    ),
  })),
});

/** Paid by an authorization of 90 of which nothing is captured yet. */
export const authorizedOrder = (changes: Partial<LeanOrder> = {}): LeanOrder =>
  leanOrder({
    payment_collections: [{ payments: [{ amount: 90, canceled_at: null, captures: [], refunds: [] }] }],
    ...changes,
  });

export const PACKED: LeanOrder["fulfillments"] = [
  { packed_at: "2026-11-11T10:00:00.000Z", items: [{ line_item_id: "line_1" }] },
];

/** A guest who has opened the order by its own email. */
export const guest = { by: "grant" as const, email: emailDigest("maya@example.com") };

const base = {
  id: "opreq_1",
  key: "a-key-of-the-form",
  digest: "a-digest",
  order_id: "order_1",
  proof: "grant",
  customer_id: null,
  received_at: new Date("2026-11-20T11:00:00.000Z"),
  state_at: new Date("2026-11-20T11:00:00.000Z"),
  outcome: null,
  return_id: null,
} as const;

const stepsTo = (state: RequestRecord["state"], by = "shopper"): RequestRecord["steps"] => [
  { state, at: "2026-11-20T11:00:00.000Z", by, note: null },
];

export const cancellation = (changes: Partial<CancellationRecord> = {}): CancellationRecord => ({
  ...base,
  kind: "cancellation",
  state: "received",
  steps: stepsTo(changes.state ?? "received"),
  content: {
    reason: "Ordered twice",
    number: "12",
    lines: [{ id: "line_1", title: "Mug", variant: "Large", quantity: 3 }],
    currency: "EUR",
    refund: 90,
    release: 0,
  },
  ...changes,
});

export const returnRequest = (changes: Partial<ReturnRecord> = {}): ReturnRecord => ({
  ...base,
  kind: "return",
  state: "received",
  steps: stepsTo(changes.state ?? "received"),
  content: {
    number: "12",
    lines: [
      {
        id: "line_1",
        title: "Mug",
        variant: "Large",
        quantity: 2,
        reason_id: null,
        reason: "Too small",
        note: "A note",
      },
    ],
    option: { id: "so_1", name: "DHL Retoure", location_id: "sloc_1", fee: 5, price: 5 },
    quote: {
      currency: "EUR",
      rows: [{ id: "line_1", quantity: 2, amount: 60 }],
      goods: 60,
      fee: 5,
      total: 55,
      refund: 55,
    },
    instructions: "Put the note into the box.",
    withdrawal_id: null,
  },
  ...changes,
});

export const withdrawal = (changes: Partial<WithdrawalRecord> = {}): WithdrawalRecord => ({
  ...base,
  kind: "withdrawal",
  state: "open",
  steps: stepsTo(changes.state ?? "open"),
  content: {
    name: "Maya Lindqvist",
    email: "maya@example.com",
    contract: "12",
    placed_at: "2026-11-10T10:00:00.000Z",
    lines: null,
    sentence: "I, Maya Lindqvist, withdraw from the contract on order 12 of November 10, 2026.",
    text: null,
    locale: "en",
    time_zone: "UTC",
    page: "/withdraw",
    period: { kind: "not_begun", until: null },
    repeats: null,
  },
  ...changes,
});
