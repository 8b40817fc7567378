import { describe, expect, test } from "vitest";
import { toOrder } from "../order";
import { rawLine, rawMethod, rawOrder, viewOf } from "../test-support-orders";

describe("T9: prices with tax", () => {
  const vat = [{ description: "VAT", rate: 19 }];
  const inclusive = { currency_code: "eur", items: [rawLine({ is_tax_inclusive: true, tax_lines: vat })] };

  test.each([
    ["free and untaxed", rawMethod({ amount: 0 }), 90],
    ["free, taxed and by itself without tax", rawMethod({ amount: 0, tax_lines: vat }), 90],
    ["priced and untaxed", rawMethod({ amount: 5 }), 95],
  ])("an inclusive order stays so where delivery is %s", (_, method, total) => {
    const view = viewOf({ ...inclusive, shipping_methods: [method], total, tax_total: (90 * 19) / 119 });
    expect(view.sum[0]).toBe("Subtotal: €90.00");
    expect(view.totals?.notes).toEqual(["VAT 19% included: €14.37"]);
    expect(view.unexplained).toBe(0n);
  });

  test("a free gift line decides nothing either", () => {
    const gift = rawLine({ id: "line_2", unit_price: 0 });
    const view = viewOf({
      ...inclusive,
      items: [...inclusive.items, gift],
      shipping_methods: [],
      total: 90,
      tax_total: (90 * 19) / 119,
    });
    expect(view.totals?.notes).toHaveLength(1);
  });

  test("an order of both modes is shown without tax", () => {
    const method = rawMethod({ amount: 8, tax_lines: vat });
    const view = viewOf({ ...inclusive, shipping_methods: [method], total: 99.52, tax_total: 14.37 + 1.52 });
    expect(view.sum).toContain("Subtotal: €75.63");
  });

  test("an order that costs nothing goes by its lines", () => {
    const free = rawLine({ unit_price: 0, is_tax_inclusive: true, tax_lines: vat });
    const order = toOrder(rawOrder({ items: [free], shipping_methods: [], total: 0 }));
    expect(order?.totals?.taxIncluded).toBe(true);
    expect(toOrder(rawOrder({ items: [], shipping_methods: [] }))?.totals?.taxIncluded).toBe(false);
  });
});
