import { describe, expect, test } from "vitest";
import { addUp, aLine, anOrder, context, digitsOf, shownRows, someTotals } from "../test-support";
import { toOrderView } from "../view/to-order-view";
import { roundOrder } from "./totals";

const viewOf = (...args: Parameters<typeof anOrder>) => toOrderView(anOrder(...args), context);

describe("the sum of an order", () => {
  test("names what makes it, taxes added", () => {
    const totals = someTotals({
      discount: 2,
      discounts: [{ code: "SPRING10", amount: 2 }],
      tax: 2.04125,
      taxes: [{ name: "New York sales tax", rate: 8.875, amount: 2.04125 }],
      giftCards: 3,
      credits: 1,
      total: 21.04125,
    });
    expect(shownRows(viewOf({ totals }).totals)).toEqual([
      "Subtotal: $20.00",
      "Shipping: $5.00",
      "Discount (SPRING10): -$2.00",
      "New York sales tax 8.875%: $2.04",
      "Gift card: -$3.00",
      "Credit: -$1.00",
      "Total: $21.04",
    ]);
  });

  test("says included taxes beside the total", () => {
    const taxes = [
      { name: "VAT 19%", rate: 19, amount: 3.193277 },
      { name: "VAT", rate: 7, amount: 0.327102 },
      { name: null, rate: null, amount: 0.5 },
    ];
    const totals = someTotals({ taxIncluded: true, tax: 4.020379, taxes });
    const view = viewOf({ totals, currency: "EUR" });
    expect(shownRows(view.totals)).toEqual(["Subtotal: €20.00", "Shipping: €5.00", "Total: €25.00"]);
    expect(view.totals?.notes).toEqual(["VAT 19% included: €3.19", "VAT 7% included: €0.33", "Tax included: €0.50"]);
  });

  test("rounds so that rows and lines add up", () => {
    const lines = [0, 1, 2].map((index) =>
      aLine({ id: `line_${index}`, quantity: 3, unitPrice: 0.335, amount: 1.005 }),
    );
    const totals = someTotals({ items: 3.015, shipping: 0.125, tax: 0.2505, total: 3.3905 });
    const view = viewOf({ lines, totals });
    expect(shownRows(view.totals)).toEqual(["Subtotal: $3.01", "Shipping: $0.13", "Tax: $0.25", "Total: $3.39"]);
    expect(view.items.map(({ amount }) => amount)).toEqual(["$1.00", "$1.00", "$1.01"]);
  });

  test("takes nothing off a line for a discount that is too small for a row", () => {
    const line = aLine({ amount: 1.001, quantity: 1, discounts: [{ code: "SPRING10", amount: 0.006 }] });
    const discount = { discount: 0.006, discounts: [{ code: "SPRING10", amount: 0.006 }] };
    const view = viewOf({
      lines: [line],
      totals: someTotals({ ...discount, items: 1.001, shipping: 0, total: 0.995 }),
    });
    expect(shownRows(view.totals)).toEqual(["Subtotal: $1.00", "Shipping: Free", "Total: $1.00"]);
    expect(view.items.flatMap(({ discounts }) => discounts)).toEqual([]);
  });

  test("shares a discount so that the lines add up to its row", () => {
    const discounted = [16.5, 8.397, 1.225].map((amount, index) =>
      aLine({ id: `line_${index}`, discounts: [{ code: "SPRING10", amount }] }),
    );
    const discount = { discount: 26.122, discounts: [{ code: "SPRING10", amount: 26.122 }] };
    const view = viewOf({ lines: discounted, totals: someTotals({ ...discount, items: 60, total: 38.878 }) });
    const row = view.totals?.rows.find(({ label }) => label === "Discount (SPRING10)");
    expect(row?.amount).toBe("-$26.12");
    expect(addUp(view.items.flatMap(({ discounts }) => discounts))).toBe(-2612n);
  });

  test("shows free shipping, but no shipping where there is none", () => {
    const totals = someTotals({ shipping: 0, total: 20 });
    expect(shownRows(viewOf({ totals }).totals)).toContain("Shipping: Free");
    expect(shownRows(viewOf({ totals, shippingMethods: [] }).totals)).toEqual(["Subtotal: $20.00", "Total: $20.00"]);
  });

  test("writes a total of nothing", () => {
    const totals = someTotals({ discount: 25, discounts: [{ code: "GIFT100", amount: 25 }], total: 0 });
    expect(shownRows(viewOf({ totals }).totals)).toContain("Total: $0.00");
  });

  test("owns up to what the parts do not explain", () => {
    expect(shownRows(viewOf({ totals: someTotals({ total: 27.5 }) }).totals)).toContain("Adjustment: $2.50");
    const discounts = [{ code: "KNOWN", amount: 1 }];
    const partly = viewOf({ totals: someTotals({ discount: 3, discounts, total: 22 }) });
    expect(shownRows(partly.totals)).toContain("Discount: -$2.00");
  });

  test("takes the lines' own sum for the items", () => {
    const view = viewOf({ totals: someTotals({ items: 19 }) });
    expect(shownRows(view.totals)[0]).toBe("Subtotal: $20.00");
    expect(addUp(view.totals?.rows ?? [])).toBe(digitsOf(view.totals?.total ?? ""));
  });

  test("shows no sum without a total, but the lines", () => {
    const view = viewOf({ totals: null });
    expect(view.totals).toBeNull();
    expect(view.items[0]?.amount).toBe("$20.00");
  });

  test("leaves an unknown line without an amount", () => {
    const rounded = roundOrder(anOrder({ lines: [aLine(), aLine({ amount: null, unitPrice: null })] }));
    expect(rounded.lines).toEqual([2000n, null]);
  });

  test("knows currencies without cents and with three digits", () => {
    const totals = someTotals({ items: 1605.4545, shipping: 0.5455, total: 1606 });
    const lines = [aLine({ amount: 1605.4545 })];
    expect(shownRows(viewOf({ lines, totals, currency: "JPY" }).totals)).toEqual([
      "Subtotal: ¥1,605",
      "Shipping: ¥1",
      "Total: ¥1,606",
    ]);
    expect(shownRows(viewOf({ currency: "KWD" }).totals).at(-1)).toBe("Total: KWD\u00a025.000");
  });
});
