import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { withAdjustments } from "./adjustments";
import { fakeScope, fakeService } from "./test-support";

/** A module that holds these adjustments, of lines and of shipping methods. */
function moduleOf(ofLines: readonly object[] = [], ofMethods: readonly object[] = []) {
  const { calls, service } = fakeService({
    listOrderLineItemAdjustments: () => ofLines,
    listOrderShippingMethodAdjustments: () => ofMethods,
  });
  return { scope: fakeScope({ [Modules.ORDER]: service }), calls };
}

const row = (id: string, version: number) => ({ id, detail: { version } });

const ORDERS = [
  { id: "order_1", items: [row("line_1", 2), row("line_2", 2)], shipping_methods: [row("method_1", 2)] },
  { id: "order_2", items: [row("line_3", 1)], shipping_methods: [] },
];

describe("withAdjustments", () => {
  it("gives each line and shipping method its own, of its own version of the order alone", async () => {
    const { scope } = moduleOf(
      [
        { id: "adj_1", item_id: "line_1", version: 1 },
        { id: "adj_2", item_id: "line_1", version: 2 },
        { id: "adj_3", item_id: "line_1", version: 2 },
        { id: "adj_4", item_id: "line_3", version: 1 },
        { id: "adj_5", item_id: "line_3", version: 2 },
      ],
      [{ id: "adj_6", shipping_method_id: "method_1", version: 2 }],
    );
    const orders = await withAdjustments(scope, ORDERS);
    const idsOf = (rows: readonly object[]) =>
      rows.map((one) => (one as { adjustments: { id: string }[] }).adjustments.map(({ id }) => id));
    expect(orders.map(({ items, shipping_methods }) => [idsOf(items), idsOf(shipping_methods)])).toEqual([
      [[["adj_2", "adj_3"], []], [["adj_6"]]],
      [[["adj_4"]], []],
    ]);
  });

  it("changes nothing of what it is given, and leaves nothing of it out", async () => {
    const before = structuredClone(ORDERS);
    const [order] = await withAdjustments(moduleOf().scope, ORDERS);
    expect(ORDERS).toEqual(before);
    expect(order).toMatchObject(before[0] ?? {});
  });

  it("asks for all orders at once, by columns and without a limit", async () => {
    const { scope, calls } = moduleOf();
    await withAdjustments(scope, ORDERS);
    expect(calls).toEqual([
      {
        method: "listOrderLineItemAdjustments",
        args: [
          { item_id: ["line_1", "line_2", "line_3"], version: [2, 1] },
          { select: ["id", "version", "code", "amount", "is_tax_inclusive", "item_id"], take: null },
        ],
      },
      {
        method: "listOrderShippingMethodAdjustments",
        args: [
          { shipping_method_id: ["method_1"], version: [2] },
          { select: ["id", "version", "code", "amount", "shipping_method_id"], take: null },
        ],
      },
    ]);
  });

  it("asks for none of what there is not", async () => {
    const { scope, calls } = moduleOf();
    await withAdjustments(scope, [{ items: [], shipping_methods: [] }]);
    expect(calls).toEqual([]);
  });
});
