import { describe, expect, test } from "vitest";
import { addUp, context, digitsOf, shownRows, words } from "../../orders/test-support";
import { toOrderView } from "../../orders/view/to-order-view";
import { recorded, recordedOrder } from "./fixtures";
import { toOrder } from "./order";

function mapped(raw: unknown) {
  const order = toOrder(raw);
  if (!order) throw new Error("no order");
  return order;
}

const viewOf = (state: string) => toOrderView(mapped(recordedOrder(state)), context);

describe("recorded orders", () => {
  test.each([
    ["placed", "placed"],
    ["claimable", "placed"],
    ["free", "preparing"],
    ["paid", "preparing"],
    ["promo", "placed"],
    ["gift-card", "preparing"],
    ["digital", "digital"],
    ["partially-shipped", "partially_shipped"],
    // Medusa v1 knows no delivery and tells no shopper of a return before it has arrived.
    ["two-parcels", "sent"],
    ["delivered", "sent"],
    ["return-requested", "sent"],
    ["canceled", "canceled"],
    ["canceled-after-payment", "canceled"],
    ["returned", "returned"],
    ["promo-returned", "partially_returned"],
    ["swapped", "partially_returned"],
    ["edited-after-payment", "payment_due"],
    ["refunded-without-return", "preparing"],
  ])("%s stands at %s", (state, standing) => {
    expect(viewOf(state).standing.key).toBe(standing);
  });

  test.each([...recorded.keys()])("%s adds up to the backend's own total, with nothing unexplained", (state) => {
    const raw = recordedOrder(state);
    const view = viewOf(state);
    expect(addUp(view.totals?.rows ?? [])).toBe(BigInt(Number(raw.total)));
    expect(digitsOf(view.totals?.total ?? "")).toBe(addUp(view.totals?.rows ?? []));
    expect(view.totals?.rows.filter(({ key }) => key.startsWith("other"))).toEqual([]);

    const items = view.totals?.rows.find(({ key }) => key.startsWith("items"))?.amount ?? "";
    expect(addUp(view.items.map(({ amount }) => ({ amount: amount ?? "" })))).toBe(digitsOf(items));
  });

  test.each([...recorded.keys()])("%s names all of its taxes and discounts", (state) => {
    const { totals } = mapped(recordedOrder(state));
    const named = (parts: readonly { amount: number }[] = []) => parts.reduce((sum, { amount }) => sum + amount, 0);
    expect(named(totals?.taxes)).toBeCloseTo(totals?.tax ?? Number.NaN, 6);
    expect(named(totals?.discounts)).toBeCloseTo(totals?.discount ?? Number.NaN, 6);
  });

  test("shows prices as the shop does: without tax in dollars, with tax in euros", () => {
    expect(shownRows(viewOf("promo").totals)).toEqual([
      "Subtotal: $261.22",
      "Shipping: $8.95",
      "Discount (SPRING10): -$26.13",
      "New York sales tax 8.875%: $21.66",
      "Total: $265.70",
    ]);
    expect(shownRows(viewOf("promo-with-tax").totals)).toEqual([
      "Subtotal: €253.70",
      "Shipping: €5.90",
      "Discount (SPRING10): -€25.37",
      "Total: €234.23",
    ]);
    expect(mapped(recordedOrder("promo-with-tax")).totals).toMatchObject({ taxIncluded: true, tax: 37.39 });
  });

  test("counts yen in ones", () => {
    expect(shownRows(viewOf("delivered").totals)).toEqual(["Subtotal: ¥16,780", "Shipping: ¥880", "Total: ¥17,660"]);
  });

  test("takes gift cards off after the tax, which they make smaller", () => {
    const rows = shownRows(viewOf("gift-card").totals);
    expect(rows).toEqual(expect.arrayContaining(["Gift card: -$25.00", "Total: $266.68"]));
    const { totals } = mapped(recordedOrder("gift-card-with-tax"));
    expect(totals).toMatchObject({ taxIncluded: true, giftCards: 29.75, total: 229.85 });
  });

  test("tells what was given back beside a total that stays what it was", () => {
    expect(viewOf("returned").totals?.settlement.map(({ key, amount }) => [key, amount])).toEqual([
      ["paid", "$136.04"],
      ["refunded", "$119.77"],
    ]);
    expect(viewOf("returned").payments.map(({ status }) => status)).toEqual([
      words("payment.status.partially_refunded"),
    ]);
  });

  test("asks for nothing of a canceled order", () => {
    const view = viewOf("canceled");
    expect(view.totals?.settlement).toEqual([]);
    expect(view.payments.map(({ status }) => status)).toEqual([words("payment.status.canceled")]);
    expect(view.history.map(({ title }) => title)).toContain(words("event.canceled"));
    expect(view.expectations).toEqual([words("expectations.neverCharged")]);
  });

  test("T6: says what was paid for an order that was canceled afterwards", () => {
    const view = viewOf("canceled-after-payment");
    expect(view.totals?.settlement.map(({ label, amount }) => [label, amount])).toEqual([["Paid", "$293.90"]]);
    expect(view.payments.map(({ status }) => status)).toEqual(["Paid"]);
    expect(view.history.map(({ title }) => title)).toEqual([
      "Order placed",
      "Payment received",
      words("event.canceled"),
    ]);
    expect(view.expectations).toEqual([
      "You paid $293.90 for this order.",
      "Contact us if you have questions about your refund.",
    ]);
  });

  test("takes reserved money for what it is, and an edit's difference for due", () => {
    expect(viewOf("placed").totals?.settlement.map(({ key }) => key)).toEqual(["authorized"]);
    expect(viewOf("edited-after-payment").totals?.settlement.map(({ key }) => key)).toEqual(["paid", "due"]);
  });

  test("units of a partly shipped order stand differently", () => {
    const progress = viewOf("partially-shipped").items.map(({ progress }) => progress.map(({ label }) => label));
    expect(progress.sort()).toEqual([["1 not packed yet"], ["2 not packed yet", "1 shipped"]]);
  });

  test("promises no delivery that will never be told", () => {
    expect(viewOf("two-parcels").steps.map(({ key, state }) => [key, state])).toEqual([
      ["placed", "done"],
      ["packed", "done"],
      ["shipped", "done"],
    ]);
  });

  test("a digital order has no shipping story", () => {
    const view = viewOf("digital");
    expect([view.steps, view.shipments, view.deliveryMethods]).toEqual([[], [], []]);
  });

  test("each parcel names what is in it and its number, without an address that nobody gave", () => {
    const { shipments } = viewOf("two-parcels");
    expect(shipments.map(({ lines }) => lines.length).sort()).toEqual([1, 2]);
    for (const { parcels } of shipments) {
      expect(parcels).toEqual([{ trackingNumber: expect.stringMatching(/^\w+$/), trackingUrl: null, carrier: null }]);
    }
  });
});

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

  test("a line of no units costs what one would", () => {
    const item = { unit_price: 1000, quantity: 0, includes_tax: true, subtotal: 0, tax_lines: [{ rate: 19 }] };
    const net = { unit_price: 500, quantity: 1, subtotal: 500 };
    const [line] = mapped({ id: "o", currency_code: "usd", total: 500, items: [item, net] }).lines;
    expect(line).toMatchObject({ unitPrice: 10, amount: 0 });
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
    data: { promised_delivery },
    price: 0,
    ...more,
  });
  const day = { from: null, until: "2026-12-01" };

  test.each([
    ["each way keeps", [method(day), method({ from: null, until: "2026-12-03" })], { from: null, until: "2026-12-03" }],
    ["one way lacks", [method(day), { price: 0 }], null],
    ["is none", [method({ until: "soon" })], null],
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
