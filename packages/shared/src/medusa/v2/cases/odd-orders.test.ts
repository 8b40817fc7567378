import { describe, expect, test } from "vitest";
import { composeOrderCanceled } from "../../../mail/order-canceled";
import { composeOrderPlaced } from "../../../mail/order-placed";
import { context, linesOf } from "../../../mail/test-support";
import {
  arrived,
  mapped,
  type Raw,
  rawCapture,
  rawCollection,
  rawLine,
  rawMethod,
  rawPayment,
  rawRefund,
  rawReturn,
  summary,
  viewOf,
} from "../test-support-orders";

const canceled = { status: "canceled", canceled_at: "2026-05-07T10:00:00.000Z" };
const mirror = (amount: number) => ({
  reference: "payment_collection",
  amount,
  version: 2,
  metadata: { created_in_version: 2 },
});
const paidBy = (changes: Raw) => ({ payment_collections: [rawCollection([rawPayment(changes)])] });
const free = {
  items: [rawLine({ adjustments: [{ code: "FREE", amount: 90 }] })],
  shipping_methods: [rawMethod({ amount: 0 })],
  ...{ total: 0, discount_total: 90, discount_subtotal: 90 },
  ...summary(0, 0, 0),
  payment_collections: [],
};
const confirmed = { confirmed_at: "2026-05-08T10:00:00.000Z", canceled_at: null };
const exchanged = {
  items: [
    rawLine({ detail: { ...arrived, return_received_quantity: 1 } }),
    rawLine({ id: "line_2", title: "Road bicycle", product_title: "Road bicycle", unit_price: 50, detail: arrived }),
  ],
  returns: [rawReturn({ exchange_id: "exch_1", status: "received" })],
  exchanges: [
    { id: "exch_1", return_id: "return_1", additional_items: [{ item_id: "line_2", quantity: 1 }], ...confirmed },
  ],
  total: 56.84,
};
const madeGood = {
  items: [rawLine({ detail: { ...arrived, written_off_quantity: 1 } })],
  claims: [
    {
      ...{ id: "claim_1", type: "refund", return_id: null, additional_items: [], ...confirmed },
      claim_items: [{ item_id: "line_1", quantity: 1 }],
    },
  ],
};

interface RawOrderWithMoney {
  readonly title: string;
  /** The sum in one line. */
  readonly money: string;
  readonly expectations?: readonly string[];
  readonly total: string;
  readonly settled?: readonly string[];
  readonly payments?: readonly string[];
}

