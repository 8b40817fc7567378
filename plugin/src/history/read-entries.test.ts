import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { forgetShippingOptions } from "../orders/shipping-options";
import { type Call, fakeLink, fakeScope, fakeService } from "../orders/test-support";
import { readEntries } from "./read-entries";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const DETAIL = {
  quantity: 1,
  fulfilled_quantity: 0,
  shipped_quantity: 0,
  delivered_quantity: 0,
  return_requested_quantity: 0,
  return_received_quantity: 0,
  return_dismissed_quantity: 0,
  written_off_quantity: 0,
};

const line = (id: string, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  product_title: `Product of ${id}`,
  thumbnail: null,
  requires_shipping: true,
  quantity: 1,
  unit_price: 165,
  is_tax_inclusive: false,
  tax_lines: [{ rate: 8.875 }],
  detail: DETAIL,
  ...more,
});

const order = (id: string, more: object = {}) => ({
  id,
  status: "pending",
  currency_code: "usd",
  summary: { current_order_total: 173, pending_difference: 1, paid_total: 0, refunded_total: 0, transaction_total: 0 },
  items: [line("line_1")],
  shipping_methods: [
    {
      id: "method_1",
      amount: 8,
      shipping_option_id: "so_1",
      tax_lines: [{ rate: 8.875 }],
      detail: { return_id: null as string | null },
    },
  ],
  credit_lines: [],
  ...more,
});

/** As Medusa keeps an order: its say about a line or a method has the line or the method inside. */
const kept = ({ items, shipping_methods, summary, ...rest }: ReturnType<typeof order>) => ({
  ...rest,
  summary: [{ totals: summary }],
  items: items.map(({ detail, ...item }) => ({ ...detail, item })),
  shipping_methods: shipping_methods.map(({ detail, ...shipping_method }) => ({ ...detail, shipping_method })),
});

const collection = (more: object = {}) => ({
  id: "pc",
  status: "completed",
  amount: 188.35,
  authorized_amount: 188.35,
  captured_amount: 188.35,
  refunded_amount: 0,
  metadata: { note: "risky" },
  ...more,
});

interface Rows {
  readonly orders: readonly ReturnType<typeof order>[];
  readonly collections?: readonly { readonly id: string; readonly orderId: string }[];
  readonly returns?: readonly object[];
  readonly exchanges?: readonly object[];
  readonly claims?: readonly object[];
  readonly changes?: readonly object[];
}

function shopOf({ orders, collections = [], returns = [], exchanges = [], claims = [], changes = [] }: Rows) {
  const module = fakeService({
    readRows: ({ model, where }: Question) => {
      if (model === "Return") {
        return (where.order_id as string[]).flatMap((order_id) => returns.map((one) => ({ ...one, order_id })));
      }
      if (model === "Order") return orders.map(kept);
      return { OrderExchange: exchanges, OrderClaim: claims, OrderChange: changes }[model] ?? [];
    },
  });
  const payment = fakeService({
    readRows: ({ shape }: Question) =>
      collections.map(({ orderId: _orderId, ...one }) =>
        shape.payments ? { ...one, payments: [{ id: "pay_1", amount: 188.35, data: {} }] } : one,
      ),
  });
  const scope = fakeScope({
    [Modules.ORDER]: module.service,
    [Modules.PAYMENT]: payment.service,
    [Modules.FULFILLMENT]: fakeService({
      readRows: () => [{ id: "ful_1", shipped_at: "2026-05-04", created_by: "user_1" }],
      listShippingOptions: () => [{ id: "so_1", service_zone: { fulfillment_set: { id: "set_1", type: "pickup" } } }],
    }).service,
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.ORDER}.order_id ${Modules.FULFILLMENT}.fulfillment_id`]: [
        { order_id: "order_shipped", fulfillment_id: "ful_1" },
      ],
      [`${Modules.ORDER}.order_id ${Modules.PAYMENT}.payment_collection_id`]: collections.map(({ id, orderId }) => ({
        order_id: orderId,
        payment_collection_id: id,
      })),
      [`${Modules.STOCK_LOCATION}.stock_location_id ${Modules.FULFILLMENT}.fulfillment_set_id`]: [],
    }),
  });
  return { scope, module, payment };
}

const ASKED = ["Order", "Order", "Order"];

const modelsOf = ({ calls }: { readonly calls: readonly Call[] }) =>
  calls.map(({ args: [question] }) => (question as Question).model);

const read = async (rows: Rows) => {
  const shop = shopOf(rows);
  const entries = await readEntries(
    shop.scope,
    rows.orders.map(({ id }) => id),
  );
  return { ...shop, entries: entries as Record<string, unknown>[] };
};

beforeEach(forgetShippingOptions);

describe("readEntries", () => {
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
