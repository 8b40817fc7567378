import { describe, expect, it } from "vitest";
import { type Asked, CONTEXT, NOW, runMiddleware } from "../../test-support/account-requests";
import { aBackend, type Tables } from "../../test-support/container";
import { noteCartOfSession } from "./note-session-cart";

describe("a cart", () => {
  const cart = (more: object = {}) => ({ id: "cart_1", completed_at: null, ...more });
  const kept = async (
    asked: Asked,
    tables: Tables = { cart: [cart()] },
    answer: unknown = { cart: { id: "cart_1" } },
  ) => {
    const backend = aBackend(tables);
    await runMiddleware(noteCartOfSession, backend, { auth_context: CONTEXT, ...asked }, { answer });
    return (backend.tables.SessionCart ?? []).map(({ cart_id, customer_id }) => [cart_id, customer_id]);
  };

  it.each([
    ["made", "POST", "/"],
    ["changed", "POST", "/cart_1"],
    ["completed", "POST", "/cart_1/complete"],
    ["taken over", "POST", "/cart_1/customer"],
    ["emptied", "DELETE", "/cart_1/line-items/1"],
  ])("that a customer's token has %s is of the account", async (_case, method, path) => {
    expect(await kept({ method, path })).toEqual([["cart_1", "cus_1"]]);
  });

  it("is of no account where it is looked at, touched by a guest, an order already, or unknown", async () => {
    expect(await kept({ method: "GET", path: "/cart_1" })).toEqual([]);
    expect(await kept({ method: "POST", path: "/cart_1", auth_context: {} })).toEqual([]);
    const ordered = { cart: [cart({ completed_at: NOW })] };
    expect(await kept({ method: "POST", path: "/cart_1/complete" }, ordered)).toEqual([]);
    expect(await kept({ method: "POST", path: "/cart_1" }, {})).toEqual([]);
    expect(await kept({ method: "POST", path: "/" }, { cart: [cart()] }, { type: "error" })).toEqual([]);
  });

  it("is kept once", async () => {
    const SessionCart = [{ id: "opct_1", cart_id: "cart_1", customer_id: "cus_1" }];
    expect(await kept({ method: "POST", path: "/cart_1" }, { cart: [cart()], SessionCart })).toHaveLength(1);
  });
});