const CASES: Record<string, readonly [Raw, RawOrderWithMoney]> = {
  "canceled after a part was captured, which went back": [
    {
      ...{ ...canceled, ...summary(30, 30, 0), total: 66.84, credit_lines: [mirror(30)] },
      ...paidBy({ captured_at: null, captures: [rawCapture(30)], refunds: [rawRefund(30)] }),
    },
    {
      title: "Canceled",
      money: "",
      expectations: ["We’ve refunded $30.00."],
      total: "$96.84",
      settled: ["paid $30.00", "refunded $30.00"],
      // Not the 96.84 that were held: nobody gave those back.
      payments: ["$30.00 Refunded"],
    },
  ],
  "a hold of which the order came to need less": [
    {
      ...{ items: [rawLine({ unit_price: 50 })], total: 56.84, ...summary(56.84, 0, 0) },
      ...paidBy({ captures: [rawCapture(56.84)] }),
    },
    {
      title: "Preparing your order",
      money: "Paid $56.84",
      total: "$56.84",
      settled: ["paid $56.84"],
      payments: ["$56.84 Paid"],
    },
  ],
  "canceled after a part was refunded, each refund under a name of its own": [
    {
      ...{ ...canceled, ...summary(96.84, 96.84, 0), total: 0 },
      credit_lines: [
        { ...mirror(10), reference: "Damaged", created_at: "2026-05-07T10:00:00.000Z", version: 3 },
        mirror(86.84),
      ],
      ...paidBy({ refunds: [rawRefund(10), rawRefund(86.84, "ref_2")] }),
    },
    {
      title: "Canceled",
      money: "",
      expectations: ["We’ve refunded $96.84."],
      total: "$96.84",
      settled: ["paid $96.84", "refunded $96.84"],
      payments: ["$96.84 Refunded"],
    },
  ],
  "an exchange with a difference that the shop owes": [
    { ...exchanged, ...summary(96.84, 0, -40) },
    {
      title: "Exchange complete",
      money: "Total $56.84",
      total: "$56.84",
      settled: ["paid $96.84", "owed $40.00"],
      payments: ["$96.84 Paid"],
    },
  ],
  "more refunded than paid": [
    {
      ...{ ...summary(96.84, 120, 0), total: -23.16, credit_lines: [mirror(120)] },
      ...paidBy({ refunds: [rawRefund(120)] }),
    },
    {
      title: "Refunded $120.00",
      money: "",
      total: "$96.84",
      settled: ["paid $96.84", "refunded $120.00"],
      payments: ["$96.84 Refunded"],
    },
  ],
  // Nobody paid "$0.00".
  "a free order": [free, { title: "Preparing your order", money: "Total $0.00", total: "$0.00" }],
  "a free order, canceled": [
    { ...free, ...canceled, payment_collections: [rawCollection([], { amount: 0, status: "canceled" })] },
    {
      title: "Canceled",
      money: "Total $0.00",
      expectations: ["You weren’t charged for this order."],
      total: "$0.00",
    },
  ],
  "one that a gift card covered, canceled": [
    {
      ...{ ...canceled, ...summary(0, 0, 0), total: 0, payment_collections: [] },
      credit_lines: [{ reference: "gift-card", amount: 96.84, version: 2 }],
    },
    // Whether the card has its money back nobody says.
    { title: "Canceled", money: "Total $0.00", total: "$0.00" },
  ],
  "a gift card alone": [
    {
      ...{ items: [rawLine({ requires_shipping: false, is_giftcard: true })], shipping_methods: [], total: 90 },
      ...{ ...summary(90, 0, 0), ...paidBy({ amount: 90, captures: [rawCapture(90)] }) },
    },
    {
      title: "Order confirmed",
      money: "Paid $90.00",
      total: "$90.00",
      settled: ["paid $90.00"],
      payments: ["$90.00 Paid"],
    },
  ],
  "yen, of which some went back": [
    {
      ...{
        currency_code: "jpy",
        items: [rawLine({ unit_price: 4300 })],
        shipping_methods: [rawMethod({ amount: 660 })],
      },
      ...{ total: 3960, ...summary(4960, 1000, 0), credit_lines: [mirror(1000)] },
      ...paidBy({ amount: 4960, captures: [rawCapture(4960)], refunds: [rawRefund(1000)] }),
    },
    {
      title: "Preparing your order",
      money: "Total ¥4,960",
      total: "¥4,960",
      settled: ["paid ¥4,960", "refunded ¥1,000"],
      payments: ["¥4,960 Partially refunded"],
    },
  ],
  "dinars of four digits, taken in three": [
    {
      ...{ currency_code: "kwd", items: [rawLine({ unit_price: 1.2345, quantity: 3 })] },
      ...{ shipping_methods: [rawMethod({ amount: 0.5 })], total: 4.2035, ...summary(4.204, 0, 0) },
      ...paidBy({ amount: 4.2035, captures: [rawCapture(4.204)] }),
    },
    {
      title: "Preparing your order",
      money: "Paid KWD 4.204",
      total: "KWD 4.204",
      settled: ["paid KWD 4.204"],
      payments: ["KWD 4.204 Paid"],
    },
  ],
  "made good by a refund": [
    {
      ...{ ...madeGood, ...summary(96.84, 90, 0), total: 6.84, credit_lines: [mirror(90)] },
      ...paidBy({ refunds: [rawRefund(90)] }),
    },
    {
      title: "Delivered",
      money: "Total $96.84",
      total: "$96.84",
      settled: ["paid $96.84", "refunded $90.00"],
      payments: ["$96.84 Partially refunded"],
    },
  ],
  "edited after it was paid": [
    {
      ...{ items: [rawLine({ quantity: 2 })], total: 186.84, ...summary(96.84, 0, 90) },
      payment_collections: [rawCollection(), rawCollection([], { id: "pay_col_2", status: "not_paid", amount: 90 })],
    },
    {
      title: "Partially paid",
      money: "Total $186.84",
      total: "$186.84",
      settled: ["paid $96.84", "due $90.00"],
      payments: ["$96.84 Paid"],
    },
  ],
  "every line twice, as two changes at once leave it": [
    { items: [rawLine(), rawLine()], total: 186.84, ...summary(96.84, 0, 90) },
    {
      title: "Preparing your order",
      money: "Paid $96.84",
      total: "$96.84",
      settled: ["paid $96.84"],
      payments: ["$96.84 Paid"],
    },
  ],
};

const link = { url: "https://shop.example/order/order_1/open?key=v2", expiresAt: new Date("2027-01-20T03:00:00Z") };

/** Every space alike: a currency's own may not break. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe.each(Object.entries(CASES))("%s", (_name, [raw, told]) => {
  test("headline, money line and sum agree", () => {
    const { hero, expectations, totals, settled, payments } = viewOf(raw);
    expect([hero.title, hero.money, totals?.total].map((text) => plain(text ?? ""))).toEqual([
      told.title,
      told.money,
      told.total,
    ]);
    expect(expectations).toEqual(told.expectations ?? []);
    expect(settled?.map(plain)).toEqual(told.settled ?? []);
    expect(payments.map(({ amount, status }) => plain(`${amount} ${status}`))).toEqual(told.payments ?? []);
  });

  test("and the mail says the same", () => {
    const order = mapped(raw);
    const mail =
      order.status === "canceled"
        ? composeOrderCanceled(order, link, context)
        : composeOrderPlaced(order, link, context);
    const lines = mail ? linesOf(mail).map(plain) : [];
    expect(lines).toEqual(expect.arrayContaining([`Total: ${told.total}`, ...(told.expectations ?? [])]));
    for (const payment of told.payments ?? []) {
      expect(lines).toContain(`Card: ${payment.replace(/ (Paid|Refunded|Partially refunded)$/, "")}`);
    }
    if (!told.settled?.length) expect(lines.join()).not.toMatch(/Paid|Refunded/);
  });
});
