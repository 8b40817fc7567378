import { decorateCartTotals } from "@medusajs/framework/utils";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TotalsSource, totalsOf } from "./totals";

const NEW_YORK = [{ rate: 8.875 }];

const blanket = { id: "line_1", quantity: 1, unit_price: 165, is_tax_inclusive: false, tax_lines: NEW_YORK };
const delivery = { id: "method_1", amount: 8, is_tax_inclusive: false, tax_lines: NEW_YORK };

const order = (more: Partial<TotalsSource> = {}): TotalsSource => ({
  currency_code: "usd",
  items: [blanket],
  shipping_methods: [delivery],
  credit_lines: [],
  summary: { transaction_total: 0 },
  ...more,
});

describe("totalsOf", () => {
  it("adds the taxes of a draft, which its stored sum lacks", () => {
    const paid = { transaction_total: 188.35, current_order_total: 173, pending_difference: -15.35 };
    expect(totalsOf(order({ summary: paid }))).toEqual({
      total: 188.35375,
      tax_total: 15.35375,
      discount_total: 0,
      discount_subtotal: 0,
      pending_difference: 0,
    });
  });

  it("owes what has not been paid, and is owed what was paid too much", () => {
    expect(totalsOf(order({ summary: { transaction_total: 100 } })).pending_difference).toBeCloseTo(88.35375);
    expect(totalsOf(order({ summary: { transaction_total: 200 } })).pending_difference).toBeCloseTo(-11.64625);
    expect(totalsOf(order({ summary: null })).pending_difference).toBe(188.35375);
  });

  it("takes the exact amount before the number beside it", () => {
    const line = { ...blanket, unit_price: 1, raw_unit_price: { value: "165", precision: 20 } };
    expect(totalsOf(order({ items: [line] })).total).toBe(188.35375);
  });

  it("takes off what adjustments say, with the tax on it", () => {
    const line = { ...blanket, adjustments: [{ amount: 16.5, is_tax_inclusive: false }] };
    expect(totalsOf(order({ items: [line] }))).toMatchObject({
      total: 170.389375,
      discount_subtotal: 16.5,
      discount_total: 17.964375,
    });
    const inclusive = { ...blanket, is_tax_inclusive: true, adjustments: [{ amount: 16.5, is_tax_inclusive: true }] };
    expect(totalsOf(order({ items: [inclusive], shipping_methods: [] })).total).toBeCloseTo(148.5);
    const free = { ...delivery, adjustments: [{ amount: 8 }] };
    expect(totalsOf(order({ shipping_methods: [free] })).total).toBeCloseTo(179.64375);
  });

  it("leaves out units that came back, and counts those on their way back as owed", () => {
    const three = (detail: object) => ({ ...blanket, quantity: 3, detail });
    const paid = { transaction_total: 547.64125 };
    const totals = (detail: object) => totalsOf(order({ items: [three(detail)], summary: paid }));
    expect(totals({}).total).toBeCloseTo(547.64125);
    expect(totals({ return_received_quantity: 1 }).total).toBeCloseTo(367.9975);
    expect(totals({ return_dismissed_quantity: 2 }).total).toBeCloseTo(188.35375);
    expect(totals({ return_requested_quantity: 1 })).toMatchObject({ total: expect.closeTo(547.64125) });
    expect(totals({ return_requested_quantity: 1 }).pending_difference).toBeCloseTo(-179.64375);
  });

  it("counts credit in", () => {
    expect(totalsOf(order({ credit_lines: [{ amount: 5 }, { amount: -2 }] })).total).toBe(185.35375);
  });

  it("changes nothing of what it is given", () => {
    const given = order({ credit_lines: [{ amount: 5 }] });
    const before = structuredClone(given);
    totalsOf(given);
    expect(given).toEqual(before);
  });

  it("tells sums of an order without anything", () => {
    expect(totalsOf(order({ items: [], shipping_methods: [] })).total).toBe(0);
    expect(totalsOf(order({ items: [{ id: "line_1" }], shipping_methods: [] })).total).toBe(0);
  });
});

const money = fc.integer({ min: 0, max: 100_000_00 }).map((cents) => cents / 100);
const quantity = fc.integer({ min: 1, max: 20 });
const taxes = fc.array(fc.record({ rate: fc.constantFrom(0, 7, 8.875, 19, 20) }), { maxLength: 2 });
const adjustments = fc.array(fc.record({ amount: money, is_tax_inclusive: fc.boolean() }), { maxLength: 2 });

const line = fc
  .record({ quantity, unit_price: money, is_tax_inclusive: fc.boolean(), tax_lines: taxes, adjustments })
  .chain((one) => {
    const units = fc.integer({ min: 0, max: one.quantity });
    const detail = fc.record({
      quantity: fc.constant(one.quantity),
      fulfilled_quantity: units,
      return_requested_quantity: units,
      return_received_quantity: units,
      return_dismissed_quantity: units,
      written_off_quantity: units,
    });
    return detail.map((counted) => ({ ...one, detail: counted }));
  });

const method = fc.record({ amount: money, is_tax_inclusive: fc.boolean(), tax_lines: taxes, adjustments });

const withIds = <T extends object>(rows: readonly T[]) => rows.map((row, index) => ({ id: `id_${index}`, ...row }));

it("says of any order what Medusa's own function says of the whole of it", () => {
  const orders = fc.record({
    currency_code: fc.constantFrom("usd", "eur", "jpy", "rsd", "kwd"),
    items: fc.array(line, { maxLength: 5 }).map(withIds),
    shipping_methods: fc.array(method, { maxLength: 3 }).map(withIds),
    credit_lines: fc.array(fc.record({ amount: money }), { maxLength: 2 }),
    summary: fc.record({ transaction_total: money }),
  });
  fc.assert(
    fc.property(orders, (one) => {
      const whole = decorateCartTotals(structuredClone(one) as never) as unknown as Record<string, { numeric: number }>;
      const { pending_difference, ...totals } = totalsOf(one);
      for (const [name, value] of Object.entries(totals)) expect(value, name).toBe(whole[name]?.numeric);
      expect(pending_difference).toBe(Number((whole.summary as unknown as typeof whole).pending_difference));
    }),
  );
});
