import { expect, it } from "vitest";
import { statusesOf } from "./statuses";

const line = (quantity: number, fulfilled_quantity: number) => ({ detail: { quantity, fulfilled_quantity } });

const order = { currency_code: "usd", items: [line(2, 0)], payment_collections: [], fulfillments: [] };

const paid = { status: "completed", amount: 96.8443125, captured_amount: 96.84, refunded_amount: 0 };

it.each([
  ["nothing has happened", {}, { payment_status: "not_paid", fulfillment_status: "not_fulfilled" }],
  ["all is paid but a fraction of a cent", { payment_collections: [paid] }, { payment_status: "captured" }],
  [
    "a part of the units has left",
    { items: [line(2, 1)], fulfillments: [{ shipped_at: "2026-05-04" }] },
    { fulfillment_status: "partially_shipped" },
  ],
  [
    "every unit has left",
    { items: [line(2, 2)], fulfillments: [{ shipped_at: "2026-05-04" }] },
    { fulfillment_status: "shipped" },
  ],
])("says as Medusa does that %s", (_what, more, statuses) => {
  expect(statusesOf({ ...order, ...more })).toMatchObject(statuses);
});
