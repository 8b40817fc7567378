import type Big from "big.js";
import { sum } from "@/lib/orders/apportion";
import type { Discount, OrderTotals, Payment, Tax } from "@/lib/orders/order";
import { authorizedAmount } from "@/lib/orders/settlement";
import { isTaxIncluded, linePrice, shippingPrice } from "./prices";
import type { RawOrder, RawShippingMethod } from "./schema";

/**
 * The order's sum by name. Totals that Medusa computed are taken from it; the names are added up from lines and shipping.
 * @returns `null` when the backend gave no total
 */
export function toTotals(raw: RawOrder, payments: readonly Payment[]): OrderTotals | null {
  if (raw.total === null) return null;
  const taxIncluded = isTaxIncluded(raw);
  const lines = raw.items.flatMap((item) => linePrice(item, taxIncluded) ?? []);
  const shipping = raw.shipping_methods.filter((method) => !isReturnShipping(method));
  const returnShipping = raw.shipping_methods.filter(isReturnShipping);
  const prices = [...lines, ...raw.shipping_methods.flatMap((method) => shippingPrice(method, taxIncluded) ?? [])];

  const discounts = byCode(prices.flatMap(({ discounts }) => discounts));
  const taxes = byName(prices.flatMap(({ taxes }) => taxes));
  const discount = taxIncluded ? raw.discount_total : raw.discount_subtotal;
  const giftCards = raw.credit_lines.filter(isGiftCard);
  const credits = raw.credit_lines.filter((line) => !isGiftCard(line));
  return {
    taxIncluded,
    items: total(lines.map(({ amount }) => amount)),
    returned: total(lines.map(({ returned }) => returned)),
    shipping: methodsTotal(shipping, taxIncluded),
    returnShipping: methodsTotal(returnShipping, taxIncluded),
    // Medusa leaves out what lies on returned units; `returned` has it subtracted already.
    discount:
      discount === null
        ? amountOf(discounts)
        : total(
            lines.map((line) => line.returnedDiscount),
            discount,
          ),
    discounts,
    tax: raw.tax_total ?? amountOf(taxes),
    taxes,
    giftCards: amountOf(giftCards),
    credits: amountOf(credits),
    total: raw.total,
    paid: raw.summary?.paid_total ?? null,
    refunded: raw.summary?.refunded_total ?? null,
    outstanding: outstandingOf(raw, payments),
  };
}

/** What brings a return back is among the shipping methods too. */
export function isReturnShipping({ detail }: RawShippingMethod): boolean {
  return detail !== null && detail.return_id !== null;
}

/** Promotions of the same code over several lines are one discount. */
export function byCode(discounts: readonly Discount[]): Discount[] {
  return addUp(discounts, ({ code }) => code);
}

function byName(taxes: readonly Tax[]): Tax[] {
  return addUp(taxes, ({ name, rate }) => JSON.stringify([name, rate]));
}

/** One entry for each key, in the order of their first appearance; those of nothing are left out. */
function addUp<T extends { readonly amount: number }>(parts: readonly T[], keyOf: (part: T) => string | null): T[] {
  const sums = new Map<string | null, T>();
  for (const part of parts) {
    const key = keyOf(part);
    const same = sums.get(key);
    sums.set(key, same ? { ...same, amount: sum([same.amount, part.amount]).toNumber() } : part);
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

/** Gift cards of plugins are credit lines that name what they stand for. */
function isGiftCard({ reference }: RawOrder["credit_lines"][number]): boolean {
  return reference !== null && /gift/i.test(reference);
}

/** Medusa counts authorised money as outstanding until it is captured; the shopper has nothing more to do. */
function outstandingOf({ summary }: RawOrder, payments: readonly Payment[]): number | null {
  const pending = summary?.pending_difference ?? null;
  if (pending === null || pending <= 0) return pending;
  return Math.max(0, sum([pending, -authorizedAmount(payments)]).toNumber());
}

function methodsTotal(methods: readonly RawShippingMethod[], taxIncluded: boolean): number {
  return total(methods.flatMap((method) => shippingPrice(method, taxIncluded)?.amount ?? []));
}

function amountOf(parts: readonly { readonly amount: number | null }[]): number {
  return sum(parts.map(({ amount }) => amount ?? 0)).toNumber();
}

function total(amounts: readonly Big[], start = 0): number {
  return amounts.reduce((all, amount) => all.plus(amount), sum([start])).toNumber();
}
