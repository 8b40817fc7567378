/**
 * What an order page asks Medusa v1 for beside the order's own columns. Asking for one relation leaves out all others, so
 * they are named; what totals are computed from (taxes, adjustments) comes along by itself. Refunds, returns, swaps and
 * gift cards may not be asked for.
 */
export const ORDER_RELATIONS = [
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
].join(",");

/** What a list of orders needs of them: what an order's standing follows from. */
export const LIST_RELATIONS = ["items", "shipping_methods", "fulfillments", "payments"].join(",");
