import fc from "fast-check";
import { describe } from "vitest";
import { type RawOrderWithMoney, testAllowList, testAnyAnswer, testConsistent, testMoneyClaims } from "../test-support";
import { fixtures } from "./fixtures";
import { toOrder } from "./order";

/** An order as Medusa v1 computes it: whole minor units, each part rounded, the total their sum. */
const consistent = fc
  .record({
    taxIncluded: fc.boolean(),
    currency: fc.constantFrom("usd", "jpy", "kwd"),
    lines: fc.array(
      fc.record({
        unit: fc.integer({ min: 1, max: 10_000_000 }),
        quantity: fc.integer({ min: 1, max: 12 }),
        off: fc.constantFrom(0, 0.1, 0.333, 1),
        rates: fc.constantFrom([], [7], [8.875], [4, 4.5]),
        discount: fc.constantFrom("disc_spring", "disc_gift", "disc_unknown"),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    shipping: fc.constantFrom(0, 495, 1001),
    giftCard: fc.constantFrom(0, 1, 2500),
  })
  .map(toConsistentOrder);

const cents = fc.integer({ min: 0, max: 20_000 });

/** Payments of any course, whatever Medusa v1 calls it: each is taken whole or not at all, and called off with its order. */
const anyPayments: fc.Arbitrary<RawOrderWithMoney> = fc
  .record({
    payments: fc.array(
      fc.record({ amount: cents, refunded: cents, isCaptured: fc.boolean(), isCanceled: fc.boolean() }),
      { maxLength: 3 },
    ),
    total: cents,
    tellsRefunds: fc.boolean(),
    payment_status: fc.constantFrom("not_paid", "awaiting", "captured", "refunded", "canceled", "new_one"),
    fulfillment_status: fc.constantFrom("not_fulfilled", "shipped", "returned", "canceled"),
    status: fc.constantFrom("pending", "completed", "canceled"),
  })
  .map(({ payments, total, tellsRefunds, ...words }) => {
    const at = "2026-05-04T11:00:00.000Z";
    const plans = payments.map((plan) => {
      const captured = plan.isCaptured ? plan.amount : 0;
      return { ...plan, captured, refunded: Math.min(plan.refunded, captured) };
    });
    const add = (of: (plan: (typeof plans)[number]) => number) => plans.reduce((sum, one) => sum + of(one), 0);
    const refunded = add((one) => one.refunded);
    return {
      total,
      captured: add((one) => one.captured),
      refunded,
      reserved: add(({ amount, isCaptured, isCanceled }) => (isCaptured || isCanceled ? 0 : amount)),
      raw: {
        id: "order_1",
        ...words,
        currency_code: "usd",
        items: [{ id: "line_1", title: "Mug", unit_price: total, quantity: 1, subtotal: total }],
        total,
        refunded_total: tellsRefunds ? refunded : null,
        payments: plans.map(({ amount, refunded, isCaptured, isCanceled }) => ({
          amount,
          amount_refunded: refunded,
          created_at: at,
          captured_at: isCaptured ? at : null,
          canceled_at: isCanceled ? at : null,
        })),
      },
    };
  });

describe("any answer", () => {
  testAnyAnswer(toOrder, fixtures);
  testConsistent(toOrder, consistent);
  testAllowList(toOrder, fixtures);
  testMoneyClaims(toOrder, anyPayments);
});

interface Plan {
  readonly taxIncluded: boolean;
  readonly currency: string;
  readonly shipping: number;
  readonly giftCard: number;
  readonly lines: readonly {
    unit: number;
    quantity: number;
    off: number;
    rates: readonly number[];
    discount: string;
  }[];
}

/** How Medusa v1's totals service counts, with a gift card that is taxed at 10 %. */
function toConsistentOrder({ taxIncluded, currency, lines, shipping, giftCard }: Plan) {
  const items = lines.map(({ unit, quantity, off, rates, discount }, index) => {
    const rate = rates.reduce((sum, one) => sum + one, 0) / 100;
    // Where there is no tax, Medusa counts a price with tax as nothing: such a line is one without.
    const includes_tax = taxIncluded && rates.length > 0;
    const net = includes_tax ? unit - Math.round((unit * rate) / (1 + rate)) : unit;
    const taxOn = (amount: number) => rates.reduce((sum, one) => sum + Math.round((amount * one) / 100), 0);
    const original_tax_total = taxOn(net * quantity);
    const subtotal = includes_tax ? unit * quantity - original_tax_total : net * quantity;
    const discount_total = Math.round(subtotal * off);
    const tax_total = taxOn(net * quantity - discount_total);
    return {
      id: `line_${index}`,
      unit_price: unit,
      quantity,
      includes_tax,
      subtotal,
      discount_total,
      tax_total,
      total: subtotal - discount_total + tax_total,
      original_total: subtotal + original_tax_total,
      tax_lines: rates.map((one) => ({ name: "VAT", rate: one })),
      adjustments: off === 0 ? [] : [{ discount_id: discount, amount: discount_total }],
    };
  });
  const add = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const gift_card_tax_total = Math.round(giftCard / 10);
  const subtotal = add(items.map((item) => item.subtotal));
  const discount_total = add(items.map((item) => item.discount_total));
  const tax_total = add(items.map((item) => item.tax_total)) - gift_card_tax_total;
  return {
    id: "order_1",
    currency_code: currency,
    items,
    shipping_methods: [{ id: "sm_1", price: shipping, includes_tax: taxIncluded, subtotal: shipping, total: shipping }],
    discounts: [
      { id: "disc_spring", code: "SPRING10" },
      { id: "disc_gift", code: "GIFT" },
    ],
    shipping_total: shipping,
    discount_total,
    tax_total,
    gift_card_total: giftCard,
    gift_card_tax_total,
    total: subtotal + shipping + tax_total - giftCard - discount_total,
  };
}
