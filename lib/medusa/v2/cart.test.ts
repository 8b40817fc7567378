import { verifyReadProof } from "@order-pages/shared/proofs/storefront-proof";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { retrieveCart } from "./cart";

const medusa = fakeBackend();

describe("by the plugin", () => {
  const PLUGIN = "GET /store/order-pages/carts/:id";
  const DONE = "2026-05-04T10:00:00.000Z";
  it.each([
    [
      { order_id: "order_1", completed_at: DONE, payment: "authorized" },
      { state: "ordered", orderId: "order_1" },
    ],
    [{ order_id: null, completed_at: DONE, payment: "none" }, { state: "pending" }],
    [{ order_id: null, completed_at: null, payment: "none" }, { state: "unpaid" }],
    [{ order_id: null, payment: "pending" }, { state: "pending" }],
    [{ order_id: null, payment: "requires_action" }, { state: "pending" }],
    [{ order_id: null, payment: "authorized" }, { state: "pending" }],
    [{ order_id: null, payment: "failed" }, { state: "payment_failed" }],
    [{ order_id: null, payment: "of a later version" }, { state: "pending" }],
    [{ order_id: null, payment: null }, { state: "pending" }],
  ])("%j", async (cart, outcome) => {
    medusa.on(PLUGIN, [200, { cart }]);
    expect(await retrieveCart("cart_1")).toEqual(outcome);
    expect(medusa.paths()).toEqual(["GET /store/order-pages/carts/cart_1"]);
  });

  it("an unknown cart is none, and what makes no sense an outage", async () => {
    medusa.on(PLUGIN, REPLIES.notFound, [200, { cart: {} }], REPLIES.gateway);
    expect(await retrieveCart("cart_1")).toBeNull();
    await expect(retrieveCart("cart_1")).rejects.toThrow(BackendUnavailable);
    await expect(retrieveCart("cart_1")).rejects.toThrow(BackendUnavailable);
  });
});

describe("by stock Medusa", () => {
  const cartWith = (cart: object) => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    medusa.on("GET /store/carts/:id", [200, { cart }]);
  };
  const paidBy = (...statuses: unknown[]) => ({
    completed_at: null,
    payment_collection: { payment_sessions: statuses.map((status) => ({ status })) },
  });

  it.each([
    [{}, "unpaid"],
    [{ payment_collection: null }, "unpaid"],
    [{ payment_collection: { payment_sessions: null } }, "unpaid"],
    [paidBy(), "unpaid"],
    [paidBy("pending"), "pending"],
    [paidBy(null), "pending"],
    [paidBy("authorized"), "pending"],
    [paidBy("error", "canceled"), "payment_failed"],
    [paidBy("error"), "payment_failed"],
    [paidBy("canceled"), "payment_failed"],
    [paidBy("error", "pending"), "pending"],
  ])("%j is %s", async (cart, state) => {
    cartWith(cart);
    expect(await retrieveCart("cart_1")).toEqual({ state });
    expect(medusa.calls.every(({ method }) => method === "GET")).toBe(true);
    expect(medusa.calls.at(-1)?.search).toBe("fields=id,completed_at,payment_collection.payment_sessions.status");
  });

  it("a completed one is asked for its order, and no other is completed", async () => {
    cartWith({ completed_at: "2026-05-04T10:00:00.000Z" });
    medusa.on("POST /store/carts/:id/complete", [200, { type: "order", order: { id: "order_1" } }]);
    expect(await retrieveCart("cart_1")).toEqual({ state: "ordered", orderId: "order_1" });
    expect(medusa.calls.at(-1)).toMatchObject({ method: "POST", search: "fields=id", body: null });
    medusa.on("POST /store/carts/:id/complete", [200, { type: "cart", cart: {} }]);
    await expect(retrieveCart("cart_1")).rejects.toThrow(BackendUnavailable);
    medusa.on("GET /store/carts/:id", REPLIES.notFound);
    expect(await retrieveCart("cart_1")).toBeNull();
  });
});

it("every call for a cart proves that this storefront makes it", async () => {
  const cart = { order_id: null, completed_at: "2026-05-04T10:00:00.000Z" };
  medusa.on("GET /store/orders/:id", REPLIES.notFound);
  medusa.on("GET /store/carts/:id", [200, { cart }]);
  medusa.on("POST /store/carts/:id/complete", [200, { type: "order", order: { id: "order_1" } }]);
  await retrieveCart("cart_1");
  const proofs = medusa.calls
    .filter(({ path }) => path.includes("/carts/"))
    .map(({ headers }) => headers.get("x-storefront-proof"));
  expect(proofs.length).toBeGreaterThanOrEqual(2);
  for (const proof of proofs) expect(verifyReadProof(proof, "cart_1", env().linkSecrets, new Date())).toBe(true);
});
