const columns = (relation: string, names: readonly string[]): string[] => names.map((name) => `${relation}.${name}`);

/**
 * Order fields that Medusa 2.21 withholds from the store API and an order page needs: columns, never a relation. Medusa compares
 * whole paths, so an opened relation could be asked for with all that it has (`*returns`): a merchant's notes, who of the staff did
 * it, the postage label. Only what a shopper may know about the own order is listed.
 */
export const OPENED_ORDER_FIELDS: readonly string[] = [
  "locale",
  "canceled_at",
  // Tracking numbers and links of a parcel, and what is in it.
  ...columns("fulfillments.labels", ["id", "tracking_number", "tracking_url"]),
  ...columns("fulfillments.items", ["id", "line_item_id", "quantity", "title"]),
  // What has been paid and given back, as the order itself counts it.
  ...columns("transactions", ["id", "amount", "currency_code", "reference", "created_at"]),
  // Captures and refunds tell when money moved.
  ...columns("payment_collections.payments.captures", ["id", "amount", "created_at"]),
  ...columns("payment_collections.payments.refunds", ["id", "amount", "created_at"]),
  // Returns. Not what they hold: Medusa 2.21 mixes its columns up with those of the order's lines, and gives it only whole, notes and all.
  ...columns("returns", [
    "id",
    "status",
    "display_id",
    "refund_amount",
    "created_at",
    "requested_at",
    "received_at",
    "canceled_at",
    "exchange_id",
    "claim_id",
  ]),
];
