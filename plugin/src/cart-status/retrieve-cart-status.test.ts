import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { retrieveCartStatus } from "./retrieve-cart-status";

interface Question {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly filters: object;
}

function backend(carts: object[], links: object[] = []) {
  const asked: Question[] = [];
  const query = {
    graph: async (question: Question) => {
      asked.push(question);
      return { data: question.entity === "cart" ? carts : links };
    },
  } as unknown as Omit<RemoteQueryFunction, symbol>;
  return { query, asked };
}

describe("retrieveCartStatus", () => {
  it("knows no cart that is none", async () => {
    expect(await retrieveCartStatus(backend([]).query, "cart_1")).toBeNull();
  });

  it("asks for the cart, its sessions and its order, and nothing about a person", async () => {
    const { query, asked } = backend([{ id: "cart_1" }]);
    await retrieveCartStatus(query, "cart_1");
    expect(asked).toEqual([
      {
        entity: "cart",
        fields: ["id", "completed_at", "payment_collection.payment_sessions.status"],
        filters: { id: "cart_1" },
      },
      { entity: "order_cart", fields: ["order_id"], filters: { cart_id: "cart_1" } },
    ]);
  });

  it("tells a cart without any session", async () => {
    const nothing = { id: "cart_1", completed_at: null, order_id: null, payment: "none" };
    for (const more of [{}, { payment_collection: null }, { payment_collection: { payment_sessions: null } }]) {
      expect(
        await retrieveCartStatus(backend([{ id: "cart_1", completed_at: null, ...more }]).query, "cart_1"),
      ).toEqual(nothing);
    }
  });

  it("sums its sessions up, those without a status left out", async () => {
    const payment_collection = { payment_sessions: [null, {}, { status: "error" }] };
    const { query } = backend([{ id: "cart_1", completed_at: null, payment_collection }]);
    expect(await retrieveCartStatus(query, "cart_1")).toMatchObject({ payment: "failed" });
  });

  it("names the order that it has become, and when", async () => {
    const completed_at = new Date("2026-05-04T10:00:00.000Z");
    const { query } = backend([{ id: "cart_1", completed_at }], [{ order_id: "order_1" }]);
    expect(await retrieveCartStatus(query, "cart_1")).toEqual({
      id: "cart_1",
      completed_at: "2026-05-04T10:00:00.000Z",
      order_id: "order_1",
      payment: "none",
    });
  });
});
