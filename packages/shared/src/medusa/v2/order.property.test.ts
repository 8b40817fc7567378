import fc from "fast-check";
import { describe } from "vitest";
import { type RawOrderWithMoney, testAllowList, testAnyAnswer, testConsistent, testMoneyClaims } from "../test-support";
import { fixtures } from "./fixtures";
import { toOrder } from "./order";
import { rawLine, rawMethod, rawOrder } from "./test-support-orders";

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

const cents = fc.integer({ min: 0, max: 20_000 });
const instant = fc.constant("2026-05-04T11:00:00.000Z");
const word = fc.constantFrom(
  "not_paid",
  "authorized",
  "captured",
  "refunded",
  "canceled",
  "partially_captured",
  "new_one",
);

/** Payments of any course, told in full, as stock Medusa tells them, or as a list does; beside books that may say anything. */
const anyPayments: fc.Arbitrary<RawOrderWithMoney> = fc
  .record({
    payments: fc.array(
      fc.record({ authorized: cents, captured: cents, refunded: cents, isCanceled: fc.boolean() }).map((plan) => {
        const captured = Math.min(plan.captured, plan.authorized);
        const isCanceled = plan.isCanceled && captured === 0;
        return { authorized: plan.authorized, captured, refunded: Math.min(plan.refunded, captured), isCanceled };
      }),
      { maxLength: 3 },
    ),
    total: cents,
    tells: fc.constantFrom("all", "stock", "list"),
    books: fc.option(
      fc.record({ refunded_total: cents, pending_difference: fc.integer({ min: -20_000, max: 20_000 }) }),
    ),
    payment_status: word,
    fulfillment_status: fc.constantFrom("not_fulfilled", "shipped", "delivered", "canceled"),
    status: fc.constantFrom("pending", "completed", "canceled"),
    at: instant,
  })
  .map(({ payments, total, tells, books, at, ...words }) => {
    const add = (of: (payment: (typeof payments)[number]) => number) => payments.reduce((sum, one) => sum + of(one), 0);
    const captured = add((one) => one.captured);
    const refunded = add((one) => one.refunded);
    const movements = (amount: number) =>
      tells === "all" && amount > 0 ? [{ amount: amount / 100, created_at: at }] : [];
    return {
      total,
      captured,
      refunded,
      reserved: add(({ authorized, captured, isCanceled }) => (isCanceled ? 0 : authorized - captured)),
      raw: rawOrder({
        ...words,
        items: [rawLine({ unit_price: total / 100 })],
        shipping_methods: [rawMethod({ amount: 0 })],
        total: total / 100,
        // Without a word of what was paid: books that record no more than payments do.
        summary: books && {
          paid_total: 0,
          refunded_total: Math.min(books.refunded_total, refunded) / 100,
          pending_difference: books.pending_difference / 100,
        },
        payment_collections: [
          {
            status: "completed",
            amount: add((one) => one.authorized) / 100,
            authorized_amount: add(({ authorized, isCanceled }) => (isCanceled ? 0 : authorized)) / 100,
            captured_amount: captured / 100,
            refunded_amount: refunded / 100,
            payments:
              tells === "list"
                ? undefined
                : payments.map((payment) => ({
                    amount: payment.authorized / 100,
                    created_at: at,
                    captured_at: payment.captured > 0 && payment.captured === payment.authorized ? at : null,
                    canceled_at: payment.isCanceled ? at : null,
                    captures: movements(payment.captured),
                    refunds: movements(payment.refunded),
                  })),
          },
        ],
      }),
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
