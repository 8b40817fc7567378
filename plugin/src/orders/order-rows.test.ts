import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { COUNTED_ENTRY, PAID, PARCEL, RETURN } from "../history/entry";
import { medusaModels } from "../test-support/medusa-models";
import { readOrderRows } from "./order-rows";
import { CREDIT_LINE_ROW, FULFILLMENT, ORDER, PAYMENT_COLLECTION } from "./shape";
import { fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const SHAPE = {
  id: true,
  summary: { paid_total: true },
  items: { title: true, unit_price: true, detail: { quantity: true, unit_price: true } },
  shipping_methods: { amount: true, detail: { return_id: true } },
} as const;

const exact = (value: string) => ({ value, precision: 20 });

const shopOf = (rows: { orders?: object[]; lines?: object[]; methods?: object[] }) => {
  const module = fakeService({
    readRows: ({ shape }: Question) =>
      (shape.items ? rows.lines : shape.shipping_methods ? rows.methods : rows.orders) ?? [],
  });
  return { module, scope: fakeScope({ [Modules.ORDER]: module.service }) };
};

const orders = [{ id: "order_1", summary: [{ id: "ordsum_1", totals: { paid_total: 5 } }] }];

const lineOf = async (kept: object) => {
  const { scope } = shopOf({ orders, lines: [{ id: "order_1", items: [kept] }] });
  const [row] = await readOrderRows(scope, {}, SHAPE);
  return row?.items;
};

describe("readOrderRows", () => {
  it("asks for lines and methods apart from the orders, all of the order's own version", async () => {
    const { module, scope } = shopOf({});
    expect(await readOrderRows(scope, { id: ["order_1"] }, SHAPE)).toEqual([]);
    const questions = module.calls.map(({ args: [question] }) => question as Question);
    expect(questions.map(({ shape }) => shape)).toEqual([
      { id: true, summary: { totals: true } },
      { items: { quantity: true, unit_price: true, item: { title: true, unit_price: true } } },
      { shipping_methods: { return_id: true, shipping_method: { amount: true } } },
    ]);
    for (const { where, model, versioned } of questions) {
      expect({ where, model }).toEqual({ where: { id: ["order_1"] }, model: "Order" });
      expect(versioned).toEqual(
        expect.arrayContaining([
          ...["summary", "credit_lines", "items", "shipping_methods"],
          ...["items.item.adjustments", "shipping_methods.shipping_method.adjustments"],
        ]),
      );
    }
  });

  it("answers an order as Medusa's module does, with what belongs to it", async () => {
    const { scope } = shopOf({
      orders: [...orders, { id: "order_2", summary: [] }],
      lines: [
        { id: "order_2", items: [] },
        { id: "order_1", items: [{ quantity: 2, raw_quantity: exact("2"), item: { id: "line_1", title: "Mug" } }] },
      ],
      methods: [{ id: "order_1", shipping_methods: [{ return_id: null, shipping_method: { id: "sm_1", amount: 8 } }] }],
    });
    expect(await readOrderRows(scope, {}, SHAPE)).toEqual([
      {
        id: "order_1",
        summary: { paid_total: 5 },
        items: [
          {
            id: "line_1",
            title: "Mug",
            quantity: 2,
            raw_quantity: exact("2"),
            detail: { quantity: 2, raw_quantity: exact("2") },
          },
        ],
        shipping_methods: [{ id: "sm_1", amount: 8, detail: { return_id: null } }],
      },
      { id: "order_2", summary: null, items: [], shipping_methods: [] },
    ]);
  });

  it("takes the price that an edit gave a line, with all its digits, and else the line's own", async () => {
    const item = { id: "line_1", unit_price: 5, raw_unit_price: exact("5") };
    expect(await lineOf({ unit_price: 3, raw_unit_price: exact("3.001"), item })).toMatchObject([
      { unit_price: 3, raw_unit_price: exact("3.001") },
    ]);
    expect(await lineOf({ unit_price: 0, raw_unit_price: exact("0"), item })).toMatchObject([
      { unit_price: 0, raw_unit_price: exact("0") },
    ]);
    expect(await lineOf({ unit_price: null, raw_unit_price: null, item })).toMatchObject([
      { unit_price: 5, raw_unit_price: exact("5") },
    ]);
  });

  it("leaves out a line that is gone", async () => {
    expect(await lineOf({ quantity: 1, item: null })).toEqual([]);
  });

  it("leaves out a shipping method that is gone", async () => {
    const gone = { return_id: null, shipping_method: null };
    const { scope } = shopOf({ orders, methods: [{ id: "order_1", shipping_methods: [gone] }] });
    expect(await readOrderRows(scope, {}, SHAPE)).toMatchObject([{ shipping_methods: [] }]);
  });
});

describe("what is asked of Medusa's data models", () => {
  it.each([
    ["an entry", COUNTED_ENTRY],
    ["a page", { ...ORDER, credit_lines: CREDIT_LINE_ROW, returns: true }],
  ] as const)("is there, for %s", async (_what, { ...shape }) => {
    const { readRows } = await vi.importActual<typeof import("../database/read-rows")>("../database/read-rows");
    const { scope, statements } = await medusaModels([Modules.ORDER]);
    const { returns: _returns, ...asked } = shape as typeof ORDER;
    const behind = fakeScope({ [Modules.ORDER]: { readRows: (question: Question) => readRows(scope, question) } });
    expect(await readOrderRows(behind, { id: ["order_1"] }, asked)).toEqual([]);
    expect(statements).toHaveLength(3);
  });

  it.each([
    [Modules.ORDER, "Return", RETURN],
    [Modules.ORDER, "Return", ORDER.returns],
    [Modules.FULFILLMENT, "Fulfillment", PARCEL],
    [Modules.FULFILLMENT, "Fulfillment", FULFILLMENT],
    [Modules.PAYMENT, "PaymentCollection", PAID],
    [Modules.PAYMENT, "PaymentCollection", PAYMENT_COLLECTION],
  ] as const)("is there in the module %s, of its model %s", async (module, model, shape) => {
    const { readRows } = await vi.importActual<typeof import("../database/read-rows")>("../database/read-rows");
    const { scope } = await medusaModels([module]);
    expect(await readRows(scope, { module, model, shape, where: {} })).toEqual([]);
  });
});
