import { currencyDigits } from "@order-pages/shared/format/money";
import { composeOrderCanceled } from "@order-pages/shared/mail/order-canceled";
import { composeOrderPlaced } from "@order-pages/shared/mail/order-placed";
import { context as mailContext, textLinesOf } from "@order-pages/shared/mail/test-support";
import { toOrder } from "@order-pages/shared/medusa/v2/order";
import {
  arrived,
  type Raw,
  rawCapture,
  rawCollection,
  rawLine,
  rawMethod,
  rawOrder,
  rawParcel,
  rawPayment,
  rawRefund,
  summary,
} from "@order-pages/shared/medusa/v2/test-support-orders";
import { deriveFacts } from "@order-pages/shared/orders/facts/derive-facts";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { addUp, digitsOf } from "@order-pages/shared/orders/test-support";
import { toOrderView } from "@order-pages/shared/orders/view/to-order-view";
import { translatorOf } from "@order-pages/shared/words/translator";
import { parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { OrderPage } from "./order-page";

vi.mock("@/lib/i18n/server", () => ({
  useTranslations: (namespace: "orderPage") =>
    translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, namespace),
}));
vi.mock("@/lib/shop-links", () => ({
  hasProductPages: () => false,
  productUrl: () => null,
  paymentUrl: () => null,
}));

const line = (title: string, changes: Raw = {}) => rawLine({ id: title, title, product_title: title, ...changes });
const paid = (amount: number, changes: Raw = {}) => ({
  payment_collections: [rawCollection([rawPayment({ amount, captures: [rawCapture(amount)], ...changes })])],
  ...summary(amount, 0, 0),
});
const giftCard = (amount: number) => ({
  credit_lines: [{ reference: "gift_card", amount, created_at: "2026-05-04T10:00:00.000Z" }],
});
const held = rawPayment({ id: "pay_0", captured_at: null, captures: [] });
const canceled = { status: "canceled", payment_status: "canceled", canceled_at: "2026-05-07T10:00:00.000Z" };
const sent = { fulfilled_quantity: 1, shipped_quantity: 1 };
const vat = { is_tax_inclusive: true, tax_lines: [{ description: "VAT", rate: 19 }] };

interface Odd {
  readonly raw: Raw;
  /** Lines of the page, without the space between them. */
  readonly says?: readonly string[];
  readonly saysNot?: readonly (string | RegExp)[];
}

