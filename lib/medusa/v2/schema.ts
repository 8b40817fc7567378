import { z } from "zod";

/**
 * What an order page reads of Medusa's answer, and nothing else. Tolerant: only the order's id is required; a wrong or
 * missing part becomes `null` (or an empty list), and one broken element of a list drops none of the others.
 */

const text = z.string().trim().min(1).nullable().catch(null);
const flag = z.boolean().nullable().catch(null);
const instant = z.iso.datetime({ offset: true }).nullable().catch(null);

/** A number, also where Medusa writes it as text. */
const amount = z.unknown().optional().transform(toAmount);

/** Absolute http(s) addresses only: the admin writes "#" and nothing into tracking links, and neither is a way to go. */
const httpUrl = z.unknown().optional().transform(toHttpUrl);

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
  variant_title: text,
  variant_option_values: z.record(z.string(), text).catch({}),
  thumbnail: httpUrl,
  quantity: amount,
  unit_price: amount,
  compare_at_unit_price: amount,
  requires_shipping: flag,
  is_giftcard: flag,
  is_tax_inclusive: flag,
  tax_lines: list(taxLine),
  adjustments: list(adjustment),
  detail: part({
    fulfilled_quantity: amount,
    shipped_quantity: amount,
    delivered_quantity: amount,
    return_requested_quantity: amount,
    return_received_quantity: amount,
    return_dismissed_quantity: amount,
  }),
});

const shippingMethod = z.object({
  id: text,
  name: text,
  amount,
  is_tax_inclusive: flag,
  tax_lines: list(taxLine),
  adjustments: list(adjustment),
  detail: part({ return_id: text }),
});

const fulfillment = z.object({
  id: text,
  requires_shipping: flag,
  packed_at: instant,
  shipped_at: instant,
  delivered_at: instant,
  canceled_at: instant,
  items: list(z.object({ line_item_id: text, title: text, quantity: amount })),
  labels: list(z.object({ tracking_number: text, tracking_url: httpUrl })),
});

const orderReturn = z.object({
  id: text,
  status: oneOf(["requested", "partially_received", "received", "canceled", "requires_action"]),
  created_at: instant,
  requested_at: instant,
  received_at: instant,
  canceled_at: instant,
  items: list(z.object({ item_id: text, quantity: amount })),
});

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

const address = part({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: text,
  phone: text,
});

export const orderSchema = z.object({
  id: z.string().min(1),
  display_id: amount,
  custom_display_id: text,
  status: oneOf(["pending", "completed", "archived", "canceled", "requires_action"]),
  payment_status: oneOf([
    "not_paid",
    "awaiting",
    "partially_authorized",
    "authorized",
    "partially_captured",
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
    "partially_delivered",
    "delivered",
    "canceled",
  ]),
  currency_code: text,
  email: text,
  customer_id: text,
  created_at: instant,
  canceled_at: instant,
  items: list(item),
  shipping_methods: list(shippingMethod),
  fulfillments: list(fulfillment),
  returns: list(orderReturn),
  payment_collections: list(z.object({ captured_amount: amount, refunded_amount: amount, payments: list(payment) })),
  credit_lines: list(z.object({ reference: text, amount })),
  shipping_address: address,
  billing_address: address,
  summary: part({ paid_total: amount, refunded_total: amount, pending_difference: amount }),
  total: amount,
  tax_total: amount,
  discount_total: amount,
  discount_subtotal: amount,
});

export type RawOrder = z.output<typeof orderSchema>;
export type RawItem = z.output<typeof item>;
export type RawShippingMethod = z.output<typeof shippingMethod>;
export type RawPaymentCollection = RawOrder["payment_collections"][number];

/** A status we know, or "unknown" for a newer one or none. */
function oneOf<const T extends readonly string[]>(known: T) {
  return z.enum([...known, "unknown"]).catch("unknown");
}

/** An object, or `null` for whatever is none. */
function part<T extends z.ZodRawShape>(shape: T) {
  return z.object(shape).nullable().catch(null);
}

/** The elements that are any good. */
function list<T extends z.ZodType>(element: T) {
  return z
    .unknown()
    .optional()
    .transform((value): z.output<T>[] =>
      Array.isArray(value)
        ? value.flatMap((one) => {
            const parsed = element.safeParse(one);
            return parsed.success ? [parsed.data] : [];
          })
        : [],
    );
}

function toAmount(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function toHttpUrl(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
