import Big from "big.js";
import { sum } from "../../orders/facts/apportion";
import type { OrderTotals, Payment } from "../../orders/facts/order";
import { authorizedAmount } from "../../orders/facts/settlement";
import { byCode, byName } from "../named-amounts";
import type { OrderPrices } from "./prices";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

/**
 * The order's sum by name. Totals that Medusa computed are taken from it; the names are added up from lines and shipping.
 * @returns `null` when the backend gave no total
 */
export function toTotals(raw: RawOrder, prices: OrderPrices, payments: readonly Payment[]): OrderTotals | null {
  if (raw.total === null) return null;
  const all = [...prices.of.values()];
  const amountsOf = (priced: readonly (RawItem | RawShippingMethod)[]) =>
    total(priced.map((one) => prices.of.get(one)?.amount));
  const discounts = byCode(all.flatMap(({ discounts }) => discounts));
  const discount = prices.taxIncluded ? raw.discount_total : raw.discount_subtotal;
  const taxes = byName(all.flatMap(({ taxes }) => taxes));
  return {
    taxIncluded: prices.taxIncluded,
    items: amountsOf(raw.items),
    returned: total(all.map(({ returned }) => returned)),
    shipping: amountsOf(raw.shipping_methods.filter((method) => !isReturnShipping(method))),
    returnShipping: amountsOf(raw.shipping_methods.filter(isReturnShipping)),
    // Medusa leaves out what lies on returned units; `returned` has it subtracted already.
    discount:
      discount === null ? amountOf(discounts) : discount + total(all.map(({ returnedDiscount }) => returnedDiscount)),
    discounts,
    tax: raw.tax_total ?? amountOf(taxes),
    taxes,
    giftCards: amountOf(raw.credit_lines.filter(isGiftCard)),
    credits: amountOf(raw.credit_lines.filter((line) => !isGiftCard(line))),
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

function amountOf(parts: readonly { readonly amount: number | null }[]): number {
  return sum(parts.map(({ amount }) => amount ?? 0)).toNumber();
}

function total(amounts: readonly (Big | undefined)[]): number {
  return amounts.reduce<Big>((all, amount) => (amount ? all.plus(amount) : all), new Big(0)).toNumber();
}
