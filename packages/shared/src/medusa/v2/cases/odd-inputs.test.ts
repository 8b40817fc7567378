import { describe, expect, test } from "vitest";
import { composeOrderPlaced } from "../../../mail/order-placed";
import { context, linesOf, textLinesOf } from "../../../mail/test-support";
import {
  arrived,
  mapped,
  type Raw,
  rawCapture,
  rawCollection,
  rawLine,
  rawMethod,
  rawOrder,
  rawPayment,
  rawRefund,
  rawReturn,
  summary,
  viewOf,
} from "../test-support-orders";

const paidBy = (changes: Raw) => ({ payment_collections: [rawCollection([rawPayment(changes)])] });

/** An order of one line and its postage, paid. */
const paidOrder = (
  currency_code: string,
  [line, post, total]: readonly [number, number, number],
  captured = total,
) => ({
  currency_code,
  items: [rawLine({ unit_price: line })],
  shipping_methods: [rawMethod({ amount: post })],
  ...{ total, ...summary(captured, 0, 0), ...paidBy({ amount: total, captures: [rawCapture(captured)] }) },
});

/** As Medusa keeps an amount. */
const kept = (value: number) => ({ value: value.toPrecision(20), precision: 20 });
const atCheckout = { version: 1, created_at: "2026-05-04T10:00:00.100Z" };
const confirmed = { confirmed_at: "2026-05-08T10:00:00.000Z", canceled_at: null };
const exchangeFor = (unit_price: number, difference: number) => ({
  items: [
    rawLine({ detail: { ...arrived, return_requested_quantity: 1 } }),
    rawLine({ id: "line_2", title: "Road bicycle", product_title: "Road bicycle", unit_price }),
  ],
  returns: [rawReturn({ exchange_id: "exch_1" })],
  exchanges: [
    { id: "exch_1", return_id: "return_1", additional_items: [{ item_id: "line_2", quantity: 1 }], ...confirmed },
  ],
  ...{ total: 96.84 + unit_price, ...summary(96.84, 0, difference) },
});
const replaced = {
  items: [rawLine({ detail: { ...arrived, written_off_quantity: 1 } }), rawLine({ id: "line_2" })],
  claims: [
    {
      ...{ id: "claim_1", type: "replace", return_id: null, ...confirmed },
      claim_items: [{ item_id: "line_1", quantity: 1 }],
      additional_items: [{ item_id: "line_2", quantity: 1 }],
    },
  ],
  ...{ total: 186.84, ...summary(96.84, 0, 90) },
};

interface Told {
  /** The sum's rows and its total. */
  readonly sum: readonly string[];
  readonly settled?: readonly string[];
  /** Amount and status of each payment. */
  readonly payments?: readonly string[];
  /** The amounts of the lines. */
  readonly lines?: readonly (string | null)[];
}

const usual = ["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"];

