/**
 * What an order page asks Medusa for: what it shows and what decides it, nothing else. `*items` must be whole, or
 * `fulfillment_status` is wrong, and computed totals come only with `total`. Medusa 2.21 silently leaves out what the
 * backend has not opened to shoppers, so one list serves a backend with our plugin and one without it (which then has no
 * tracking, returns, cancellation date and dates of refunds).
 */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "payment_status",
  "fulfillment_status",
  "currency_code",
  "email",
  "customer_id",
  "created_at",
  "canceled_at",
  "summary",
  "total",
  "tax_total",
  "discount_total",
  "discount_subtotal",
  "*credit_lines",
  "*items",
  "*items.detail",
  "*items.tax_lines",
  "*items.adjustments",
  "*shipping_methods",
  "*shipping_methods.detail",
  "*shipping_methods.tax_lines",
  "*shipping_methods.adjustments",
  "*shipping_address",
  "*billing_address",
  "*payment_collections",
  "*payment_collections.payments",
  "*payment_collections.payments.captures",
  "*payment_collections.payments.refunds",
  "*fulfillments",
  "*fulfillments.items",
  "*fulfillments.labels",
  "*returns",
  "*returns.items",
].join(",");

/** What a list of orders asks stock Medusa for: what its entries show, and what an order's standing follows from. */
export const LIST_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "payment_status",
  "fulfillment_status",
  "currency_code",
  "created_at",
  "summary",
  "total",
  "*items",
  "*items.detail",
  "*shipping_methods",
  "*payment_collections",
  "*payment_collections.payments",
  "*fulfillments",
].join(",");
