import { Modules } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetShippingOptions } from "../orders/shipping-options";
import { fakeService } from "../orders/test-support";
import { readEntries } from "./read-entries";
import { collection, DETAIL, line, order, read, shopOf } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

beforeEach(forgetShippingOptions);

describe("readEntries", () => {
  it("names lines in the reader's words, all orders' in one read, and tells no more for it", async () => {
    const items = [line("line_1", { product_id: "prod_1", product_title: "Mug", title: "Mug" })];
    const { scope } = shopOf({ orders: [order("order_1", { items, locale: "fr-FR" }), order("order_2", { items })] });
    const translation = fakeService({
      listTranslations: () => [{ reference_id: "prod_1", locale_code: "de-DE", translations: { title: "Becher" } }],
    });
    const resolve = (name: string) => (name === Modules.TRANSLATION ? translation.service : scope.resolve(name));
    const entries = await readEntries({ resolve } as typeof scope, ["order_1", "order_2"], {
      locale: "de",
      shop: "en",
    });
    expect(entries).toMatchObject([
      { items: [{ title: "Becher", product_title: "Becher" }] },
      { items: [{ title: "Becher" }] },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/prod_1|fr-FR/);
    expect(translation.calls).toHaveLength(1);
  });

  it("takes off what a promotion took off", async () => {
    const items = [line("line_1", { adjustments: [{ amount: 165 }] })];
    const { entries } = await read({ orders: [order("order_1", { items, shipping_methods: [] })] });
    expect(entries[0]?.total).toBe(0);
  });

  it("answers in the order of the ids, with each order's own", async () => {
    const orders = [order("order_shipped"), order("order_b")];
    const { scope } = shopOf({ orders });
    const entries = (await readEntries(scope, ["order_b", "order_shipped"])) as Record<string, unknown>[];
    expect(entries.map(({ id }) => id)).toEqual(["order_b", "order_shipped"]);
    expect(entries.map(({ fulfillments }) => fulfillments)).toEqual([[], [{ shipped_at: "2026-05-04" }]]);
  });

  it("computes the sums of a draft anew, and owes nothing once it is paid", async () => {
    const paid = { paid_total: 188.35, refunded_total: 0, transaction_total: 188.35, pending_difference: -15.35 };
    const { entries } = await read({
      orders: [order("order_1", { summary: paid })],
      collections: [{ ...collection(), orderId: "order_1" }],
    });
    expect(entries[0]).toMatchObject({
      total: 188.35375,
      summary: { paid_total: 188.35, refunded_total: 0, pending_difference: 0 },
      payment_status: "captured",
      fulfillment_status: "not_fulfilled",
    });
  });

  it("tells no more than an entry needs", async () => {
    const { entries } = await read({
      orders: [order("order_shipped", { metadata: { note: "difficult" } })],
      collections: [{ ...collection(), orderId: "order_shipped" }],
    });
    const told = JSON.stringify(entries);
    for (const secret of [
      "metadata",
      "created_by",
      "unit_price",
      "shipping_option_id",
      "current_order_total",
      "data",
    ]) {
      expect(told).not.toContain(secret);
    }
    expect(Object.keys(entries[0] ?? {})).not.toEqual(expect.arrayContaining(["returns"]));
    expect(Object.keys(entries[0] ?? {})).not.toEqual(expect.arrayContaining(["exchanges"]));
  });

  it("names the first four lines, and of the others how far they have come", async () => {
    const items = ["a", "b", "c", "d", "e"].map((id) => line(id));
    const { entries } = await read({ orders: [order("order_1", { items })] });
    const lines = entries[0]?.items as Record<string, unknown>[];
    expect(lines.map(({ title }) => title)).toEqual([
      "Title of a",
      "Title of b",
      "Title of c",
      "Title of d",
      undefined,
    ]);
    expect(lines[0]).toEqual({
      id: "a",
      title: "Title of a",
      product_title: "Product of a",
      thumbnail: null,
      requires_shipping: true,
      quantity: 1,
      detail: DETAIL,
    });
    expect(lines[4]).toEqual({ id: "e", requires_shipping: true, quantity: 1, detail: DETAIL });
  });

  it("says of every method how it ships, and of an unknown one nothing", async () => {
    const [known] = order("order_1").shipping_methods;
    const methods = [known, { ...known, id: "method_2", shipping_option_id: "so_gone" }];
    const { entries } = await read({ orders: [order("order_1", { shipping_methods: methods })] });
    expect(entries[0]?.shipping_methods).toEqual([
      { id: "method_1", amount: 8, detail: { return_id: null }, shipping_option: { type: "pickup" } },
      { id: "method_2", amount: 8, detail: { return_id: null }, shipping_option: null },
    ]);
  });

  it("gives the five sums of each collection, and payments only where money may be due", async () => {
    const { entries, payment } = await read({
      orders: [order("order_due"), order("order_paid"), order("order_canceled", { status: "canceled" })],
      collections: [
        { ...collection({ id: "pc_due", status: "awaiting", captured_amount: 0 }), orderId: "order_due" },
        { ...collection({ id: "pc_paid" }), orderId: "order_paid" },
        { ...collection({ id: "pc_canceled", status: "awaiting", captured_amount: 0 }), orderId: "order_canceled" },
      ],
    });
    const sums = { amount: 188.35, authorized_amount: 188.35, refunded_amount: 0 };
    expect(entries.map(({ payment_collections }) => payment_collections)).toEqual([
      [{ id: "pc_due", status: "awaiting", captured_amount: 0, ...sums, payments: [{ id: "pay_1", amount: 188.35 }] }],
      [{ id: "pc_paid", status: "completed", captured_amount: 188.35, ...sums }],
      [{ id: "pc_canceled", status: "awaiting", captured_amount: 0, ...sums }],
    ]);
    expect(payment.calls.map(({ args: [question] }) => (question as Question).where)).toEqual([
      { id: ["pc_due", "pc_paid", "pc_canceled"] },
      { id: ["pc_due"] },
    ]);
  });

  it("says what the lines of a replaced order cost, which nobody owes, and of others not", async () => {
    const written = { items: [line("line_1", { detail: { ...DETAIL, written_off_quantity: 1 } })] };
    const { entries } = await read({
      orders: [order("order_1", written), order("order_2")],
      claims: [{ id: "claim_1", order_id: "order_1", type: "replace", claim_items: [] }],
      changes: [{ claim_id: "claim_1", confirmed_at: new Date("2026-05-04T00:00:00.000Z") }],
    });
    expect(entries[0]?.items).toMatchObject([
      { unit_price: 165, is_tax_inclusive: false, tax_lines: [{ rate: 8.875 }] },
    ]);
    expect(JSON.stringify(entries[1]?.items)).not.toContain("unit_price");
  });

  it("tells credit lines, which say what was given back or moved to store credit", async () => {
    const credit = {
      reference: "store-credit",
      reference_id: "sc_1",
      amount: 10,
      created_at: "2026-05-04",
      version: 2,
      metadata: { x: 1, created_in_version: 2 },
    };
    const { entries } = await read({ orders: [order("order_1", { credit_lines: [credit] })] });
    expect(entries[0]?.credit_lines).toEqual([
      {
        reference: "store-credit",
        reference_id: "sc_1",
        amount: 10,
        created_at: "2026-05-04",
        version: 2,
        metadata: { created_in_version: 2 },
      },
    ]);
  });
});
