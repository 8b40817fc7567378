import { z } from "zod";
import { addressSchema } from "../address";
import { amount, flag, httpUrl, instant, languageTag, list, objectOrNull, oneOf, text } from "../answers";

/**
 * What an order page reads of Medusa's answer, and nothing else. Tolerant: only the order's id is required; a wrong or
 * missing part becomes `null` (or an empty list), and one broken element of a list drops none of the others.
 */

const taxLine = z.object({
  code: text,
  description: text,
  rate: amount,
});

const adjustment = z.object({
  code: text,
  amount,
  is_tax_inclusive: flag,
});

const item = z.object({
  id: text,
  title: text,
  product_title: text,
  product_handle: text,
  variant_title: text,
  variant_option_values: z.record(z.string(), text).catch({}),
  thumbnail: httpUrl,
  quantity: amount,
  unit_price: amount,
  compare_at_unit_price: amount,
  requires_shipping: flag,
  is_giftcard: flag,
  is_tax_inclusive: flag,
  /** What our plugin tells of it. */
  is_backordered: flag,
  tax_lines: list(taxLine),
  adjustments: list(adjustment),
  detail: objectOrNull({
    fulfilled_quantity: amount,
    shipped_quantity: amount,
    delivered_quantity: amount,
    return_requested_quantity: amount,
    return_received_quantity: amount,
    return_dismissed_quantity: amount,
    written_off_quantity: amount,
  }),
});

const shippingMethod = z.object({
  id: text,
  name: text,
  amount,
  is_tax_inclusive: flag,
  tax_lines: list(taxLine),
  adjustments: list(adjustment),
  detail: objectOrNull({ return_id: text, exchange_id: text, claim_id: text }),
  shipping_option: objectOrNull({ type: text, pickup: objectOrNull({ name: text, address: addressSchema }) }),
});

const fulfillment = z.object({
  id: text,
  requires_shipping: flag,
  packed_at: instant,
  shipped_at: instant,
  delivered_at: instant,
  canceled_at: instant,
  /** What our plugin tells of it. */
  shipping_option: objectOrNull({ type: text }),
  pickup_until: text,
  items: list(z.object({ line_item_id: text, title: text, quantity: amount })),
  labels: list(z.object({ tracking_number: text, tracking_url: httpUrl })),
});

const lineUnits = z.object({ item_id: text, quantity: amount });

const orderReturn = z.object({
  id: text,
  status: oneOf(["open", "requested", "partially_received", "received", "canceled", "requires_action"]),
  created_at: instant,
  requested_at: instant,
  received_at: instant,
  canceled_at: instant,
  items: list(lineUnits),
  /** The plugin's: when the return's own fulfillment was shipped. */
  sent_back_at: instant,
  exchange_id: text,
  claim_id: text,
});

const orderReturns = list(orderReturn);

const exchange = z.object({
  id: text,
  return_id: text,
  confirmed_at: instant,
  canceled_at: instant,
  additional_items: list(lineUnits),
});

/** What Medusa calls a claim, see `RmaClaim`. */
const claim = exchange.extend({ type: oneOf(["refund", "replace"]), claim_items: list(lineUnits) });

const movement = z.object({ id: text, amount, created_at: instant });

const payment = z.object({
  id: text,
  provider_id: text,
  amount,
  created_at: instant,
  captured_at: instant,
  canceled_at: instant,
  captures: list(movement),
  refunds: list(movement),
});

const paymentCollection = z.object({
  status: text,
  amount,
  authorized_amount: amount,
  captured_amount: amount,
  refunded_amount: amount,
  payments: list(payment),
});

const creditLine = z.object({
  reference: text,
  reference_id: text,
  amount,
  created_at: instant,
  version: amount,
  metadata: objectOrNull({ created_in_version: amount }),
});

export const orderSchema = z.object({
  id: z.string().min(1),
  display_id: amount,
  custom_display_id: text,
  status: oneOf(["pending", "completed", "archived", "canceled", "requires_action"]),
  /** Only for what no amount tells. */
  payment_status: text,
  fulfillment_status: oneOf([
    "not_fulfilled",
    "partially_fulfilled",
    "fulfilled",
    "partially_shipped",
    "shipped",
    "partially_delivered",
    "delivered",
    "canceled",
  ]),
  currency_code: text,
  email: text,
  locale: languageTag,
  customer_id: text,
  cart_id: text,
  /** What our plugin tells of its own. */
  promised_delivery: objectOrNull({ from: text, until: text }),
  created_at: instant,
  canceled_at: instant,
  items: list(item),
  shipping_methods: list(shippingMethod),
  fulfillments: list(fulfillment),
  /** `null` where the backend withholds them: stock Medusa does. */
  returns: z
    .array(z.unknown())
    .nullable()
    .catch(null)
    .transform((found) => found && orderReturns.parse(found)),
  exchanges: list(exchange),
  claims: list(claim),
  payment_collections: list(paymentCollection),
  credit_lines: list(creditLine),
  shipping_address: addressSchema,
  billing_address: addressSchema,
  summary: objectOrNull({ paid_total: amount, refunded_total: amount, pending_difference: amount }),
  total: amount,
  tax_total: amount,
  discount_total: amount,
  discount_subtotal: amount,
});

export type RawOrder = z.output<typeof orderSchema>;
export type RawItem = z.output<typeof item>;
export type RawShippingMethod = z.output<typeof shippingMethod>;
export type RawReturn = z.output<typeof orderReturn>;
export type RawCreditLine = z.output<typeof creditLine>;
export type RawPaymentCollection = RawOrder["payment_collections"][number];
