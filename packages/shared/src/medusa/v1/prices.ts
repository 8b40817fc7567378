import Big from "big.js";
import type { Discount, Tax } from "../../orders/facts/order";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

/**
 * A line or a delivery in the order's price mode, in minor units, taken from what Medusa v1 computed for it: each part there
 * is rounded, and its totals are the sums of the rounded parts.
 */
export interface Price {
  readonly unit: Big;
  /** All units before discounts. */
  readonly amount: Big;
  readonly discounts: readonly Discount[];
  readonly taxes: readonly Tax[];
}

export interface OrderPrices {
  readonly taxIncluded: boolean;
  /** Missing where the price or the quantity is unknown. */
  readonly of: ReadonlyMap<RawItem | RawShippingMethod, Price>;
}

/** Prices everything in an order, in the one mode that all of it can be summed in. */
export function priceOrder(raw: RawOrder): OrderPrices {
  const taxIncluded = isTaxIncluded(raw);
  const codes = new Map(raw.discounts.map(({ id, code }) => [id, code]));
  const prices = new Map<RawItem | RawShippingMethod, Price>();
  for (const item of raw.items) {
    const price = priceOfItem(item, codes, taxIncluded);
    if (price) prices.set(item, price);
  }
  for (const method of raw.shipping_methods) {
    const price = priceOfShipping(method, taxIncluded);
    if (price) prices.set(method, price);
  }
  return { taxIncluded, of: prices };
}

/** A mixed order is shown without tax: only so do its parts add up to its total. What costs nothing fits either way. */
function isTaxIncluded({ items, shipping_methods }: RawOrder): boolean {
  const priced = [
    ...items.filter(({ unit_price }) => unit_price !== 0),
    ...shipping_methods.filter(({ price }) => price !== 0),
  ];
  return priced.length > 0 && priced.every(({ includes_tax }) => includes_tax === true);
}

function priceOfItem(
  item: RawItem,
  codes: ReadonlyMap<string | null, string | null>,
  taxIncluded: boolean,
): Price | null {
  const { unit_price, quantity } = item;
  if (unit_price === null || quantity === null) return null;
  const given = new Big(unit_price).times(quantity);
  // Without tax where the shop's price has it: only Medusa's own subtotal says what is left.
  const amount = taxIncluded || !item.includes_tax ? given : new Big(item.subtotal ?? given);
  return {
    unit: amount.eq(given) ? new Big(unit_price) : amount.div(quantity),
    amount,
    discounts: discountsOf(item, codes, taxIncluded),
    taxes: taxesOf(item),
  };
}

/**
 * What discounts took off, by code. Medusa's own amounts are without tax; with it, a discount is what lies between the
 * totals before and after, shared out as the amounts are.
 */
function discountsOf(
  { adjustments, discount_total, original_total, total }: RawItem,
  codes: ReadonlyMap<string | null, string | null>,
  taxIncluded: boolean,
): Discount[] {
  const net = new Big(discount_total ?? 0);
  const whole = taxIncluded && original_total !== null && total !== null ? new Big(original_total).minus(total) : net;
  const known = adjustments.filter(({ amount }) => amount !== null && amount !== 0);
  const sum = known.reduce((all, { amount }) => all.plus(amount ?? 0), new Big(0));
  if (whole.eq(0)) return [];
  if (sum.eq(0)) return [{ code: null, amount: whole.toNumber() }];
  return known.map(({ discount_id, amount }) => ({
    code: codes.get(discount_id) ?? null,
    amount: whole
      .times(amount ?? 0)
      .div(sum)
      .toNumber(),
  }));
}

function priceOfShipping(method: RawShippingMethod, taxIncluded: boolean): Price | null {
  const amount = taxIncluded ? (method.total ?? method.price) : (method.subtotal ?? method.price);
  if (amount === null) return null;
  return { unit: new Big(amount), amount: new Big(amount), discounts: [], taxes: taxesOf(method) };
}

/** Medusa v1 tells one tax for each line; where several rates make it up, each has its share. */
function taxesOf({ tax_total, tax_lines }: Pick<RawItem, "tax_total" | "tax_lines">): Tax[] {
  const rates = tax_lines.reduce((sum, { rate }) => sum.plus(rate ?? 0), new Big(0));
  if (tax_total === null || rates.eq(0)) return [];
  return tax_lines.map(({ name, code, rate }) => ({
    name: nameOf(name, code),
    rate,
    amount: new Big(tax_total)
      .times(rate ?? 0)
      .div(rates)
      .toNumber(),
  }));
}

/** A region's own rate has no name: Medusa writes "default". */
function nameOf(name: string | null, code: string | null): string | null {
  return [name, code].find((word) => word !== null && word.toLowerCase() !== "default") ?? null;
}
