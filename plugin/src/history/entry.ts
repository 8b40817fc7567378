import type { Shape } from "../orders/pick";

/** How many lines of an order the list names; of the others it answers how far they have come. */
export const NAMED_LINES = 4;

/** What a list tells about an order: what its entry shows, and what its standing follows from. */
export const ENTRY = {
  id: true,
  display_id: true,
  custom_display_id: true,
  status: true,
  currency_code: true,
  created_at: true,
  summary: { current_order_total: true, paid_total: true, refunded_total: true, pending_difference: true },
  items: {
    title: true,
    product_title: true,
    thumbnail: true,
    requires_shipping: true,
    detail: {
      quantity: true,
      fulfilled_quantity: true,
      shipped_quantity: true,
      delivered_quantity: true,
      return_requested_quantity: true,
      return_received_quantity: true,
      return_dismissed_quantity: true,
    },
  },
} satisfies Shape;

/** What an order's fulfilment status follows from, and when it left and arrived. */
export const PARCEL = {
  requires_shipping: true,
  packed_at: true,
  shipped_at: true,
  delivered_at: true,
  canceled_at: true,
} satisfies Shape;

/** What an order's payment status follows from. */
export const COLLECTION = {
  status: true,
  amount: true,
  captured_amount: true,
  refunded_amount: true,
} satisfies Shape;

/** What tells authorised money from money that is still missing. */
export const PAID = {
  captured_amount: true,
  refunded_amount: true,
  payments: { id: true, amount: true, canceled_at: true, captures: { id: true, amount: true } },
} satisfies Shape;

export const METHOD = { id: true } satisfies Shape;
