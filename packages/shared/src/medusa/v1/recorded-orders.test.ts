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