const CASES: Record<string, readonly [Raw, Told]> = {
  "a currency that nobody's table has, and amounts below its cent": [
    paidOrder("btc", [0.00123, 0.00004, 0.00127]),
    {
      sum: ["Subtotal: BTC 0.00123", "Shipping: BTC 0.00004", "Total: BTC 0.00127"],
      settled: ["paid BTC 0.00127"],
      payments: ["BTC 0.00127 Paid"],
      lines: ["BTC 0.00123"],
    },
  ],
  "the same, not paid": [
    { ...paidOrder("btc", [0.00123, 0.00004, 0.00127]), payment_collections: [], ...summary(0, 0, 0.00127) },
    {
      sum: ["Subtotal: BTC 0.00123", "Shipping: BTC 0.00004", "Total: BTC 0.00127"],
      settled: ["due BTC 0.00127"],
    },
  ],
  "the same, with credit that Medusa takes for too little": [
    {
      ...paidOrder("btc", [0.00123, 0.00004, 0.00127]),
      credit_lines: [{ reference: "store-credit", amount: 0.0002, ...atCheckout }],
    },
    {
      sum: ["Subtotal: BTC 0.00123", "Shipping: BTC 0.00004", "Total: BTC 0.00127"],
      settled: ["paid BTC 0.00127"],
      payments: ["BTC 0.00127 Paid"],
    },
  ],
  "a currency that is no code at all": [
    paidOrder("usdt", [0.004, 1, 1.004]),
    {
      sum: ["Subtotal: 0.004 USDT", "Shipping: 1.00 USDT", "Total: 1.004 USDT"],
      settled: ["paid 1.004 USDT"],
      payments: ["1.004 USDT Paid"],
    },
  ],
  "a shop's own money, of which nothing is rounded away": [
    paidOrder("xyz", [90, 6.8443125, 96.8443125]),
    {
      sum: ["Subtotal: XYZ 90.00", "Shipping: XYZ 6.8443125", "Total: XYZ 96.8443125"],
      settled: ["paid XYZ 96.8443125"],
      payments: ["XYZ 96.8443125 Paid"],
    },
  ],
  "one of ISO's that Medusa does not know, taken in cents": [
    paidOrder("xcd", [90, 6.8443125, 96.8443125], 96.84),
    {
      sum: ["Subtotal: EC$90.00", "Shipping: EC$6.84", "Total: EC$96.84"],
      settled: ["paid EC$96.84"],
      payments: ["EC$96.84 Paid"],
    },
  ],
  "no currency at all": [
    { currency_code: null },
    {
      sum: ["Subtotal: 90.00", "Shipping: 6.84", "Total: 96.84"],
      settled: ["paid 96.84"],
      payments: ["96.84 Paid"],
    },
  ],
  "thousandths of a dinar": [
    paidOrder("kwd", [0.0015, 0.0025, 0.004]),
    {
      sum: ["Subtotal: KWD 0.001", "Shipping: KWD 0.003", "Total: KWD 0.004"],
      settled: ["paid KWD 0.004"],
      payments: ["KWD 0.004 Paid"],
    },
  ],
  "parts of a yen": [
    {
      ...paidOrder("jpy", [300, 0, 324.75], 325),
      ...{ items: [rawLine({ unit_price: 300, tax_lines: [{ code: "JCT", rate: 8.25 }] })], tax_total: 24.75 },
    },
    {
      sum: ["Subtotal: ¥300", "Shipping: Free", "JCT 8.25%: ¥25", "Total: ¥325"],
      settled: ["paid ¥325"],
      payments: ["¥325 Paid"],
    },
  ],
  "amounts as Medusa keeps them": [
    {
      items: [rawLine({ quantity: kept(2), unit_price: kept(45) })],
      shipping_methods: [rawMethod({ amount: kept(6.84) })],
      ...{ total: kept(96.84), tax_total: kept(0), discount_total: kept(0), discount_subtotal: kept(0) },
      summary: { paid_total: kept(96.84), refunded_total: kept(0), pending_difference: kept(0) },
      payment_collections: [
        {
          ...{ ...rawCollection(), amount: kept(96.84), authorized_amount: kept(96.84) },
          ...{ captured_amount: kept(96.84), refunded_amount: kept(0) },
          payments: [rawPayment({ amount: kept(96.84), captures: [{ ...rawCapture(0), amount: kept(96.84) }] })],
        },
      ],
    },
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: ["$90.00"] },
  ],
  "amounts as texts": [
    { items: [rawLine({ quantity: "2", unit_price: "45" })], total: "96.84" },
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: ["$90.00"] },
  ],
  "a part of a unit": [
    { items: [rawLine({ quantity: 1.5, unit_price: 60 })] },
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: ["$90.00"] },
  ],
  "a line whose price nobody tells": [
    { items: [rawLine({ unit_price: null })] },
    { sum: ["Total: $96.84"], settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: [null] },
  ],
  "one of two": [
    { items: [rawLine({ unit_price: 40 }), rawLine({ id: "line_2", unit_price: null })] },
    { sum: ["Total: $96.84"], settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: ["$40.00", null] },
  ],
  "postage whose price nobody tells": [
    { shipping_methods: [rawMethod({ amount: null })] },
    { sum: ["Total: $96.84"], settled: ["paid $96.84"], payments: ["$96.84 Paid"] },
  ],
  "lines that are not told": [
    { items: null },
    { sum: ["Total: $96.84"], settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: [] },
  ],
  "no lines": [
    { items: [], shipping_methods: [], total: 0, payment_collections: [], ...summary(0, 0, 0) },
    { sum: ["Subtotal: $0.00", "Total: $0.00"], lines: [] },
  ],
  "everything but the id and the total null": [
    { ...Object.fromEntries(Object.keys(rawOrder()).map((key) => [key, null])), id: "order_1", total: 96.84 },
    { sum: ["Total: 96.84"], lines: [] },
  ],
  "a promotion that adds something": [
    {
      ...{ items: [rawLine({ adjustments: [{ code: "FEE", amount: -10 }] })], total: 106.84 },
      ...{ discount_total: -10, discount_subtotal: -10, ...summary(106.84, 0, 0) },
      ...paidBy({ amount: 106.84, captures: [rawCapture(106.84)] }),
    },
    {
      sum: ["Subtotal: $90.00", "Shipping: $6.84", "FEE: $10.00", "Total: $106.84"],
      settled: ["paid $106.84"],
      payments: ["$106.84 Paid"],
    },
  ],
  "a gift card and store credit for all of it": [
    {
      credit_lines: [
        { reference: "gift-card", amount: 50, ...atCheckout },
        { reference: "store-credit", amount: 46.84, ...atCheckout },
      ],
      ...{ total: 0, payment_collections: [], ...summary(0, 0, 0) },
    },
    { sum: ["Subtotal: $90.00", "Shipping: $6.84", "Gift card: -$50.00", "Credit: -$46.84", "Total: $0.00"] },
  ],
  "a part taken, a part of it given back, and credit": [
    {
      ...paidBy({ captured_at: null, captures: [rawCapture(60)], refunds: [rawRefund(20)] }),
      credit_lines: [{ reference: "store-credit", amount: 16.84, ...atCheckout }],
      ...{ total: 80, ...summary(60, 20, 40) },
    },
    {
      sum: ["Subtotal: $90.00", "Shipping: $6.84", "Credit: -$16.84", "Total: $80.00"],
      settled: ["paid $60.00", "refunded $20.00", "reserved $36.84", "due $3.16"],
      payments: ["$96.84 Partially paid, partially refunded"],
    },
  ],
  "two collections, a part of the second given back": [
    {
      payment_collections: [
        rawCollection([rawPayment({ amount: 50, captures: [rawCapture(50)] })]),
        rawCollection(
          [rawPayment({ id: "pay_2", amount: 46.84, captures: [rawCapture(46.84)], refunds: [rawRefund(6.84)] })],
          { id: "pay_col_2" },
        ),
      ],
      ...{ total: 90, ...summary(96.84, 6.84, 0) },
      credit_lines: [
        { reference: "payment_collection", amount: 6.84, version: 2, metadata: { created_in_version: 2 } },
      ],
    },
    { sum: usual, settled: ["paid $96.84", "refunded $6.84"], payments: ["$50.00 Paid", "$46.84 Partially refunded"] },
  ],
  "more taken than was held": [
    { ...paidBy({ captures: [rawCapture(120)] }), ...summary(120, 0, -23.16) },
    { sum: usual, settled: ["paid $120.00", "owed $23.16"], payments: ["$120.00 Paid"] },
  ],
  "given back and taken again": [
    {
      payment_collections: [
        rawCollection([rawPayment({ refunds: [rawRefund(96.84)] })]),
        rawCollection([rawPayment({ id: "pay_2", captures: [rawCapture(96.84, "capt_2")] })], { id: "pay_col_2" }),
      ],
      ...summary(193.68, 96.84, 0),
    },
    { sum: usual, settled: ["paid $193.68", "refunded $96.84"], payments: ["$96.84 Refunded", "$96.84 Paid"] },
  ],
  "two tries called off before the third": [
    {
      payment_collections: [
        rawCollection([
          rawPayment({ id: "a", captured_at: null, canceled_at: "2026-05-04T10:30:00.000Z", captures: [] }),
          rawPayment({ id: "b", captured_at: null, canceled_at: "2026-05-04T10:31:00.000Z", captures: [] }),
          rawPayment({ id: "c" }),
        ]),
      ],
    },
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Canceled", "$96.84 Canceled", "$96.84 Paid"] },
  ],
  "a line that an edit took out": [
    {
      items: [rawLine(), rawLine({ id: "line_2", quantity: 0, unit_price: 50 })],
      ...{ ...summary(146.84, 0, -50), ...paidBy({ amount: 146.84, captures: [rawCapture(146.84)] }) },
    },
    { sum: usual, settled: ["paid $146.84", "owed $50.00"], payments: ["$146.84 Paid"], lines: ["$90.00"] },
  ],
  "an exchange for something dearer": [
    exchangeFor(120, 30),
    {
      sum: ["Subtotal: $210.00", "Shipping: $6.84", "Total: $216.84"],
      settled: ["paid $96.84", "returning $90.00", "due_for_exchange $30.00"],
      payments: ["$96.84 Paid"],
    },
  ],
  "an exchange for something cheaper": [
    exchangeFor(50, -40),
    {
      sum: ["Subtotal: $140.00", "Shipping: $6.84", "Total: $146.84"],
      settled: ["paid $96.84", "returning $90.00", "owed_for_exchange $40.00"],
      payments: ["$96.84 Paid"],
    },
  ],
  "a replacement that Medusa charges for": [
    replaced,
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Paid"], lines: ["$90.00", "Free"] },
  ],
  "prices of both modes": [
    {
      items: [
        rawLine({ is_tax_inclusive: true, tax_lines: [{ code: "VAT", rate: 20 }] }),
        rawLine({ id: "line_2", unit_price: 10, tax_lines: [{ code: "VAT", rate: 20 }] }),
      ],
      ...{ tax_total: 17, total: 108.84, ...summary(108.84, 0, 0) },
      ...paidBy({ amount: 108.84, captures: [rawCapture(108.84)] }),
    },
    {
      sum: ["Subtotal: $85.00", "Shipping: $6.84", "VAT 20%: $17.00", "Total: $108.84"],
      settled: ["paid $108.84"],
      payments: ["$108.84 Paid"],
      lines: ["$75.00", "$10.00"],
    },
  ],
  "a delivery that costs less than nothing": [
    { shipping_methods: [rawMethod({ amount: 10 }), rawMethod({ id: "sm_2", name: "Club", amount: -3.16 })] },
    { sum: usual, settled: ["paid $96.84"], payments: ["$96.84 Paid"] },
  ],
};

