/**
 * Order fields that Medusa 2.21 withholds from the store API and an order page needs. Medusa compares whole paths, so a
 * relation and the columns below it are separate entries; only what a shopper may know about the own order is listed.
 */
export const OPENED_ORDER_FIELDS: string[] = [
  "locale",
  "canceled_at",
  // Tracking numbers and links of a parcel.
  "fulfillments.labels",
  "fulfillments.labels.id",
  "fulfillments.labels.tracking_number",
  "fulfillments.labels.tracking_url",
  "fulfillments.items",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
  "fulfillments.items.title",
  // What has been paid and given back, as the order itself counts it.
  "transactions",
  "transactions.id",
  "transactions.amount",
  "transactions.currency_code",
  "transactions.reference",
  "transactions.created_at",
  // Captures and refunds tell when money moved.
  "payment_collections.payments",
  "payment_collections.payments.captures",
  "payment_collections.payments.refunds",
  // Returns and what they hold.
  "returns",
  "returns.id",
  "returns.status",
  "returns.display_id",
  "returns.refund_amount",
  "returns.created_at",
  "returns.requested_at",
  "returns.received_at",
  "returns.canceled_at",
  "returns.items",
  "returns.items.id",
  "returns.items.item_id",
  "returns.items.quantity",
  "returns.items.received_quantity",
  "returns.items.damaged_quantity",
];
