import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { forgetShippingOptions } from "../orders/shipping-options";
import type { Call } from "../orders/test-support";
import { readEntries } from "./read-entries";
import { collection, DETAIL, line, order, read, shopOf } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const ASKED = ["Order", "Order", "Order"];

const modelsOf = ({ calls }: { readonly calls: readonly Call[] }) =>
  calls.map(({ args: [question] }) => (question as Question).model);

beforeEach(forgetShippingOptions);

describe("what a list of orders asks of the database", () => {
  it("asks nothing for no orders", async () => {
    const { scope, module } = shopOf({ orders: [] });
    expect(await readEntries(scope, [])).toEqual([]);
    expect(module.calls).toEqual([]);
  });

  it("asks for all of them at once, by their ids", async () => {
    const { module } = await read({ orders: [order("order_1")] });
    const questions = module.calls.map(({ args: [question] }) => question as Question);
    expect(questions.map(({ model, where }) => [model, where])).toEqual(
      Array.from({ length: 3 }, () => ["Order", { id: ["order_1"] }]),
    );
  });

  it("asks for no payments where all is reserved, or nothing is due", async () => {
    const paid = { transaction_total: 500 };
    const { payment } = await read({
      orders: [order("order_reserved"), order("order_overpaid", { summary: paid })],
      collections: [
        { ...collection({ id: "pc_1", status: "authorized", captured_amount: 0 }), orderId: "order_reserved" },
        { ...collection({ id: "pc_2", status: "not_paid", captured_amount: 0 }), orderId: "order_overpaid" },
      ],
    });
    expect(payment.calls).toHaveLength(1);
  });

  it.each(["return_requested_quantity", "return_received_quantity", "return_dismissed_quantity"])(
    "asks for returns where there are units in %s, and for no exchange where none is named",
    async (units) => {
      const { module, entries } = await read({
        orders: [order("order_1", { items: [line("line_1"), line("line_2", { detail: { ...DETAIL, [units]: 1 } })] })],
        returns: [{ id: "return_1", status: "received", exchange_id: null }],
      });
      expect(modelsOf(module)).toEqual([...ASKED, "Return"]);
      expect(entries[0]?.returns).toEqual([{ id: "return_1", status: "received", exchange_id: null }]);
    },
  );

  it("asks for claims where units were written off that did not come back", async () => {
    const { module } = await read({
      orders: [order("order_1", { items: [line("line_1", { detail: { ...DETAIL, written_off_quantity: 1 } })] })],
    });
    expect(modelsOf(module)).toContain("OrderClaim");
  });

  it("asks for what came back only of orders that show a trace of it", async () => {
    const [method] = order("order_1").shipping_methods;
    const requested = { items: [line("line_1", { detail: { ...DETAIL, return_requested_quantity: 1 } })] };
    const refused = { shipping_methods: [method, { ...method, detail: { return_id: "return_refused" } }] };
    const { module, entries } = await read({
      orders: [order("order_plain"), order("order_back", requested), order("order_refused", refused)],
      returns: [{ id: "return_1", status: "requested", exchange_id: "oexc_1", created_by: "user_1" }],
      exchanges: [{ id: "oexc_1", order_id: "order_back", return_id: "return_1", additional_items: [] }],
      changes: [{ exchange_id: "oexc_1", confirmed_at: new Date("2026-05-04T00:00:00.000Z") }],
    });
    expect(module.calls[ASKED.length]?.args[0]).toMatchObject({
      model: "Return",
      where: { order_id: ["order_back", "order_refused"] },
    });
    expect(entries[0]).not.toHaveProperty("returns");
    expect(entries[1]).toMatchObject({
      returns: [{ id: "return_1", status: "requested", exchange_id: "oexc_1" }],
      exchanges: [{ id: "oexc_1", return_id: "return_1" }],
    });
    expect(entries[1]).not.toHaveProperty("claims");
    expect(entries[2]).not.toHaveProperty("exchanges");
    expect(JSON.stringify(entries)).not.toContain("created_by");
  });

  it("asks for exchanges of an order with a second collection", async () => {
    const { module } = await read({
      orders: [order("order_1")],
      collections: [
        { ...collection({ id: "pc_1" }), orderId: "order_1" },
        { ...collection({ id: "pc_2" }), orderId: "order_1" },
      ],
    });
    expect(modelsOf(module)).toContain("OrderExchange");
  });

  it("asks for neither where no order shows a trace", async () => {
    const { module } = await read({ orders: [order("order_1")] });
    expect(modelsOf(module)).toEqual(ASKED);
  });
});
