import { expect, it } from "vitest";
import { OPENED_ORDER_FIELDS } from "./opened-order-fields";

it("opens columns and never a relation: what lies below one would be answered with it", () => {
  for (const field of OPENED_ORDER_FIELDS) {
    expect(
      OPENED_ORDER_FIELDS.filter((other) => other.startsWith(`${field}.`)),
      field,
    ).toEqual([]);
    expect(field).not.toContain("*");
  }
  const relations = ["returns", "transactions", "fulfillments", "labels", "items", "payments", "captures", "refunds"];
  expect(OPENED_ORDER_FIELDS.filter((field) => relations.includes(field.split(".").at(-1) ?? ""))).toEqual([]);
});

it("opens what a shopper may know, and nothing that is the shop's own", () => {
  expect(OPENED_ORDER_FIELDS).toEqual(
    expect.arrayContaining([
      ...["locale", "canceled_at", "fulfillments.labels.tracking_number", "fulfillments.items.quantity"],
      ...[
        "payment_collections.payments.refunds.amount",
        "transactions.amount",
        "returns.status",
        "returns.exchange_id",
      ],
    ]),
  );
  expect(
    OPENED_ORDER_FIELDS.filter((field) => /note|metadata|created_by|label_url|location|reason|data$/.test(field)),
  ).toEqual([]);
});
