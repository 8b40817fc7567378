import { z } from "zod";
import { addressSchema } from "../address";
import { amount, flag, httpUrl, instant, list, objectOrNull, oneOf, text } from "../answers";

/** What an order page reads of a Medusa v1 order, and nothing else. Amounts are in minor units. Only the id is required. */

const taxLine = z.object({ name: text, code: text, rate: amount });

const item = z.object({
  id: text,
  title: text,
  /** Holds the variant's title. */
  description: text,
  thumbnail: httpUrl,
  quantity: amount,
  unit_price: amount,
  is_giftcard: flag,
  variant_id: text,
  /** Only where the shop has turned prices with tax on; else it is missing. */
  includes_tax: flag,
  fulfilled_quantity: amount,
  shipped_quantity: amount,
  returned_quantity: amount,
  /** All units before discounts, without tax. */
  subtotal: amount,
  discount_total: amount,
  tax_total: amount,
  /** With tax and discounts. */
  total: amount,
  /** With tax, before discounts. */
  original_total: amount,
  tax_lines: list(taxLine),
  adjustments: list(z.object({ discount_id: text, amount })),
});

const shippingMethod = z.object({
  id: text,
  price: amount,
  includes_tax: flag,
  return_id: text,
  /** What our plugin for Medusa v1 keeps with it, see `promised_delivery` of v2, and for which order: shoppers send data, too. */
  data: objectOrNull({ promised_delivery: objectOrNull({ from: text, until: text }), promised_for: text }),
  shipping_option: objectOrNull({ name: text }),
  /** Without tax. */
  subtotal: amount,
  tax_total: amount,
  /** With tax. */
  total: amount,
  tax_lines: list(taxLine),
});

const fulfillment = z.object({
  id: text,
  created_at: instant,
  shipped_at: instant,
  canceled_at: instant,
  items: list(z.object({ item_id: text, quantity: amount })),
  tracking_links: list(z.object({ tracking_number: text, url: httpUrl })),
});

const payment = z.object({
  id: text,
  provider_id: text,
  amount,
  amount_refunded: amount,
  created_at: instant,
  captured_at: instant,
  canceled_at: instant,
});

export const orderSchema = z.object({
  id: z.string().min(1),
  display_id: amount,
  status: oneOf(["pending", "completed", "archived", "canceled", "requires_action"]),
  payment_status: oneOf([
    "not_paid",
    "awaiting",
    "captured",
    "partially_refunded",
    "refunded",
    "canceled",
    "requires_action",
  ]),
  fulfillment_status: oneOf([
    "not_fulfilled",
    "partially_fulfilled",
    "fulfilled",
    "partially_shipped",
    "shipped",
    "partially_returned",
    "returned",
    "canceled",
    "requires_action",
  ]),
  currency_code: text,
  email: text,
  customer_id: text,
  cart_id: text,
  customer: objectOrNull({ has_account: flag }),
  created_at: instant,
  items: list(item),
  shipping_methods: list(shippingMethod),
  fulfillments: list(fulfillment),
  payments: list(payment),
  discounts: list(z.object({ id: text, code: text })),
  shipping_address: addressSchema,
  billing_address: addressSchema,
  shipping_total: amount,
  discount_total: amount,
  tax_total: amount,
  gift_card_total: amount,
  gift_card_tax_total: amount,
  refunded_total: amount,
  total: amount,
});

export type RawOrder = z.output<typeof orderSchema>;
export type RawItem = RawOrder["items"][number];
export type RawShippingMethod = RawOrder["shipping_methods"][number];