const link = { url: "https://shop.example/order/order_1/open?key=v2", expiresAt: new Date("2027-01-20T03:00:00Z") };

/** Every space alike: a currency's own may not break. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe.each(Object.entries(CASES))("%s", (_name, [raw, told]) => {
  test("is told by the page", () => {
    const { sum, settled, payments, items } = viewOf(raw);
    expect(sum.map(plain)).toEqual(told.sum);
    expect((settled ?? []).map(plain)).toEqual(told.settled ?? []);
    expect(payments.map(({ amount, status }) => plain(`${amount} ${status}`))).toEqual(told.payments ?? []);
    if (told.lines) expect(items.map(({ amount }) => amount && plain(amount))).toEqual(told.lines);
  });

  test("and by its mail in the same words", () => {
    const mail = composeOrderPlaced(mapped(raw), link, context);
    expect(linesOf(mail).map(plain)).toEqual(expect.arrayContaining([...told.sum]));
    const text = textLinesOf(mail).map(plain).join("\n");
    for (const amount of told.sum.map((row) => row.replace(/^.*: -?/, ""))) expect(text).toContain(amount);
  });
});

test("five hundred lines add up, on the page and in its mail", () => {
  const items = Array.from({ length: 500 }, (_unused, index) => rawLine({ id: `line_${index}`, unit_price: 0.333 }));
  const order = { items, shipping_methods: [], total: 166.5, ...summary(166.5, 0, 0) };
  const view = viewOf({ ...order, ...paidBy({ amount: 166.5, captures: [rawCapture(166.5)] }) });
  const cents = view.items.map(({ amount }) => Number(amount?.replace("$", "")) * 100);
  expect(Math.round(cents.reduce((all, one) => all + one, 0))).toBe(16650);
  expect(new Set(view.items.map(({ amount }) => amount))).toEqual(new Set(["$0.33", "$0.34"]));
  const mail = composeOrderPlaced(mapped(order), link, context);
  expect(textLinesOf(mail).filter((line) => /^1 × /.test(line))).toHaveLength(500);
});

test("markup in a name is text, in both parts of the mail", () => {
  const title = `<b>Bike</b> & "co" <script>alert(1)</script>`;
  const raw = { items: [rawLine({ title, product_title: null, variant_title: "<i>Blue</i>" })] };
  const mail = composeOrderPlaced(mapped(raw), link, context);
  expect(viewOf(raw).items.map((item) => item.title)).toEqual([title]);
  expect(mail.html).not.toMatch(/<script|<b>Bike|<i>Blue/);
  expect(linesOf(mail)).toContain(`1 × ${title}: $90.00`);
  expect(mail.text).toContain(title);
});

test("a very long name is told whole", () => {
  const title = "Bicycle ".repeat(800).trim();
  const raw = { items: [rawLine({ title, product_title: null })] };
  expect(viewOf(raw).items.map((item) => item.title)).toEqual([title]);
  expect(linesOf(composeOrderPlaced(mapped(raw), link, context))).toContain(`1 × ${title}: $90.00`);
});
