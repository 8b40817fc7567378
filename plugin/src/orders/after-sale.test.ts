import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { mayHaveAfterSale, readAfterSale } from "./after-sale";
import { fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

describe("mayHaveAfterSale", () => {
  const detail = { written_off_quantity: 0, return_dismissed_quantity: 0, return_received_quantity: 2 };
  const order = { items: [{ detail }, { detail: {} }], payment_collections: [{}], returns: [] };

  it("asks nothing of an order that left no trace of any, also where something came back", () => {
    expect(mayHaveAfterSale(order)).toBe(false);
    expect(mayHaveAfterSale({ ...order, returns: [{ exchange_id: null, claim_id: null }, {}] })).toBe(false);
    expect(mayHaveAfterSale({ ...order, payment_collections: [] })).toBe(false);
  });

  it("sees units that were written off and did not come back broken", () => {
    const units = (written_off_quantity: number, return_dismissed_quantity: number) =>
      mayHaveAfterSale({
        ...order,
        items: [{ detail }, { detail: { written_off_quantity, return_dismissed_quantity } }],
      });
    expect([units(1, 0), units(2, 1), units(1, 1)]).toEqual([true, true, false]);
  });

  it.each([{ exchange_id: "oexc_1" }, { claim_id: "claim_1" }, { exchange_id: null, claim_id: "claim_1" }])(
    "sees that a return belongs to one: %o",
    (one) => {
      expect(mayHaveAfterSale({ ...order, returns: [{}, one] })).toBe(true);
    },
  );

  it("sees that more was asked for", () => {
    expect(mayHaveAfterSale({ ...order, payment_collections: [{}, {}] })).toBe(true);
  });
});

const exchange = (id: string, more: object = {}) => ({
  id,
  order_id: "order_1",
  return_id: `return_of_${id}`,
  created_at: "2026-05-01T00:00:00.000Z",
  canceled_at: null,
  created_by: "user_1",
  additional_items: [{ id: "x", item_id: "line_2", quantity: 1, note: "careful", metadata: {} }],
  ...more,
});

/** As Medusa keeps it: what comes instead stands among what goes back. */
const claim = (id: string, more: object = {}) => ({
  ...exchange(id),
  type: "replace",
  additional_items: undefined,
  claim_items: [
    { item_id: "line_2", quantity: 1, reason: null, note: "careful", is_additional_item: true },
    { item_id: "line_1", quantity: 1, reason: "wrong_item", note: "liar", is_additional_item: false },
  ],
  ...more,
});

function shopOf(rows: { exchanges?: object[]; claims?: object[]; changes?: object[] }) {
  const orders = fakeService({
    readRows: ({ model }: Question) =>
      ({ OrderExchange: rows.exchanges, OrderClaim: rows.claims, OrderChange: rows.changes })[model] ?? [],
  });
  return { orders, scope: fakeScope({ [Modules.ORDER]: orders.service }) };
}

describe("readAfterSale", () => {
  it("asks nothing for no orders", async () => {
    const { orders, scope } = shopOf({});
    expect(await readAfterSale(scope, [])).toEqual(new Map());
    expect(orders.calls).toEqual([]);
  });

  it("asks for the orders' own, and for what the shop has confirmed", async () => {
    const { orders, scope } = shopOf({});
    await readAfterSale(scope, ["order_1", "order_2"]);
    const order_id = ["order_1", "order_2"];
    const ofOrders = { module: Modules.ORDER, where: { order_id } };
    const own = { order_id: true, id: true, return_id: true, created_at: true, canceled_at: true };
    const MOVED = { item_id: true, quantity: true };
    expect(orders.calls.map(({ args: [question] }) => question)).toEqual([
      { ...ofOrders, model: "OrderExchange", shape: { ...own, additional_items: MOVED } },
      {
        ...ofOrders,
        model: "OrderClaim",
        shape: { ...own, type: true, claim_items: { ...MOVED, reason: true, is_additional_item: true } },
      },
      {
        ...ofOrders,
        model: "OrderChange",
        where: { order_id, change_type: ["exchange", "claim"], status: "confirmed" },
        shape: { order_id: true, exchange_id: true, claim_id: true, confirmed_at: true },
      },
    ]);
  });

  it("tells what was agreed, when, and nothing that is the shop's own", async () => {
    const { scope } = shopOf({
      exchanges: [exchange("oexc_1")],
      claims: [claim("claim_1")],
      changes: [
        { exchange_id: "oexc_1", confirmed_at: new Date("2026-05-02T00:00:00.000Z") },
        { exchange_id: null, claim_id: "claim_1", confirmed_at: new Date("2026-05-03T00:00:00.000Z") },
      ],
    });
    const additional_items = [{ item_id: "line_2", quantity: 1 }];
    expect((await readAfterSale(scope, ["order_1"])).get("order_1")).toEqual({
      exchanges: [
        {
          id: "oexc_1",
          return_id: "return_of_oexc_1",
          created_at: "2026-05-01T00:00:00.000Z",
          confirmed_at: new Date("2026-05-02T00:00:00.000Z"),
          canceled_at: null,
          additional_items,
        },
      ],
      claims: [
        {
          id: "claim_1",
          type: "replace",
          return_id: "return_of_claim_1",
          created_at: "2026-05-01T00:00:00.000Z",
          confirmed_at: new Date("2026-05-03T00:00:00.000Z"),
          canceled_at: null,
          claim_items: [{ item_id: "line_1", quantity: 1, reason: "wrong_item" }],
          additional_items,
        },
      ],
    });
  });

  it("leaves out what was only begun, and keeps what was called off", async () => {
    const { scope } = shopOf({
      exchanges: [exchange("oexc_begun"), exchange("oexc_off", { canceled_at: "2026-05-09T00:00:00.000Z" })],
      changes: [{ exchange_id: "oexc_begun", confirmed_at: null }],
    });
    expect((await readAfterSale(scope, ["order_1"])).get("order_1")?.exchanges).toEqual([
      expect.objectContaining({ id: "oexc_off", confirmed_at: null, canceled_at: "2026-05-09T00:00:00.000Z" }),
    ]);
  });

  it("takes the first confirmation: a later one is of calling it off", async () => {
    const instants = ["2026-05-05T00:00:00.000Z", "2026-05-02T00:00:00.000Z", "2026-05-07T00:00:00.000Z"];
    const { scope } = shopOf({
      exchanges: [exchange("oexc_1")],
      changes: [
        {},
        { confirmed_at: new Date("2026-01-01T00:00:00.000Z") },
        ...instants.map((instant) => ({ exchange_id: "oexc_1", confirmed_at: new Date(instant) })),
      ],
    });
    expect((await readAfterSale(scope, ["order_1"])).get("order_1")?.exchanges).toEqual([
      expect.objectContaining({ confirmed_at: new Date("2026-05-02T00:00:00.000Z") }),
    ]);
  });

  it("gives each order its own, oldest first, and one without any two empty lists", async () => {
    const agreed = (id: string) => ({ exchange_id: id, confirmed_at: new Date("2026-05-02T00:00:00.000Z") });
    const { scope } = shopOf({
      exchanges: [exchange("oexc_2"), exchange("oexc_3", { order_id: "order_2" }), exchange("oexc_1")],
      claims: [claim("claim_1", { order_id: "order_2" })],
      changes: [
        ...["oexc_1", "oexc_2", "oexc_3"].map(agreed),
        { claim_id: "claim_1", confirmed_at: new Date("2026-05-02T00:00:00.000Z") },
      ],
    });
    const told = await readAfterSale(scope, ["order_1", "order_2", "order_3"]);
    const idsOf = (id: string) =>
      [...(told.get(id)?.exchanges ?? []), ...(told.get(id)?.claims ?? [])].map((one) => (one as { id: string }).id);
    expect(idsOf("order_1")).toEqual(["oexc_1", "oexc_2"]);
    expect(idsOf("order_2")).toEqual(["oexc_3", "claim_1"]);
    expect(told.get("order_3")).toEqual({ exchanges: [], claims: [] });
  });
});
