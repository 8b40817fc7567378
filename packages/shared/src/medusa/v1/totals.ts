import Big from "big.js";
import { sum } from "../../orders/facts/apportion";
import type { Discount, OrderTotals, Tax } from "../../orders/facts/order";
import { byCode, byName } from "../named-amounts";
import type { Minor } from "./money";
import type { OrderPrices } from "./prices";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

/**
 * The order's sum by name, by Medusa v1's own rule: total = items + delivery + tax - discounts - gift cards, everything
 * without tax. A return does not make that total smaller; what was given back stands beside it.
 * @returns `null` when the backend gave no total
 */
export function toTotals(raw: RawOrder, prices: OrderPrices, { toMajor }: Minor): OrderTotals | null {
  if (raw.total === null) return null;
  const all = [...prices.of.values()];
  const amountsOf = (priced: readonly (RawItem | RawShippingMethod)[]) =>
    toMajor(priced.reduce((total, one) => total.plus(prices.of.get(one)?.amount ?? 0), new Big(0)));
  const toMajorAmounts = <T extends Discount | Tax>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, amount: toMajor(part.amount) }));
  const discounts = byCode(toMajorAmounts(all.flatMap(({ discounts }) => discounts)));
  const delivery = raw.shipping_methods.filter((method) => !isReturnShipping(method));
  const giftCards = new Big(raw.gift_card_total ?? 0);
  return {
    taxIncluded: prices.taxIncluded,
    items: amountsOf(raw.items),
    returned: 0,
    shipping: prices.taxIncluded || raw.shipping_total === null ? amountsOf(delivery) : toMajor(raw.shipping_total),
    discount:
      prices.taxIncluded || raw.discount_total === null
        ? sum(discounts.map(({ amount }) => amount)).toNumber()
        : toMajor(raw.discount_total),
    discounts,
    tax: toMajor(raw.tax_total ?? 0),
    taxes: byName(
      toMajorAmounts(
        taxesBesideGiftCards(
          raw,
          all.flatMap(({ taxes }) => taxes),
        ),
      ),
    ),
    // Medusa takes the tax on what a gift card paid off the order's tax; where prices include tax, it is the card's.
    giftCards: toMajor(prices.taxIncluded ? giftCards.plus(raw.gift_card_tax_total ?? 0) : giftCards),
    credits: 0,
    total: toMajor(raw.total),
    returnShipping: 0,
    refundCredits: 0,
    storeCredit: 0,
    returning: 0,
    // Medusa v1 keeps no books beside its payments: its own `paid_total` counts money that is only reserved, too.
    paid: null,
    refunded: null,
    outstanding: null,
  };
}

/** What brings a return back may be among the shipping methods. */
export function isReturnShipping({ return_id }: RawShippingMethod): boolean {
  return return_id !== null;
}

/** The taxes by name, each smaller by its share of what gift cards took off. */
function taxesBesideGiftCards({ tax_total, gift_card_tax_total }: RawOrder, taxes: readonly Tax[]): readonly Tax[] {
  const whole = sum(taxes.map(({ amount }) => amount));
  if (!gift_card_tax_total || tax_total === null || whole.eq(0)) return taxes;
  return taxes.map((tax) => ({ ...tax, amount: new Big(tax.amount).times(tax_total).div(whole).toNumber() }));
}
