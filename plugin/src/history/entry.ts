import { LINE_KEYS } from "../languages/order-words";
import type { Shape } from "../orders/pick";
import { COLLECTION, CREDIT_LINE, CREDIT_LINE_ROW, LINE_UNITS } from "../orders/shape";

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
  summary: { paid_total: true, refunded_total: true },
  items: {
    id: true,
    title: true,
    product_title: true,
    product_handle: true,
    thumbnail: true,
    requires_shipping: true,
    detail: LINE_UNITS,
  },
  shipping_methods: { id: true, amount: true, detail: { return_id: true, exchange_id: true, claim_id: true } },
  credit_lines: CREDIT_LINE,
} satisfies Shape;

/** What a line of a replacement costs has to be known to leave it out of what is owed: Medusa charges it. */
export const PRICED_LINE = {
  unit_price: true,
  is_tax_inclusive: true,
  tax_lines: { rate: true },
  adjustments: { code: true, amount: true, is_tax_inclusive: true },
} satisfies Shape;

/** An entry, and beside what it tells what its sums and its words follow from. */
export const COUNTED_ENTRY = {
  ...ENTRY,
  locale: true,
  credit_lines: CREDIT_LINE_ROW,
  items: {
    ...ENTRY.items,
    ...PRICED_LINE,
    ...LINE_KEYS,
    detail: { ...ENTRY.items.detail, unit_price: true },
  },
  shipping_methods: {
    ...ENTRY.shipping_methods,
    is_tax_inclusive: true,
    shipping_option_id: true,
    tax_lines: { rate: true },
    adjustments: { amount: true },
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

/** What tells authorized money from money that is still missing. */
export const PAID = {
  ...COLLECTION,
  payments: { id: true, amount: true, canceled_at: true, captures: { id: true, amount: true } },
} satisfies Shape;

export const RETURN = {
  id: true,
  status: true,
  exchange_id: true,
  claim_id: true,
  requested_at: true,
  items: { item_id: true, quantity: true },
} satisfies Shape;
