import type { Shape } from "./pick";

const TAX_LINES = { code: true, description: true, rate: true } satisfies Shape;
const ADJUSTMENTS = { code: true, amount: true, is_tax_inclusive: true } satisfies Shape;

export const ADDRESS = {
  first_name: true,
  last_name: true,
  company: true,
  address_1: true,
  address_2: true,
  city: true,
  province: true,
  postal_code: true,
  country_code: true,
  phone: true,
} satisfies Shape;

/** How many units a line has, and how far they have come. */
export const LINE_UNITS = {
  quantity: true,
  fulfilled_quantity: true,
  shipped_quantity: true,
  delivered_quantity: true,
  return_requested_quantity: true,
  return_received_quantity: true,
  return_dismissed_quantity: true,
  written_off_quantity: true,
} satisfies Shape;

/** What tells credit that was used at checkout from what came later: Medusa writes every line anew with each version of the order. */
export const CREDIT_LINE = {
  reference: true,
  reference_id: true,
  amount: true,
  created_at: true,
  version: true,
  // Nothing else of it: merchants keep there what is theirs.
  metadata: { created_in_version: true },
} satisfies Shape;

/** The same as it is read: one column has all of the metadata. */
export const CREDIT_LINE_ROW = { ...CREDIT_LINE, metadata: true } satisfies Shape;

/** What an order's page shows of the order module's part of it. */
export const ORDER = {
  id: true,
  display_id: true,
  custom_display_id: true,
  status: true,
  currency_code: true,
  locale: true,
  email: true,
  customer_id: true,
  created_at: true,
  canceled_at: true,
  summary: { paid_total: true, refunded_total: true },
  items: {
    id: true,
    title: true,
    product_title: true,
    product_handle: true,
    variant_title: true,
    variant_option_values: true,
    thumbnail: true,
    unit_price: true,
    compare_at_unit_price: true,
    requires_shipping: true,
    is_giftcard: true,
    is_tax_inclusive: true,
    tax_lines: TAX_LINES,
    adjustments: ADJUSTMENTS,
    detail: {
      ...LINE_UNITS,
      // An edit of the order may have given the line another price; Medusa then answers it as the item's.
      unit_price: true,
      compare_at_unit_price: true,
    },
  },
  shipping_methods: {
    id: true,
    name: true,
    amount: true,
    is_tax_inclusive: true,
    tax_lines: TAX_LINES,
    // Whether they are with tax is not said of these.
    adjustments: { code: true, amount: true },
    detail: { return_id: true, exchange_id: true, claim_id: true },
  },
  credit_lines: CREDIT_LINE,
  returns: {
    id: true,
    status: true,
    created_at: true,
    requested_at: true,
    received_at: true,
    canceled_at: true,
    exchange_id: true,
    claim_id: true,
    items: { item_id: true, quantity: true },
  },
  shipping_address: ADDRESS,
  billing_address: ADDRESS,
} satisfies Shape;

export const FULFILLMENT = {
  id: true,
  requires_shipping: true,
  packed_at: true,
  shipped_at: true,
  delivered_at: true,
  canceled_at: true,
  items: { line_item_id: true, title: true, quantity: true },
  labels: { tracking_number: true, tracking_url: true },
} satisfies Shape;

const MOVEMENT = { id: true, amount: true, created_at: true } satisfies Shape;

/** What was agreed, reserved, taken and given back; an order's payment status follows from it. */
export const COLLECTION = {
  id: true,
  status: true,
  amount: true,
  authorized_amount: true,
  captured_amount: true,
  refunded_amount: true,
} satisfies Shape;

export const PAYMENT_COLLECTION = {
  ...COLLECTION,
  payments: {
    id: true,
    provider_id: true,
    amount: true,
    created_at: true,
    captured_at: true,
    canceled_at: true,
    captures: MOVEMENT,
    refunds: MOVEMENT,
  },
} satisfies Shape;
