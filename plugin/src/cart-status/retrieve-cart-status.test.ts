import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { fakeLink, fakeScope, fakeService } from "../orders/test-support";
import { retrieveCartStatus } from "./retrieve-cart-status";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

interface Rows {
  readonly carts?: object[];
  /** Statuses of its payment sessions; without any, the cart has no payment collection either. */
  readonly sessions?: readonly string[];
  readonly orderId?: string;
}

function backend({ carts = [{ id: "cart_1", completed_at: null }], sessions, orderId }: Rows) {
  const cart = fakeService({ listCarts: () => carts });
  const payment = fakeService({ listPaymentSessions: () => (sessions ?? []).map((status) => ({ status })) });
  const scope = fakeScope({
    [Modules.CART]: cart.service,
    [Modules.PAYMENT]: payment.service,
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.ORDER}.order_id ${Modules.CART}.cart_id`]: orderId ? [{ cart_id: "cart_1", order_id: orderId }] : [],
      [`${Modules.CART}.cart_id ${Modules.PAYMENT}.payment_collection_id`]: sessions
        ? [{ cart_id: "cart_1", payment_collection_id: "pc_1" }]
        : [],
    }),
  });
  return { scope, calls: () => [...cart.calls, ...payment.calls] };
}

describe("retrieveCartStatus", () => {
  it("knows no cart that is none", async () => {
    expect(await retrieveCartStatus(backend({ carts: [] }).scope, "cart_1")).toBeNull();
  });

  it("asks for the cart, its sessions and its order, and nothing about a person", async () => {
    const { scope, calls } = backend({ sessions: ["pending"] });
    await retrieveCartStatus(scope, "cart_1");
    expect(calls()).toEqual([
      { method: "listCarts", args: [{ id: "cart_1" }, { select: ["id", "completed_at"] }] },
      {
        method: "listPaymentSessions",
        args: [{ payment_collection_id: ["pc_1"] }, { select: ["id", "status"], take: null }],
      },
    ]);
  });

  it("tells a cart without any session, and asks for none where nothing was begun", async () => {
    const nothing = { id: "cart_1", completed_at: null, order_id: null, payment: "none" };
    expect(await retrieveCartStatus(backend({ sessions: [] }).scope, "cart_1")).toEqual(nothing);
    const { scope, calls } = backend({});
    expect(await retrieveCartStatus(scope, "cart_1")).toEqual(nothing);
    expect(calls().map(({ method }) => method)).toEqual(["listCarts"]);
  });

  it("sums its sessions up", async () => {
    const { scope } = backend({ sessions: ["error", "requires_more"] });
    expect(await retrieveCartStatus(scope, "cart_1")).toMatchObject({ payment: "requires_action" });
  });

  it("names the order that it has become, and when", async () => {
    const { scope } = backend({
      carts: [{ id: "cart_1", completed_at: new Date("2026-05-04T10:00:00.000Z") }],
      orderId: "order_1",
    });
    expect(await retrieveCartStatus(scope, "cart_1")).toEqual({
      id: "cart_1",
      completed_at: "2026-05-04T10:00:00.000Z",
      order_id: "order_1",
      payment: "none",
    });
  });
});
