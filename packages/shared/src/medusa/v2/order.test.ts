import { describe, expect, test } from "vitest";
import { roundOrder } from "../../orders/facts/totals";
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
    ["paid", "preparing"],
    ["promo", "placed"],
    ["digital", "digital"],
    ["partially-shipped", "partially_shipped"],
    ["two-parcels", "shipped"],
    ["delivered", "delivered"],
    ["canceled", "canceled"],
    ["canceled-after-payment", "canceled"],
    ["return-requested", "return_requested"],
    ["returned", "returned"],
    ["promo-return-requested", "return_requested"],
    ["promo-returned", "partially_returned"],
    ["edited-after-payment", "payment_due"],
    ["refunded-without-return", "preparing"],
    ["stock-placed", "placed"],
    ["stock-canceled", "canceled"],
    ["stock-partially-shipped", "partially_shipped"],
    ["stock-returned", "returned"],
  ])("%s stands at %s", (state, standing) => {
    expect(viewOf(state).standing.key).toBe(standing);
  });

  /** What Medusa takes off or adds for what happened to the money afterwards; the sum is of what was bought. */
  const AFTERWARDS: Partial<Record<string, bigint>> = {
    "canceled-after-payment": -5695n,
    "refunded-without-return": -1000n,
    "return-requested": 490n,
    returned: 600n,
    "stock-returned": 600n,
  };

  test.each([...recorded.keys()])("%s adds up to what was bought, with nothing unexplained", (state) => {
    const raw = recordedOrder(state);
    const view = viewOf(state);
    const digits = raw.currency_code === "jpy" ? 0 : 2;
    const medusas = BigInt(Math.round(Number(raw.total) * 10 ** digits));
    expect(addUp(view.totals?.rows ?? [])).toBe(medusas - (AFTERWARDS[state] ?? 0n));
    expect(digitsOf(view.totals?.total ?? "")).toBe(addUp(view.totals?.rows ?? []));
    expect(view.totals?.rows.filter(({ key }) => key.startsWith("other"))).toEqual([]);

    const items = view.totals?.rows.find(({ key }) => key.startsWith("items"))?.amount ?? "";
    expect(addUp(view.items.map(({ amount }) => ({ amount: amount ?? "" })))).toBe(digitsOf(items));
  });

  test.each([...recorded.keys()])("%s names its taxes and discounts as Medusa computed them", (state) => {
    const raw = recordedOrder(state);
    const { totals } = mapped(raw);
    const named = (parts: readonly { amount: number }[] = []) => parts.reduce((sum, { amount }) => sum + amount, 0);
    expect(named(totals?.taxes)).toBeCloseTo(Number(raw.tax_total), 6);
    expect(named(totals?.discounts)).toBeCloseTo(totals?.discount ?? Number.NaN, 6);
  });

  test("a return takes what came back off the sum", () => {
    const view = viewOf("returned");
    expect(shownRows(view.totals)).toContain("Returned items: -$116.00");
    expect(view.totals?.settlement.map(({ key, amount }) => [key, amount])).toEqual([
      ["paid", "$136.04"],
      ["refunded", "$120.30"],
      ["return_shipping", "-$6.00"],
    ]);
    expect(view.returns.map(({ title }) => title)).toEqual(["Return received"]);
  });

  test("returned units come off at the price that was paid for them", () => {
    const { totals } = mapped(recordedOrder("promo-returned"));
    expect(totals?.returned).toBeGreaterThan(0);
    const settlement = viewOf("promo-returned").totals?.settlement.map(({ key, amount }) => [key, amount]);
    expect(settlement).toEqual([
      ["paid", "€99.68"],
      ["owed", "€44.82"],
    ]);
  });

  test("a return that the shop has only begun is none yet", () => {
    const created_at = "2026-03-01T10:00:00.000Z";
    const begun = { id: "return_1", status: "open", created_at, requested_at: null, items: [] };
    const view = toOrderView(mapped({ ...recordedOrder("delivered"), returns: [begun] }), context);
    expect(view).toEqual(viewOf("delivered"));
  });

  test("T12: what brings a return back is no delivery, and its price is part of the refund", () => {
    const view = viewOf("return-requested");
    expect(view.deliveryMethods).toEqual(["DHL Paket"]);
    expect(shownRows(view.totals)).toEqual(["Subtotal: €227.50", "Shipping: €5.90", "Total: €233.40"]);
    expect(view.totals?.settlement.map(({ label, amount }) => [label, amount])).toEqual([
      ["Paid", "€233.40"],
      ["Items you’re returning", "€99.00"],
      ["Return shipping", "-€4.90"],
      [words("settlement.owed_after_return"), "€94.10"],
    ]);
  });

  test("nothing is due of a canceled order", () => {
    expect(viewOf("canceled").totals?.settlement).toEqual([]);
    expect(viewOf("canceled").expectations).toEqual([words("expectations.neverCharged")]);
  });

  test("T10: money given back is told once, as a refund", () => {
    const canceled = viewOf("canceled-after-payment");
    expect(shownRows(canceled.totals)).toEqual(["Subtotal: $48.00", "Shipping: $8.95", "Total: $56.95"]);
    const settled = (state: string) => viewOf(state).totals?.settlement.map(({ key, amount }) => [key, amount]);
    expect(settled("canceled-after-payment")).toEqual([
      ["paid", "$56.95"],
      ["refunded", "$56.95"],
    ]);
    expect(shownRows(viewOf("refunded-without-return").totals)).toEqual(shownRows(canceled.totals));
    expect(settled("refunded-without-return")).toEqual([
      ["paid", "$56.95"],
      ["refunded", "$10.00"],
    ]);
  });

  test("an edit after payment leaves the difference to pay", () => {
    expect(viewOf("edited-after-payment").totals?.settlement.map(({ key }) => key)).toEqual(["paid", "due"]);
  });

  test("units of a partly shipped order stand differently", () => {
    const [mug, teapot] = viewOf("partially-shipped").items;
    expect(mug?.progress.map(({ label }) => label)).toEqual(["2 not packed yet", "1 shipped"]);
    expect(teapot?.progress.map(({ label }) => label)).toEqual(["1 not packed yet"]);
  });

  test("a digital order has no shipping story", () => {
    const view = viewOf("digital");
    expect([view.steps, view.shipments, view.deliveryMethods]).toEqual([[], [], []]);
  });

  test("each parcel carries its own tracking", () => {
    const parcels = viewOf("two-parcels").shipments.flatMap(({ parcels }) => parcels);
    expect(parcels).toHaveLength(2);
    for (const { trackingNumber, trackingUrl } of parcels) expect(trackingUrl).toContain(trackingNumber);
  });

  test("a backend without the plugin gives less, not something wrong", () => {
    const view = viewOf("stock-partially-shipped");
    expect(view.shipments.map(({ status, parcels }) => [status, parcels])).toEqual([["Shipped", []]]);
    expect(view.payments.map(({ status }) => status)).toEqual(["Paid"]);
    expect(viewOf("stock-returned").payments.map(({ status }) => status)).toEqual([
      words("payment.status.partially_refunded"),
    ]);
    expect(viewOf("stock-canceled").history.map(({ title }) => title)).toEqual(["Order placed"]);
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

  test("prefers the shop's own number", () => {
    expect(mapped({ id: "o", display_id: 7, custom_display_id: "S-0007" }).number).toBe("S-0007");
    expect(mapped({ id: "o", display_id: "7" }).number).toBe("7");
  });

  test("does without broken elements, not without their neighbours", () => {
    const raw = recordedOrder("placed");
    raw.items = [null, "rubbish", ...(raw.items as unknown[]), 7];
    raw.shipping_methods = { not: "a list" };
    raw.shipping_address = "Springfield";
    const order = mapped(raw);
    expect(order.lines).toHaveLength(2);
    expect([order.shippingMethods, order.shippingAddress]).toEqual([[], null]);
    expect(roundOrder(order).sum?.rows.map(({ kind }) => kind)).toContain("other");
  });

  test("reads amounts that are text", () => {
    const order = mapped({ id: "o", total: "12.50", items: [{ id: "i", unit_price: "6.25", quantity: "2" }] });
    expect(order.totals?.total).toBe(12.5);
    expect(order.lines[0]?.amount).toBe(12.5);
  });

  test.each(["#", "", "1Z999", "javascript:alert(1)", "/track/1", null, 7])("%j is no tracking link", (url) => {
    const labels = [{ tracking_number: "1Z999", tracking_url: url }];
    const { fulfilments } = mapped({ id: "o", fulfillments: [{ id: "f", labels }] });
    expect(fulfilments[0]?.parcels).toEqual([{ trackingNumber: "1Z999", trackingUrl: null }]);
  });

  test("has no parcel without any tracking", () => {
    const { fulfilments } = mapped({
      id: "o",
      fulfillments: [{ labels: [{ tracking_number: "", tracking_url: "#" }] }],
    });
    expect(fulfilments[0]?.parcels).toEqual([]);
  });

  test("shows an order of mixed price modes without tax", () => {
    const tax_lines = [{ description: "VAT", rate: 25 }];
    const order = mapped({
      id: "o",
      total: 20,
      items: [{ unit_price: 10, quantity: 1, is_tax_inclusive: true, tax_lines }],
      shipping_methods: [{ amount: 8, is_tax_inclusive: false, tax_lines }],
    });
    expect(order.totals).toMatchObject({ taxIncluded: false, items: 8, shipping: 8 });
    expect(order.totals?.taxes).toEqual([{ name: "VAT", rate: 25, amount: 4 }]);
  });

  test("knows gift cards among the credit lines", () => {
    const credit_lines = [
      { reference: "gift-card", amount: 3 },
      { reference: "store-credit", amount: 2 },
      { reference: null, amount: 1 },
    ];
    expect(mapped({ id: "o", total: 0, credit_lines }).totals).toMatchObject({ giftCards: 3, credits: 3 });
  });

  test("gives parts without an id one of their own", () => {
    const order = mapped({
      id: "o",
      total: 10,
      items: [
        { unit_price: 5, quantity: 1 },
        { unit_price: 5, quantity: 1 },
      ],
      shipping_methods: [{ amount: 0 }],
      fulfillments: [{ items: [{ title: "Mug" }] }],
      returns: [{ status: "requested" }],
      exchanges: [{ confirmed_at: "2026-05-04T10:00:00Z" }],
      claims: [{ type: "replace", confirmed_at: "2026-05-04T10:00:00Z" }],
      payment_collections: [{ payments: [{ amount: 5 }, { amount: 5, captures: [{ amount: 1 }, {}] }] }],
    });
    expect(order.lines.map(({ id }) => id)).toEqual(["line-0", "line-1"]);
    expect(order.shippingMethods[0]).toMatchObject({ id: "shipping-0", name: "", amount: 0 });
    expect(order.fulfilments[0]).toMatchObject({
      id: "fulfilment-0",
      requiresShipping: true,
      lines: [{ lineId: null, title: "Mug", quantity: 1 }],
    });
    expect(order.returns[0]?.id).toBe("return-0");
    expect([order.exchanges[0]?.id, order.rmaClaims[0]?.id]).toEqual(["exchange-0", "claim-0"]);
    expect(order.payments.map(({ id }) => id)).toEqual(["payment-0-0", "payment-0-1"]);
    expect(order.payments[1]?.captures).toEqual([
      { id: "movement-0", amount: 1, at: null },
      { id: "movement-1", amount: 0, at: null },
    ]);
  });

  test("knows what an unpriced line is not", () => {
    const [line] = mapped({ id: "o", items: [{ title: "Mug" }] }).lines;
    expect(line).toMatchObject({ quantity: 1, unitPrice: null, amount: null, unitTotal: null, discounts: [] });
    expect(line).toMatchObject({ requiresShipping: true, isGiftCard: false, compareAtUnitPrice: null });
    const order = mapped({ id: "o", shipping_methods: [{ name: "Post" }] });
    expect(order.shippingMethods[0]?.amount).toBeNull();
  });

  test("crosses out a price only of the line's own mode", () => {
    const line = { unit_price: 10, quantity: 1, compare_at_unit_price: 12 };
    const tax_lines = [{ rate: 19 }];
    expect(mapped({ id: "o", items: [line] }).lines[0]?.compareAtUnitPrice).toBe(12);
    const mixed = [
      { ...line, tax_lines, is_tax_inclusive: true },
      { ...line, tax_lines },
    ];
    expect(mapped({ id: "o", items: mixed }).lines.map((one) => one.compareAtUnitPrice)).toEqual([null, 12]);
    expect(mapped({ id: "o", items: [mixed[0]] }).lines[0]?.compareAtUnitPrice).toBe(12);
  });

  test("names a tax by its description, or else by its code", () => {
    const taxOf = (tax: object) =>
      mapped({ id: "o", total: 11, items: [{ unit_price: 10, quantity: 1, tax_lines: [{ rate: 10, ...tax }] }] }).totals
        ?.taxes;
    expect(taxOf({ description: "VAT", code: "vat" })).toEqual([{ name: "VAT", rate: 10, amount: 1 }]);
    expect(taxOf({ code: "vat" })).toEqual([{ name: "vat", rate: 10, amount: 1 }]);
    expect(taxOf({ rate: null })).toEqual([]);
  });

  test("takes an address without a country, and none where there is nothing in it", () => {
    const order = mapped({ id: "o", shipping_address: { city: "Berlin" }, billing_address: { city: " " } });
    expect(order.shippingAddress).toMatchObject({ city: "Berlin", country: null, name: null, lines: [] });
    expect(order.billingAddress).toBeNull();
  });
});
