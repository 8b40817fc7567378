import { createTranslator } from "use-intl/core";
import messages from "../../messages/en.json";
import type { LineItem, Order, OrderTotals, Payment } from "./facts/order";
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

export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    id: "order_1",
    number: "1042",
    placedAt: "2026-05-04T10:00:00.000Z",
    canceledAt: null,
    status: "pending",
    payment: "captured",
    fulfilment: "not_fulfilled",
    tellsDeliveries: true,
    currency: "USD",
    email: "ada@example.com",
    isEmailOfAccount: false,
    customerId: null,
    lines: [aLine()],
    shippingMethods: [{ id: "sm_1", name: "Post", amount: 5 }],
    fulfilments: [],
    returns: [],
    payments: [aPayment()],
    shippingAddress: null,
    billingAddress: null,
    totals: someTotals(),
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
    quantity: 2,
    requiresShipping: true,
    isGiftCard: false,
    unitPrice: 10,
    compareAtUnitPrice: null,
    amount: 20,
    discounts: [],
    progress: { fulfilled: 0, shipped: 0, delivered: 0, returnRequested: 0, returned: 0 },
    ...changes,
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
    returnShipping: 0,
    discount: 0,
    discounts: [],
    tax: 0,
    taxes: [],
    giftCards: 0,
    credits: 0,
    total: 25,
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

/** "Items: $20.00" and so on, as the page shows them. */
export function written(totals: TotalsView | null): string[] {
  return [...(totals?.rows ?? []), { label: "Total", amount: totals?.total ?? "" }].map(
    ({ label, amount }) => `${label}: ${amount}`,
  );
}
