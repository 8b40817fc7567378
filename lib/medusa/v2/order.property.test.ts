import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyDigits, toMinor } from "@/lib/format/money";
import { addUp, context, digitsOf } from "@/lib/orders/test-support";
import { toOrderView } from "@/lib/orders/to-order-view";
import { roundOrder } from "@/lib/orders/totals";
import { recorded, recordedOrder } from "./fixtures";
import { toOrder } from "./order";

/** Anything a JSON answer may hold where something else was expected, in any script. */
const garbage = fc.oneof(
  fc.constantFrom(null, undefined, "", "#", "NaN", "-0", "1e400", [], {}, true),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

const currency = fc.constantFrom("usd", "eur", "jpy", "kwd", "clf", "xxx", "zzz", "", "no currency", "₿");

/** A recorded order in which any value may have become something else. */
const damaged = fc
  .record({
    state: fc.constantFrom(...recorded.keys()),
    damage: fc.array(fc.tuple(fc.nat(), garbage), { minLength: 1, maxLength: 40 }),
    currency,
  })
  .map(({ state, damage, currency }) => {
    const order = { ...recordedOrder(state), currency_code: currency };
    const places = placesIn(order);
    for (const [at, value] of damage) {
      const place = places[at % places.length];
      if (place && place.key !== "id") place.parent[place.key] = value;
    }
    return order;
  });

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
  test("is no order, or an order with a view; nothing throws", () => {
    fc.assert(
      fc.property(fc.oneof(garbage, fc.dictionary(fc.string(), garbage)), (raw) => {
        const order = toOrder(raw);
        if (order) toOrderView(order, context);
      }),
    );
  });

  test("that is damaged still gives a page whose rows add up", () => {
    fc.assert(
      fc.property(damaged, (raw) => {
        const order = toOrder(raw);
        if (!order) throw new Error("an id is all it takes");
        const { sum, lines } = roundOrder(order);
        toOrderView(order, context);
        if (!sum) return;
        const digits = currencyDigits(order.currency);
        expect(sum.rows.reduce((all, { minor }) => all + minor, 0n)).toBe(sum.total);
        expect(sum.total).toBe(toMinor(order.totals?.total ?? 0, digits));
        const known = lines.filter((amount) => amount !== null);
        if (known.length === 0 || known.length < lines.length) return;
        expect(known.reduce((all, minor) => all + minor, 0n)).toBe(
          sum.rows.find(({ kind }) => kind === "items")?.minor ?? 0n,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("that is consistent leaves nothing unexplained, on the page itself", () => {
    fc.assert(
      fc.property(consistent, (raw) => {
        const order = toOrder(raw);
        if (!order) throw new Error("an id is all it takes");
        const view = toOrderView(order, context);
        const rows = view.totals?.rows ?? [];
        expect(addUp(rows)).toBe(digitsOf(view.totals?.total ?? ""));
        expect(rows.some(({ key }) => key.startsWith("other"))).toBe(false);
        const items = rows.find(({ key }) => key.startsWith("items"))?.amount ?? "";
        expect(addUp(view.items.map(({ amount }) => ({ amount: amount ?? "" })))).toBe(digitsOf(items));
        const discounts = rows.filter(({ label }) => label.startsWith("Discount"));
        expect(addUp(view.items.flatMap(({ discounts }) => discounts))).toBe(addUp(discounts));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([...recorded.keys()])("what is not named stays out: %s", (state) => {
  const mark = "must-not-leak";
  const raw = recordedOrder(state);
  for (const { parent } of placesIn({ raw })) {
    if (!Array.isArray(parent)) Object.assign(parent, { [mark]: mark, metadata: { [mark]: mark }, created_by: mark });
  }
  const order = toOrder(raw);
  expect(JSON.stringify(order)).not.toContain(mark);
  expect(order).toEqual(toOrder(recordedOrder(state)));
});

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Every value of a JSON tree and where it is. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

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
