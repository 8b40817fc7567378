import { describe, expect, test } from "vitest";
import { context } from "../../orders/test-support";
import { toOrderView } from "../../orders/view/to-order-view";
import { recordedOrder } from "./fixtures";
import { toOrder } from "./order";

function mapped(raw: unknown) {
  const order = toOrder(raw);
  if (!order) throw new Error("no order");
  return order;
}

describe("toOrder", () => {
  test.each([null, undefined, 1, "order", [], {}, { id: 7 }, { id: "" }])("%j is no order", (raw) => {
    expect(toOrder(raw)).toBeNull();
  });

  test("needs nothing but the id", () => {
    const view = toOrderView(mapped({ id: "order_1" }), context);
    expect(view).toMatchObject({ number: "order_1", items: [], totals: null, standing: { key: "unknown" } });
  });

  test.each([
    ["jpy", 1234],
    ["usd", 12.34],
    ["kwd", 1.234],
    // T5: two digits by ICU, none by Medusa.
    ["rsd", 1234],
    ["crc", 1234],
    ["amd", 1234],
  ])("1234 minor units of %s are %d", (currency_code, total) => {
    expect(mapped({ id: "o", currency_code, total: 1234 }).totals?.total).toBe(total);
  });

  test("shows an order of mixed price modes without tax", () => {
    const order = mapped({
      id: "o",
      currency_code: "usd",
      total: 2125,
      tax_total: 325,
      shipping_total: 800,
      items: [{ unit_price: 1250, quantity: 1, includes_tax: true, subtotal: 1000, tax_lines: [], tax_total: 250 }],
      shipping_methods: [{ price: 800, subtotal: 800, includes_tax: false }],
    });
    expect(order.totals).toMatchObject({ taxIncluded: false, items: 10, shipping: 8, tax: 3.25 });
  });

  test("does not repeat the word that stands for a rate without a name", () => {
    const tax_lines = [{ name: "default", code: "default", rate: 10 }];
    const order = mapped({ id: "o", total: 11, items: [{ unit_price: 10, quantity: 1, tax_total: 1, tax_lines }] });
    expect(order.totals?.taxes).toEqual([{ name: null, rate: 10, amount: 0.01 }]);
  });

  test("says nothing of what is due where a paid order names no payment", () => {
    const order = mapped({ id: "o", total: 1000, payment_status: "captured", payments: [] });
    expect(order.evidence).toBeNull();
    expect(toOrderView(order, context).totals?.settlement).toEqual([]);
  });

  test.each(["#", "", "1Z999", "javascript:alert(1)", null])("%j is no tracking link", (url) => {
    const tracking_links = [{ tracking_number: "1Z999", url }];
    const { fulfilments } = mapped({ id: "o", fulfillments: [{ id: "f", tracking_links }] });
    expect(fulfilments[0]?.parcels).toEqual([{ trackingNumber: "1Z999", trackingUrl: null }]);
  });

  test("gives parts without an id one of their own, and takes one unit where none is said", () => {
    const order = mapped({
      id: "o",
      currency_code: "usd",
      items: [{ unit_price: 500 }],
      shipping_methods: [{}],
      fulfillments: [{ items: [{ item_id: "line_1" }] }],
      payments: [{ amount: 500 }],
    });
    expect(order.lines[0]).toMatchObject({ id: "line-0", title: "", quantity: 1, unitPrice: null, amount: null });
    expect(order.shippingMethods[0]).toMatchObject({ id: "shipping-0", name: "", amount: null });
    expect(order.fulfilments[0]).toMatchObject({
      id: "fulfilment-0",
      lines: [{ lineId: "line_1", title: "", quantity: 1 }],
    });
    expect(order.payments[0]).toMatchObject({ id: "payment-0", provider: "", amount: 5 });
  });

  test("names what is in a parcel by its line", () => {
    const items = [{ id: "line_1", title: "Mug" }];
    const fulfillments = [{ items: [{ item_id: "line_1", quantity: 2 }] }];
    expect(mapped({ id: "o", items, fulfillments }).fulfilments[0]?.lines).toEqual([
      { lineId: "line_1", title: "Mug", quantity: 2 },
    ]);
  });

  test("shares a discount and a tax among what made them", () => {
    const item = {
      unit_price: 1000,
      quantity: 1,
      subtotal: 1000,
      discount_total: 300,
      tax_total: 70,
      tax_lines: [
        { name: "City", rate: 4 },
        { name: "State", rate: 6 },
        { name: "None", rate: null },
      ],
      adjustments: [
        { discount_id: "d1", amount: 100 },
        { discount_id: "d2", amount: 200 },
        { discount_id: "d3", amount: 0 },
      ],
    };
    const discounts = [{ id: "d1", code: "ONE" }];
    const [line] = mapped({ id: "o", currency_code: "usd", total: 770, items: [item], discounts }).lines;
    expect(line?.discounts).toEqual([
      { code: "ONE", amount: 1 },
      { code: null, amount: 2 },
    ]);
    const { totals } = mapped({
      id: "o",
      currency_code: "usd",
      total: 770,
      items: [item],
      discounts,
      discount_total: 300,
    });
    expect(totals?.taxes.map(({ name, amount }) => [name, amount])).toEqual([
      ["City", 0.28],
      ["State", 0.42],
    ]);
    const unnamed = mapped({ id: "o", currency_code: "usd", total: 700, items: [{ ...item, adjustments: [] }] });
    expect(unnamed.lines[0]?.discounts).toEqual([{ code: null, amount: 3 }]);
    const none = mapped({ id: "o", currency_code: "usd", total: 1000, items: [{ ...item, discount_total: 0 }] });
    expect(none.lines[0]?.discounts).toEqual([]);
  });

  test("an order without anything in it has prices without tax", () => {
    expect(mapped({ id: "o", total: 0 }).totals?.taxIncluded).toBe(false);
  });

  test("knows whose the email is, as far as the customer is told", () => {
    const isAccounts = (customer: unknown) => mapped({ id: "o", customer }).isEmailOfAccount;
    expect([{ has_account: false }, { has_account: true }, {}, null].map(isAccounts)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("leaves out what brings a return back, and sends no gift card", () => {
    const order = mapped({
      id: "o",
      currency_code: "usd",
      total: 1500,
      items: [{ id: "line_1", unit_price: 1000, quantity: 1, subtotal: 1000, is_giftcard: true }, { id: "line_2" }],
      shipping_methods: [
        { id: "sm_1", price: 500, subtotal: 500, return_id: null },
        { id: "sm_2", price: 300, subtotal: 300, return_id: "return_1" },
      ],
    });
    expect(order.shippingMethods.map(({ id }) => id)).toEqual(["sm_1"]);
    expect(order.totals?.shipping).toBe(5);
    expect(order.lines.map(({ isGiftCard, requiresShipping }) => [isGiftCard, requiresShipping])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(order).toMatchObject({ currency: "USD", tellsDeliveries: false, returns: [] });
    // A parcel says that something is sent, too.
    expect(mapped({ id: "o", items: [{}], fulfillments: [{}] }).lines[0]?.requiresShipping).toBe(true);
    expect(mapped({ id: "o", items: [{}] }).lines[0]?.requiresShipping).toBe(false);
  });

  test("was canceled when the last of its payments was called off", () => {
    const payments = ["2026-05-04", "2026-05-06", "2026-05-05"].map((day) => ({ canceled_at: `${day}T10:00:00.000Z` }));
    const at = (status: string, given: unknown) => mapped({ id: "o", status, payments: given }).canceledAt;
    expect(at("canceled", [...payments, { canceled_at: null }])).toBe("2026-05-06T10:00:00.000Z");
    expect([at("pending", payments), at("canceled", [])]).toEqual([null, null]);
  });

  test("tells a parcel's number, its address, or neither", () => {
    const tracking_links = [
      { tracking_number: "1Z" },
      { url: "https://post.example/2Z" },
      { tracking_number: "", url: "#" },
    ];
    expect(mapped({ id: "o", fulfillments: [{ tracking_links }] }).fulfilments[0]?.parcels).toEqual([
      { trackingNumber: "1Z", trackingUrl: null },
      { trackingNumber: null, trackingUrl: "https://post.example/2Z" },
    ]);
  });

  test("has prices with tax only where all that costs something has", () => {
    const withTax = { unit_price: 1000, quantity: 1, includes_tax: true };
    const modeOf = (items: object[], shipping_methods: object[] = []) =>
      mapped({ id: "o", currency_code: "usd", total: 1000, items, shipping_methods }).totals?.taxIncluded;
    expect(modeOf([withTax])).toBe(true);
    expect(modeOf([withTax, { ...withTax, includes_tax: false }])).toBe(false);
    expect(modeOf([withTax, { unit_price: 0, quantity: 1 }], [{ price: 0 }])).toBe(true);
    expect(modeOf([withTax], [{ price: 500 }])).toBe(false);
    expect(modeOf([{ unit_price: 0, quantity: 1, includes_tax: true }])).toBe(false);
  });
});

describe("what Medusa v1 tells elsewhere", () => {
  const method = (promised_delivery: unknown, more: object = {}) => ({
    data: { promised_delivery, promised_for: "o" },
    price: 0,
    ...more,
  });
  const day = { from: null, until: "2026-12-01" };

  test.each([
    ["each way keeps", [method(day), method({ from: null, until: "2026-12-03" })], { from: null, until: "2026-12-03" }],
    ["one way lacks", [method(day), { price: 0 }], null],
    ["is none", [method({ until: "soon" })], null],
    ["a shopper has sent", [method(day, { data: { promised_delivery: day } })], null],
    ["is another order's", [method(day, { data: { promised_delivery: day, promised_for: "o_2" } })], null],
    ["only the way back has", [method(day, { return_id: "ret_1" })], null],
  ])("a promise that %s", (_which, shipping_methods, promise) => {
    expect(mapped({ id: "o", shipping_methods }).promisedDelivery).toEqual(promise);
  });

  test("the handle of a product is found by its variant, and what is over can be bought again", () => {
    const raw = recordedOrder("returned") as { items: { variant_id: string }[] };
    const handles = new Map(raw.items.map(({ variant_id }) => [variant_id, "stoneware-mug"]));
    expect(toOrder(raw)?.lines.map(({ productHandle }) => productHandle)).toEqual(raw.items.map(() => null));
    const order = toOrder(raw, handles);
    expect(order && toOrderView(order, context).hero.action).toEqual({ kind: "buyAgain", product: "stoneware-mug" });
  });
});

test("a line of no units is none", () => {
  const raw = recordedOrder("paid");
  const [line] = raw.items as object[];
  const { lines, totals } = mapped({
    ...raw,
    items: [...(raw.items as object[]), { ...line, id: "gone", quantity: 0 }],
  });
  expect(lines.map(({ id }) => id)).not.toContain("gone");
  expect({ lines, totals }).toEqual({ lines: mapped(raw).lines, totals: mapped(raw).totals });
});
