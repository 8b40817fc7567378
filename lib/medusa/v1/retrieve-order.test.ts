import { recordedOrder } from "@order-pages/shared/medusa/v1/fixtures";
import { expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { ORDER_RELATIONS } from "./fields";
import { retrieveOrder } from "./retrieve-order";

const medusa = fakeBackend();
const order = recordedOrder("placed") as { readonly id: string };

it("an order is read with what its page needs", async () => {
  medusa.on("GET /store/orders/:id", [200, { order }]);
  expect((await retrieveOrder(order.id))?.id).toBe(order.id);
  expect(new URLSearchParams(medusa.calls[0]?.search).get("expand")).toBe(ORDER_RELATIONS);
});

it("it is absent where Medusa says so, and for nothing else", async () => {
  medusa.on("GET /store/orders/:id", REPLIES.notFound, REPLIES.gateway, [200, { order: { ...order, id: "order_2" } }]);
  expect(await retrieveOrder(order.id)).toBeNull();
  for (const _ of [1, 2]) await expect(retrieveOrder(order.id)).rejects.toThrow(BackendUnavailable);
});