const ODD: Record<string, Odd> = {
  "two rows of one line": {
    raw: { items: [rawLine(), rawLine()], total: 186.84, ...summary(96.84, 0, 90) },
    says: ["1 item", "Paid $96.84"],
    saysNot: [/due/],
  },
  "yen, of which a part was refunded": {
    raw: {
      currency_code: "jpy",
      items: [rawLine({ unit_price: 4300 })],
      shipping_methods: [rawMethod({ amount: 660 })],
      total: 3726,
      credit_lines: [{ reference: "refund", amount: 1234, created_at: "2026-05-06T11:00:01.000Z" }],
      payment_collections: [
        rawCollection([rawPayment({ amount: 4960, captures: [rawCapture(4960)], refunds: [rawRefund(1234)] })]),
      ],
      ...summary(4960, 1234, 0),
    },
    says: ["Total ¥4,960", "¥1,234"],
    saysNot: [/¥[\d,]+\.\d/, /due/, "Credit"],
  },
  "a gift card of more than it costs": {
    raw: { ...giftCard(150), total: -53.16, payment_collections: [], ...summary(0, 0, -53.16) },
    says: ["Total $0.00", "-$96.84"],
    saysNot: ["53.16", "150.00"],
  },
  "a gift card and credit of more than it costs, part of it paid": {
    raw: {
      credit_lines: [
        { reference: "gift_card", amount: 50, created_at: "2026-05-04T10:00:00.000Z" },
        { reference: "goodwill", amount: 60, created_at: "2026-05-04T10:00:00.000Z" },
      ],
      total: -13.16,
      ...paid(20),
    },
    says: ["-$36.84", "-$60.00", "Total$0.00", "Refund due", "$20.00"],
    saysNot: ["-$13.16"],
  },
  "an adjustment that makes it dearer": {
    raw: {
      items: [rawLine({ adjustments: [{ code: "GIFT WRAP", amount: -5 }] })],
      ...{ total: 101.84, discount_total: -5, discount_subtotal: -5 },
      ...paid(101.84),
    },
    says: ["GIFT WRAP", "Paid $101.84"],
    saysNot: [/discount/i],
  },
  "a line of less than nothing": {
    raw: {
      items: [rawLine(), line("Trade-in", { unit_price: -20, requires_shipping: false })],
      ...paid(76.84),
      total: 76.84,
    },
    says: ["-$20.00", "Paid $76.84"],
  },
  "shipping alone": { raw: { items: [], total: 6.84, ...paid(6.84) }, says: ["Paid $6.84"] },
  "canceled after a part was taken": {
    raw: {
      ...canceled,
      payment_collections: [
        rawCollection([
          rawPayment({ captured_at: null, canceled_at: canceled.canceled_at, captures: [rawCapture(30)] }),
        ]),
      ],
      ...summary(30, 0, 66.84),
    },
    says: ["You paid $30.00 for this order."],
    saysNot: [/charged yet|been charged/],
  },
  "canceled, with a capture of less than a cent": {
    raw: {
      ...canceled,
      payment_collections: [rawCollection([rawPayment({ captured_at: null, captures: [rawCapture(0.004)] })])],
      ...summary(0.004, 0, 96.836),
    },
    saysNot: [/charged yet|been charged/],
  },
  "a line that was taken out": {
    raw: { items: [rawLine(), line("Gone", { quantity: 0 })] },
    says: ["1 item", "Paid $96.84"],
    saysNot: ["Gone", "0 ×"],
  },
  "all lines taken out": {
    raw: { items: [line("Gone", { quantity: 0 })], total: 6.84, ...summary(96.84, 0, -90) },
    says: ["Refund due", "$90.00"],
    saysNot: ["Gone", "Problem with your order"],
  },
  "a package with a line of another order": {
    raw: {
      items: [rawLine({ detail: sent })],
      fulfillments: [
        rawParcel([
          { line_item_id: "line_1", title: "City bicycle", quantity: 1 },
          { line_item_id: "line_of_another", title: "Bell", quantity: 2 },
        ]),
      ],
    },
    says: ["2 × Bell"],
    saysNot: ["Not packed yet"],
  },
  "a package that names nothing in it": {
    raw: { items: [rawLine({ detail: sent })], fulfillments: [rawParcel([])] },
    says: ["On the way"],
    saysNot: ["Not packed yet"],
  },
  "a thousand lines of a third of a dollar": {
    raw: {
      items: Array.from({ length: 1000 }, (_, index) => line(`Item ${index}`, { unit_price: 0.333, quantity: 3 })),
      total: 1005.84,
      ...paid(1005.84),
    },
    says: ["3,000 items", "$999.00", "Paid $1,005.84"],
  },
  "a currency that nobody knows": { raw: { currency_code: "xts" }, says: ["Paid XTS\u00a096.84"] },
  "a currency that is no code": { raw: { currency_code: "bitcoins" }, says: ["Paid 96.84 BITCOINS"] },
  "no currency": { raw: { currency_code: null }, says: ["Paid 96.84"] },
  "placed before there were shops": { raw: { created_at: "0001-01-03T00:00:00.000Z" } },
  "placed when there are none any more": { raw: { created_at: "9999-12-31T23:59:59.999Z" } },
  "placed nobody knows when": { raw: { created_at: null }, saysNot: ["Placed on"] },
  "addresses of a country alone": {
    raw: { shipping_address: { country_code: "us" }, billing_address: { country_code: "zz" } },
    says: ["United States", "ZZ"],
  },
  "addresses of spaces": {
    raw: { shipping_address: { first_name: " ", address_1: "  ", country_code: "" }, billing_address: {} },
    saysNot: ["Shipping address", "Billing address"],
  },
  "names of emoji and of letters in two pieces": {
    raw: {
      shipping_address: { first_name: "👩‍👩‍👧‍👦", last_name: "Zoe\u0308", country_code: "us" },
      items: [line("🚲 Ünï")],
    },
    says: ["👩‍👩‍👧‍👦 Zoe\u0308", "🚲 Ünï"],
  },
  "no number": { raw: { display_id: null }, says: ["order_1"] },
  "a number in digits of another script": { raw: { custom_display_id: "٤٢-２０２６" }, says: ["٤٢-２０２６"] },
  "paid, and no payment told": { raw: { payment_collections: [], ...summary(96.84, 0, 0) }, says: ["Paid $96.84"] },
  "nothing told of payments": {
    raw: { payment_collections: [], summary: null, payment_status: "not_paid" },
    says: ["Total $96.84"],
    saysNot: [/charged/, /due/],
  },
  "a collection called off beside one that was paid": {
    raw: { payment_collections: [rawCollection([held], { status: "canceled", captured_amount: 0 }), rawCollection()] },
    says: ["Paid $96.84"],
    saysNot: ["Authorized", /due/],
  },
  "a collection called off beside one that waits": {
    raw: {
      payment_status: "not_paid",
      payment_collections: [
        rawCollection([held], { status: "canceled" }),
        { status: "not_paid", amount: 96.84, payments: [] },
      ],
      ...summary(0, 0, 96.84),
    },
    says: ["$96.84 due"],
    saysNot: ["Not charged yet"],
  },
  "half cents with tax in them": {
    raw: {
      currency_code: "eur",
      items: [rawLine({ unit_price: 3.335, quantity: 3, ...vat })],
      shipping_methods: [rawMethod({ amount: 4.005, ...vat })],
      ...{ total: 14.01, tax_total: 2.236890756302521 },
      ...paid(14.01),
    },
    says: ["€10.00", "€4.01", "Paid €14.01", "VAT 19% included: €2.24"],
  },
  "more taken than it costs": { raw: { ...paid(100) }, says: ["Refund due", "$3.16"], saysNot: ["Amount due"] },
  "more given back than was taken": {
    raw: {
      payment_collections: [rawCollection([rawPayment({ refunds: [rawRefund(120)] })])],
      ...summary(96.84, 120, 23.16),
    },
    saysNot: ["$120.00 due", "Amount due$120.00"],
  },
  "a capture of nothing": {
    raw: {
      payment_collections: [rawCollection([rawPayment({ captured_at: null, captures: [rawCapture(0)] })])],
      ...summary(0, 0, 96.84),
    },
    saysNot: ["Partially paid", "Payment received"],
  },
  "an order that cost nothing, with a payment of nothing": {
    raw: { ...giftCard(96.84), total: 0, ...paid(0) },
    saysNot: ["Payment received", /charged/],
  },
  "half a unit": { raw: { items: [rawLine({ quantity: 2.5, unit_price: 36 })] }, says: ["2.5 × $36.00"] },
  "postage of less than nothing": {
    raw: { shipping_methods: [rawMethod({ amount: -5 })], total: 85, ...paid(85) },
    says: ["-$5.00", "Paid $85.00"],
  },
  "a discount of more than the line": {
    raw: {
      items: [rawLine({ adjustments: [{ code: "HALF", amount: 200 }] })],
      ...{ total: 0, discount_total: 96.84, discount_subtotal: 96.84, payment_collections: [] },
      ...summary(0, 0, 0),
    },
    says: ["Total $0.00"],
  },
  "sums beyond what numbers hold": {
    raw: { items: [rawLine({ unit_price: 9e15 })], shipping_methods: [], total: 9e15, ...paid(9e15) },
    says: ["Paid $9,000,000,000,000,000.00"],
  },
  "back without a return": {
    raw: {
      items: [rawLine({ detail: { ...arrived, return_received_quantity: 1 } })],
      total: 6.84,
      ...summary(96.84, 0, -90),
    },
    says: ["Returned", "Refund due", "$90.00"],
  },
};

