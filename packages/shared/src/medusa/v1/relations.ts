/**
 * What an order page asks Medusa v1 for beside the order's own columns, and a mail its order service. Asking for one relation
 * leaves out all others, so they are named; what totals are computed from (taxes, adjustments) comes along by itself. Refunds,
 * returns, swaps and gift cards may not be asked for.
 */
export const ORDER_RELATIONS: readonly string[] = [
  "customer",
  "items",
  "shipping_methods",
  "shipping_methods.shipping_option",
  "shipping_address",
  "billing_address",
  "fulfillments",
  "fulfillments.tracking_links",
  "discounts",
  "payments",
];
