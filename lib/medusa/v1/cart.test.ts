import { expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { retrieveCart } from "./cart";

const medusa = fakeBackend();

it("a cart that became an order is that order", async () => {
  medusa.on("GET /store/orders/cart/:id", [200, { order: { id: "order_1" } }]);
  expect(await retrieveCart("cart_1")).toEqual({ state: "ordered", orderId: "order_1" });
  expect(medusa.paths()).toEqual(["GET /store/orders/cart/cart_1"]);
  expect(medusa.calls[0]?.search).toBe("expand=payments");
});

const chosen = (status: string) => ({ status, is_initiated: true });
const offered = { status: "pending", is_initiated: false };

it.each([
  ["no way to pay yet", null, "unpaid"],
  ["no session", [], "unpaid"],
  ["none chosen", [offered, offered], "unpaid"],
  ["the bank not heard of", [chosen("pending"), offered], "pending"],
  ["sessions that do not say which was chosen", [{ status: "pending" }], "pending"],
  ["refused ones that do not say which was chosen", [{ status: "error" }], "pending"],
  ["the bank's no", [chosen("error"), offered], "payment_failed"],
  ["a payment called off", [chosen("canceled")], "payment_failed"],
  ["a second try under way", [chosen("error"), chosen("requires_more")], "pending"],
  ["a session of no known shape", "none", "unpaid"],
])("with %s", async (_what, payment_sessions, state) => {
  medusa.on("GET /store/orders/cart/:id", REPLIES.notFound);
  medusa.on("GET /store/carts/:id", [200, { cart: { payment_sessions } }]);
  expect(await retrieveCart("cart_1")).toEqual({ state });
});

it("one that Medusa does not know is none, and one that a gateway does not know an outage", async () => {
  medusa.on("GET /store/orders/cart/:id", REPLIES.notFound, REPLIES.notFound, REPLIES.gateway);
  medusa.on("GET /store/carts/:id", REPLIES.notFound, REPLIES.gateway);
  expect(await retrieveCart("cart_1")).toBeNull();
  await expect(retrieveCart("cart_1")).rejects.toThrow(BackendUnavailable);
  await expect(retrieveCart("cart_1")).rejects.toThrow(BackendUnavailable);
});