const link = { url: "https://shop.example/order/order_1/open?key=v1", expiresAt: new Date("2027-01-20T03:00:00Z") };
const words = translatorOf(mailContext.reader, "order");

/** What a shopper reads, without how it is laid out. */
function pageOf(order: Order): string {
  const view = toOrderView(order, { ...mailContext.reader, words });
  return parse(renderToStaticMarkup(<OrderPage order={view} storeUrl={null} supportEmail={null} ways={null} />))
    .textContent;
}

describe.each(Object.entries(ODD))("an order of %s", (_name, { raw, says = [], saysNot = [] }) => {
  const order = toOrder(rawOrder(raw));
  if (!order) throw new Error("an id is all it takes");
  const page = pageOf(order);
  const view = toOrderView(order, { ...mailContext.reader, words });
  const mail = (order.status === "canceled" ? composeOrderCanceled : composeOrderPlaced)(order, link, mailContext);
  if (!mail) throw new Error("no mail");
  const mailed = textLinesOf(mail);

  test("is told truly on its page", () => {
    for (const text of says) expect(page).toContain(text);
    for (const text of saysNot) expect(page).not.toMatch(text);
    expect(page).not.toMatch(/NaN|undefined|Invalid Date|Infinity|\[object/);
    if (order.evidence?.wasCaptured) expect(page).not.toMatch(/not charged|been charged/i);
  });

  test("has rows that add up to its total, on page and mail alike", () => {
    const { rows = [], total = "" } = view.totals ?? {};
    expect(addUp(rows)).toBe(digitsOf(total));
    const [, decimals = ""] = total.match(/\.(\d+)/) ?? [];
    const unwritten = 10n ** BigInt(currencyDigits(order.currency) - decimals.length);
    expect(deriveFacts(order).rounded.sum?.total).toBe(digitsOf(total) * unwritten);
    for (const { label, amount } of [...rows, { label: "Total", amount: total }]) {
      expect(page).toContain(`${label}${amount}`);
      expect(mailed).toContain(`${label}: ${amount}`);
    }
    for (const { title, amount } of view.items) {
      expect(page).toContain(title);
      expect(mailed.some((one) => one.includes(title) && (amount === null || one.includes(amount)))).toBe(true);
    }
  });
});
