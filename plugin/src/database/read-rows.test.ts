import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { medusaLink, medusaModels } from "../test-support/medusa-models";
import { countRows, readLinkRows, readRows } from "./read-rows";

const ORDERS = { module: Modules.ORDER, model: "Order" } as const;

describe("readRows", () => {
  it("asks for named properties of what is not deleted, in the order and number that are wanted", async () => {
    const { scope, statements } = await medusaModels([Modules.ORDER]);
    await readRows(scope, {
      ...ORDERS,
      shape: { id: true, created_at: true },
      where: { customer_id: "cus_1" },
      order: { created_at: "DESC" },
      limit: 2,
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.sql).toMatch(/^select "r"\."id", "r"\."created_at" from "order" as "r" where /);
    expect(statements[0]?.sql).toMatch(/"r"\."deleted_at" is null order by "r"\."created_at" desc limit \?$/);
    expect(statements[0]?.values).toEqual(["cus_1", 2]);
  });

  it("asks for the digits of an amount beside it, and answers it as a number", async () => {
    const raw_amount = { value: "26.33500000000000001", precision: 20 };
    const { scope } = await medusaModels([Modules.ORDER], () => [
      { id: "cl_1", amount: "26.335", raw_amount },
      { id: "cl_2", amount: null, raw_amount: null },
    ]);
    const shape = { id: true, amount: true };
    expect(await readRows(scope, { module: Modules.ORDER, model: "OrderCreditLine", shape, where: {} })).toEqual([
      { id: "cl_1", amount: 26.335, raw_amount },
      { id: "cl_2", amount: null, raw_amount: null },
    ]);
  });

  it("answers dates as dates", async () => {
    const { scope } = await medusaModels([Modules.ORDER], () => [
      { id: "order_1", created_at: "2026-05-04 10:11:12.131+00" },
    ]);
    const rows = await readRows(scope, { ...ORDERS, shape: { created_at: true }, where: {} });
    expect(rows).toEqual([{ id: "order_1", created_at: new Date("2026-05-04T10:11:12.131Z") }]);
  });

  it("gives each row its relations, once each, and an empty list or null where there is none", async () => {
    const line = { r__id: "order_1", r_0__id: "orditem_1", r_0__quantity: "2", r_0__raw_quantity: { value: "2" } };
    const tax = (id: string, rate: string) => ({ r_0_0_0__id: id, r_0_0_0__rate: rate, r_0_0_0__raw_rate: null });
    const { scope } = await medusaModels([Modules.ORDER], () => [
      { id: "order_1", ...line, r_0_0__id: "line_1", ...tax("tax_1", "8.875") },
      { id: "order_1", ...line, r_0_0__id: "line_1", ...tax("tax_2", "1") },
      { id: "order_2", r_0__id: null },
      { id: "order_3", r_0__id: "orditem_3", r_0__quantity: "1", r_0__raw_quantity: { value: "1" }, r_0_0__id: null },
    ]);
    const shape = { items: { quantity: true, item: { tax_lines: { rate: true } } } } as const;
    expect(await readRows(scope, { ...ORDERS, shape, where: {} })).toMatchObject([
      {
        id: "order_1",
        items: [
          {
            quantity: 2,
            item: {
              tax_lines: [
                { id: "tax_1", rate: 8.875 },
                { id: "tax_2", rate: 1 },
              ],
            },
          },
        ],
      },
      { id: "order_2", items: [] },
      { id: "order_3", items: [{ quantity: 1, item: null }] },
    ]);
  });

  it("leaves deleted relations out, and those of another version where that is asked", async () => {
    const { scope, statements } = await medusaModels([Modules.ORDER]);
    await readRows(scope, {
      ...ORDERS,
      shape: { summary: { totals: true }, returns: { status: true } },
      where: {},
      versioned: ["summary"],
    });
    expect(statements[0]?.sql).toContain('and "r_0"."deleted_at" is null and "r_0"."version" = ?');
    expect(statements[0]?.values).toEqual([expect.objectContaining({ params: ["r.version"] })]);
    expect(statements[0]?.sql).toMatch(/and "r_1"\."deleted_at" is null where/);
  });

  it.each([
    ["property", { colour: true }],
    ["relation", { parcels: { id: true } }],
    ["property of a relation", { items: { colour: true } }],
  ] as const)("says which %s Medusa's model does not have", async (_what, shape) => {
    const { scope } = await medusaModels([Modules.ORDER]);
    await expect(readRows(scope, { ...ORDERS, shape, where: {} })).rejects.toThrow(/^Medusa's Order\w* has no /);
  });
});

describe("countRows", () => {
  it("counts what is not deleted", async () => {
    const { scope, statements } = await medusaModels([Modules.ORDER], () => [{ count: "12" }]);
    expect(await countRows(scope, { ...ORDERS, where: { customer_id: "cus_1" } })).toBe(12);
    expect(statements[0]?.sql).toContain('"r"."deleted_at" is null');
  });
});

describe("readLinkRows", () => {
  it("asks for named columns of what is still linked", async () => {
    const { links, statements } = await medusaLink("OrderFulfillment", () => [
      { id: "ordful_1", order_id: "order_1", fulfillment_id: "ful_1" },
    ]);
    const shape = { order_id: true, fulfillment_id: true } as const;
    expect(await readLinkRows(links, shape, { order_id: ["order_1", "order_2"] })).toEqual([
      { id: "ordful_1", order_id: "order_1", fulfillment_id: "ful_1" },
    ]);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.sql).toMatch(
      /^select "r"\."id", "r"\."order_id", "r"\."fulfillment_id" from "order_fulfillment" as "r" where /,
    );
    expect(statements[0]?.sql).toMatch(/"r"\."order_id" in \(.*"r"\."deleted_at" is null$/);
  });

  it("says which column a link does not have", async () => {
    const { links } = await medusaLink("OrderCart");
    await expect(readLinkRows(links, { order_id: true }, { parcel_id: "ful_1" })).rejects.toThrow();
    await expect(readLinkRows(links, { parcel_id: true }, {})).rejects.toThrow("has no parcel_id");
  });
});
