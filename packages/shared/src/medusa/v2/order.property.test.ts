import fc from "fast-check";
import { describe } from "vitest";
import { testAllowList, testAnyAnswer, testConsistent } from "../test-support";
import { fixtures } from "./fixtures";
import { toOrder } from "./order";

/** An order whose parts agree with each other, computed as Medusa does: amounts to any digit, mixed taxes and discounts. */
const consistent = fc
  .record({
    taxIncluded: fc.boolean(),
    currency: fc.constantFrom("usd", "jpy", "kwd"),
    lines: fc.array(
      fc.record({
        unit: fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 1000),
        quantity: fc.integer({ min: 1, max: 12 }),
        off: fc.constantFrom(0, 0.1, 0.333, 1),
        rate: fc.constantFrom(0, 7, 8.875, 19),
        code: fc.constantFrom("SPRING10", "GIFT", null),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    shipping: fc.constantFrom(0, 4.95, 5.005),
  })
  .map(toConsistentOrder);

describe("any answer", () => {
  testAnyAnswer(toOrder, fixtures);
  testConsistent(toOrder, consistent);
  testAllowList(toOrder, fixtures);
});

interface Plan {
  readonly taxIncluded: boolean;
  readonly currency: string;
  readonly shipping: number;
  readonly lines: readonly { unit: number; quantity: number; off: number; rate: number; code: string | null }[];
}

function toConsistentOrder({ taxIncluded, currency, lines, shipping }: Plan) {
  const items = lines.map(({ unit, quantity, off, rate, code }, index) => ({
    id: `line_${index}`,
    unit_price: unit,
    quantity,
    is_tax_inclusive: taxIncluded,
    tax_lines: [{ description: "VAT", rate }],
    adjustments: off === 0 ? [] : [{ code, amount: unit * quantity * off, is_tax_inclusive: taxIncluded }],
  }));
  const priced = lines.map(({ unit, quantity, off, rate }) => ({ kept: unit * quantity * (1 - off), rate }));
  const discount = lines.reduce((sum, { unit, quantity, off }) => sum + unit * quantity * off, 0);
  const tax = priced.reduce((sum, { kept, rate }) => sum + (kept * rate) / (taxIncluded ? 100 + rate : 100), 0);
  const net = priced.reduce((sum, { kept }) => sum + kept, shipping);
  return {
    id: "order_1",
    currency_code: currency,
    items,
    shipping_methods: [{ id: "sm_1", name: "Post", amount: shipping, is_tax_inclusive: taxIncluded }],
    discount_total: discount,
    discount_subtotal: discount,
    tax_total: tax,
    total: taxIncluded ? net : net + tax,
  };
}
