import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { expect, it } from "vitest";
import { ordersOnTheWay } from "./on-the-way";

it("asks for the customer's own orders with a parcel that has left, not arrived and not been called back", async () => {
  const asked: unknown[] = [];
  const graph = async (question: unknown) => {
    asked.push(question);
    return { data: [{ id: "order_1" }, { id: "order_2" }] };
  };
  const query = { graph } as unknown as Omit<RemoteQueryFunction, symbol>;
  expect(await ordersOnTheWay(query, { customerId: "cus_1", entitlement: { all: true } })).toEqual([
    "order_1",
    "order_2",
  ]);
  expect(asked).toEqual([
    {
      entity: "order",
      fields: ["id"],
      filters: {
        customer_id: "cus_1",
        is_draft_order: false,
        fulfillments: { shipped_at: { $ne: null }, delivered_at: null, canceled_at: null },
      },
    },
  ]);
});
