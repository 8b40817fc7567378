import { describe, expect, it, vi } from "vitest";
import { retrieveCartStatus } from "../../../../../cart-status/retrieve-cart-status";
import { aBackend } from "../../../../../test-support/container";
import { ask } from "../../../../../test-support/exchange";
import { NOW } from "../../../../../test-support/rows";
import { GET } from "./route";

vi.mock("../../../../../database/read-rows", () => import("../../../../../test-support/fake-rows"));

vi.mock("../../../../../cart-status/retrieve-cart-status", { spy: true });

const NOT_FOUND = { status: 404, body: { type: "not_found", message: "Cart was not found" } };

const shop = aBackend({
  cart: [{ id: "cart_1", completed_at: NOW, email: "maya@example.com" }],
  order_cart: [{ cart_id: "cart_1", order_id: "order_1" }],
  cart_payment_collection: [{ cart_id: "cart_1", payment_collection_id: "pay_col_1" }],
  payment_session: [{ id: "payses_1", payment_collection_id: "pay_col_1", status: "captured" }],
});

const read = (id?: string) => ask(GET, shop.scope, { params: id === undefined ? {} : { id } });

describe("where a cart stands", () => {
  it("is told with its order and its payment, and with nothing that was typed into it", async () => {
    const cart = { id: "cart_1", completed_at: NOW.toISOString(), order_id: "order_1", payment: "authorized" };
    expect(await read("cart_1")).toEqual({ status: 200, body: { cart } });
  });

  it("changes nothing", async () => {
    const before = structuredClone(shop.tables);
    await read("cart_1");
    expect(shop.tables).toEqual(before);
    expect(shop.locked).toEqual([]);
  });

  it("is none of a cart that there is not", async () => {
    expect(await read("cart_2")).toEqual(NOT_FOUND);
  });

  it.each([undefined, "", "cart_\u0000", "cart_\n1", "x".repeat(129)])("asks no database for %j", async (id) => {
    vi.mocked(retrieveCartStatus).mockClear();
    expect(await read(id)).toEqual(NOT_FOUND);
    expect(retrieveCartStatus).not.toHaveBeenCalled();
  });
});
