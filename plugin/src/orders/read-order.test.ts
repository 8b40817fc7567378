import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { readOrder } from "./read-order";
import { forgetShippingOptions } from "./shipping-options";
import { fakeLink, fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const DETAIL = {
  quantity: 1,
  fulfilled_quantity: 1,
  shipped_quantity: 1,
  delivered_quantity: 0,
  return_requested_quantity: 0,
  return_received_quantity: 0,
  return_dismissed_quantity: 0,
  written_off_quantity: 0,
  version: 2,
  metadata: { shelf: "B4" },
};

const ROW = {
  id: "order_1",
  status: "pending",
  currency_code: "usd",
  email: "maya.okafor@example.com",
  metadata: { note: "difficult" },
  summary: {
    current_order_total: 173,
    pending_difference: -15.35,
    paid_total: 188.35,
    refunded_total: 0,
    transaction_total: 188.35,
  },
  items: [
    {
      id: "line_1",
      title: "Blanket",
      variant_sku: "BLANKET-1",
      quantity: 1,
      unit_price: 165,
      is_tax_inclusive: false,
      tax_lines: [{ code: "US-NY", rate: 8.875, provider_id: "system" }],
      detail: DETAIL,
    },
  ],
  shipping_methods: [
    {
      id: "method_1",
      name: "UPS",
      amount: 8,
      shipping_option_id: "so_1",
      data: { contract: 7 },
      tax_lines: [{ rate: 8.875 }],
      detail: { return_id: null, order_id: "order_1" },
    },
    {
      id: "method_2",
      name: "By hand",
      amount: 0,
      shipping_option_id: null,
      detail: { return_id: null, order_id: "order_1" },
    },
  ],
  credit_lines: [
    {
      id: "cl_1",
      reference: "goodwill",
      reference_id: "x",
      amount: 0,
      created_at: "2026-05-04",
      metadata: { till: "T-4", created_in_version: 2 },
      version: 3,
    },
  ],
  shipping_address: { first_name: "Maya", metadata: {} },
  billing_address: null,
};

/** As Medusa keeps an order: its say about a line or a method has the line or the method inside. */
const kept = ({ items, shipping_methods, summary, ...order }: typeof ROW) => ({
  ...order,
  summary: [{ totals: summary }],
  items: items.map(({ detail, ...item }) => ({ ...detail, item })),
  shipping_methods: shipping_methods.map(({ detail, ...shipping_method }) => ({ ...detail, shipping_method })),
});

const ASKED = ["Order", "Order", "Order", "Return"];

function shopOf(row: typeof ROW | null, more: { collections?: object[]; returns?: object[] } = {}) {
  const collections = (more.collections ?? [{ id: "pc_1", amount: 188.35, captured_amount: 188.35, metadata: {} }]) as {
    id: string;
  }[];
  const orders = fakeService({
    readRows: ({ model, shape }: Question) => {
      if (model === "Return") return more.returns ?? [];
      if (model !== "Order" || !row) return [];
      return [shape.items ? { id: "order_1", items: kept(row).items } : kept(row)];
    },
  });
  const scope = fakeScope({
    [Modules.ORDER]: orders.service,
    [Modules.FULFILLMENT]: fakeService({
      readRows: () => [
        {
          id: "ful_1",
          shipped_at: "2026-05-05",
          shipping_option_id: "so_1",
          created_by: "user_1",
          labels: [{ label_url: "x", tracking_number: "1Z" }],
        },
      ],
      listShippingOptions: () => [{ id: "so_1", service_zone: { fulfillment_set: { id: "set_1", type: "shipping" } } }],
    }).service,
    [Modules.PAYMENT]: fakeService({ readRows: () => collections }).service,
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.ORDER}.return_id ${Modules.FULFILLMENT}.fulfillment_id`]: [],
      [`${Modules.ORDER}.order_id ${Modules.FULFILLMENT}.fulfillment_id`]: [
        { order_id: "order_1", fulfillment_id: "ful_1" },
      ],
      [`${Modules.ORDER}.order_id ${Modules.PAYMENT}.payment_collection_id`]: collections.map(({ id }) => ({
        order_id: "order_1",
        payment_collection_id: id,
      })),
    }),
  });
  return { scope, models: () => orders.calls.map(({ args: [question] }) => (question as Question).model), orders };
}

beforeEach(forgetShippingOptions);

describe("readOrder", () => {
  it("finds no order and no draft", async () => {
    const { scope, orders } = shopOf(null);
    expect(await readOrder(scope, "order_1")).toBeNull();
    expect(orders.calls[0]?.args[0]).toMatchObject({ where: { id: "order_1", is_draft_order: false } });
  });

  it("computes the sums of a draft anew", async () => {
    expect(await readOrder(shopOf(ROW).scope, "order_1")).toMatchObject({
      total: 188.35375,
      tax_total: 15.35375,
      discount_total: 0,
      discount_subtotal: 0,
      summary: { paid_total: 188.35, refunded_total: 0, pending_difference: 0 },
      payment_status: "captured",
      fulfillment_status: "shipped",
    });
  });

  it("tells no more than a shopper may know", async () => {
    const told = JSON.stringify(await readOrder(shopOf(ROW).scope, "order_1"));
    expect(told.match(/"metadata":.*?}/g)).toEqual(['"metadata":{"created_in_version":2}']);
    for (const secret of [
      "till",
      "difficult",
      "variant_sku",
      "created_by",
      "label_url",
      "contract",
      "provider_id",
      "current_order_total",
    ]) {
      expect(told).not.toContain(secret);
    }
  });

  it("tells what each part is, beside how it is shipped", async () => {
    expect(await readOrder(shopOf(ROW).scope, "order_1")).toMatchObject({
      items: [{ id: "line_1", quantity: 1, detail: { written_off_quantity: 0 } }],
      shipping_methods: [
        { id: "method_1", detail: { return_id: null }, shipping_option: { type: "shipping", pickup: null } },
        { id: "method_2", shipping_option: null },
      ],
      credit_lines: [
        {
          reference: "goodwill",
          reference_id: "x",
          amount: 0,
          created_at: "2026-05-04",
          version: 3,
          metadata: { created_in_version: 2 },
        },
      ],
      fulfillments: [{ id: "ful_1", labels: [{ tracking_number: "1Z" }], shipping_option: { type: "shipping" } }],
      payment_collections: [{ id: "pc_1", amount: 188.35, captured_amount: 188.35 }],
      returns: [],
      exchanges: [],
      claims: [],
      billing_address: null,
    });
  });

  it("tells which lines wait for stock, and no others", async () => {
    const [line] = ROW.items;
    const items = [line, { ...line, id: "line_2" }] as typeof ROW.items;
    const metadata = { back_ordered: true, placement_noted: "order_1" };
    const { scope } = shopOf({ ...ROW, items, metadata: metadata as never });
    const places = { inventory_item_id: "iitem_1", location_id: "sloc_1" };
    const inventory = fakeService({
      listReservationItems: () => [
        { ...places, line_item_id: "line_1" },
        { ...places, line_item_id: "line_2", location_id: "sloc_2" },
      ],
      listInventoryLevels: () => [
        { ...places, stocked_quantity: 0, reserved_quantity: 1 },
        { ...places, location_id: "sloc_2", stocked_quantity: 5, reserved_quantity: 1 },
      ],
    });
    const resolve = (name: string) => (name === Modules.INVENTORY ? inventory.service : scope.resolve(name));
    const order = (await readOrder({ resolve } as typeof scope, "order_1")) as { items: object[] };
    expect(order.items).toMatchObject([{ id: "line_1", is_backordered: true }, { id: "line_2" }]);
    expect(order.items[1]).not.toHaveProperty("is_backordered");
  });

  it("is in the reader's words, whose ids it does not tell", async () => {
    const [line] = ROW.items;
    const items = [{ ...line, product_title: "Blanket", product_id: "prod_1", variant_id: "variant_1" }];
    const { scope } = shopOf({ ...ROW, items: items as typeof ROW.items });
    const translation = fakeService({
      listTranslations: () => [
        { reference_id: "prod_1", locale_code: "de-DE", translations: { title: "Decke" } },
        { reference_id: "so_1", locale_code: "de-DE", translations: { name: "UPS Standard" } },
      ],
    });
    const resolve = (name: string) => (name === Modules.TRANSLATION ? translation.service : scope.resolve(name));
    const order = await readOrder({ resolve } as typeof scope, "order_1", { locale: "de", shop: "en" });
    expect(order).toMatchObject({
      items: [{ title: "Decke", product_title: "Decke" }],
      shipping_methods: [{ name: "UPS Standard" }, { name: "By hand" }],
    });
    expect(JSON.stringify(order)).not.toMatch(/prod_1|variant_1|so_1/);
    expect(translation.calls).toHaveLength(1);
  });

  it("asks for no exchanges where nothing tells of one", async () => {
    const { scope, models } = shopOf(ROW);
    await readOrder(scope, "order_1");
    expect(models()).toEqual(ASKED);
  });

  it("tells what came back", async () => {
    const returns = [
      {
        id: "return_1",
        order_id: "order_1",
        status: "requested",
        exchange_id: null,
        items: [{ item_id: "line_1", quantity: 1, note: "ugly" }],
      },
    ];
    expect(await readOrder(shopOf(ROW, { returns }).scope, "order_1")).toMatchObject({
      returns: [
        { id: "return_1", status: "requested", exchange_id: null, items: [{ item_id: "line_1", quantity: 1 }] },
      ],
    });
  });

  it("tells and takes off what a promotion took off", async () => {
    const adjustments = [{ code: "WELCOME", amount: 165, promotion_id: "promo_1" }];
    const items = ROW.items.map((line) => ({ ...line, adjustments }));
    const { scope } = shopOf({ ...ROW, items, shipping_methods: [] });
    expect(await readOrder(scope, "order_1")).toMatchObject({
      total: 0,
      discount_subtotal: 165,
      items: [{ adjustments: [{ code: "WELCOME", amount: 165 }] }],
    });
  });

  it("asks for exchanges where more was to be paid", async () => {
    const { scope, models } = shopOf(ROW, { collections: [{ id: "pc_1" }, { id: "pc_2" }] });
    expect(await readOrder(scope, "order_1")).toMatchObject({ exchanges: [], claims: [] });
    expect(models()).toEqual([...ASKED, "OrderExchange", "OrderClaim", "OrderChange"]);
  });
});
