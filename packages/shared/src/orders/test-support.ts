import { createTranslator } from "use-intl/core";
import messages from "../../messages/en.json";
import { sum } from "./facts/apportion";
import type { LineItem, LineProgress, Order, OrderTotals, Payment, PaymentEvidence } from "./facts/order";
import type { ViewContext } from "./view/context";
import type { TotalsRow, TotalsView } from "./view/order-view";

/** The app's own English words; a key or value they lack fails the test. */
export const context: ViewContext = {
  locale: "en",
  timeZone: "UTC",
  words: createTranslator({
    locale: "en",
    messages,
    namespace: "order",
    onError: (error) => {
      throw error;
    },
  }),
};

/** The words of the `order` part of the messages, so that a test neither repeats them nor breaks when they get better. */
export const { words } = context;

/** Its payments prove what they say, unless the test says otherwise; without any, nothing is proven. */
export function anOrder(changes: Partial<Order> = {}): Order {
  const payments = changes.payments ?? [aPayment()];
  return {
    id: "order_1",
    number: "1042",
    placedAt: "2026-05-04T10:00:00.000Z",
    canceledAt: null,
    status: "pending",
    paymentNeedsAction: false,
    fulfilment: "not_fulfilled",
    tellsDeliveries: true,
    locale: null,
    currency: "USD",
    email: "ada@example.com",
    isEmailOfAccount: false,
    customerId: null,
    cartId: null,
    promisedDelivery: null,
    lines: [aLine()],
    shippingMethods: [{ id: "sm_1", name: "Post", kind: "shipping", afterSaleId: null, pickup: null, amount: 5 }],
    fulfilments: [],
    returns: [],
    exchanges: [],
    rmaClaims: [],
    payments,
    evidence: payments.length > 0 ? evidenceOf(payments) : null,
    shippingAddress: null,
    billingAddress: null,
    totals: someTotals(),
    abilities: null,
    ...changes,
  };
}

export function aLine(changes: Partial<LineItem> = {}): LineItem {
  return {
    id: "line_1",
    title: "Mug",
    variant: "Large / Moss",
    options: [],
    image: null,
    productHandle: null,
    quantity: 2,
    requiresShipping: true,
    isGiftCard: false,
    isBackordered: false,
    unitPrice: 10,
    compareAtUnitPrice: null,
    amount: 20,
    discounts: [],
    progress: someProgress(),
    unitTotal: 10,
    ...changes,
  };
}

/** None of the units has come anywhere, but for what the test says. */
export function someProgress(changes: Partial<LineProgress> = {}): LineProgress {
  return { fulfilled: 0, shipped: 0, delivered: 0, returnRequested: 0, returned: 0, writtenOff: 0, ...changes };
}

function evidenceOf(payments: readonly Payment[]): PaymentEvidence {
  const add = (movements: readonly { readonly amount: number }[]) =>
    sum(movements.map(({ amount }) => amount)).toNumber();
  const captured = add(payments.flatMap(({ captures }) => captures));
  const live = payments.filter(({ canceledAt }) => canceledAt === null);
  const authorized = add(live.map(({ amount }) => ({ amount: amount ?? 0 })));
  return {
    reserved: Math.max(0, authorized - captured),
    captured,
    refunded: add(payments.flatMap(({ refunds }) => refunds)),
    wasCaptured: captured > 0,
  };
}

export function aPayment(changes: Partial<Payment> = {}): Payment {
  return {
    id: "pay_1",
    provider: "pp_stripe_stripe",
    amount: 25,
    authorizedAt: "2026-05-04T10:00:00.000Z",
    canceledAt: null,
    captures: [{ id: "capt_1", amount: 25, at: "2026-05-04T11:00:00.000Z" }],
    refunds: [],
    isTold: true,
    ...changes,
  };
}

/** Two mugs and their postage. */
export function someTotals(changes: Partial<OrderTotals> = {}): OrderTotals {
  return {
    taxIncluded: false,
    items: 20,
    returned: 0,
    shipping: 5,
    discount: 0,
    discounts: [],
    tax: 0,
    taxes: [],
    giftCards: 0,
    credits: 0,
    total: 25,
    returnShipping: 0,
    refundCredits: 0,
    storeCredit: 0,
    returning: 0,
    paid: 25,
    refunded: 0,
    outstanding: 0,
    ...changes,
  };
}

/** What a shopper with a pencil gets from the rows, in minor units. */
export function addUp(rows: readonly Pick<TotalsRow, "amount">[]): bigint {
  return rows.reduce((sum, { amount }) => sum + digitsOf(amount), 0n);
}

/** An English amount as a shopper reads it: "-$1,234.50" is -123450. */
export function digitsOf(amount: string): bigint {
  return amount === "Free" ? 0n : BigInt(amount.replace(/[^\d-]/g, ""));
}

/** "Subtotal: $20.00" and so on, as the page shows them. */
export function shownRows(totals: TotalsView | null): string[] {
  return [...(totals?.rows ?? []), { label: "Total", amount: totals?.total ?? "" }].map(
    ({ label, amount }) => `${label}: ${amount}`,
  );
}
