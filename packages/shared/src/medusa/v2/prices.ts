import Big from "big.js";
import type { Discount, Tax } from "../../orders/facts/order";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

/**
 * A line or a shipping method in the order's price mode, computed as Medusa computes it (`@medusajs/utils` totals):
 * discounts are spread evenly over the units, and taxes fall on what is kept after a return.
 */
export interface Price {
  readonly unit: Big;
  /** All units before discounts. */
  readonly amount: Big;
  readonly discounts: readonly Discount[];
  /** What came back, at the price paid for it. */
  readonly returned: Big;
  /** The part of the discounts that lies on what came back. */
  readonly returnedDiscount: Big;
  readonly taxes: readonly Tax[];
}

type Taxed = Pick<RawShippingMethod, "is_tax_inclusive" | "tax_lines" | "adjustments">;

interface Priced extends Taxed {
  readonly unitPrice: number;
  readonly quantity: number;
  readonly returnedQuantity: number;
}

export interface OrderPrices {
  readonly taxIncluded: boolean;
  /** Missing where the price or the quantity is unknown. */
  readonly of: ReadonlyMap<RawItem | RawShippingMethod, Price>;
}

/** Prices everything in an order, in the one mode that all of it can be summed in. */
export function priceOrder(raw: RawOrder): OrderPrices {
  const taxIncluded = isTaxIncluded(raw);
  const prices = new Map<RawItem | RawShippingMethod, Price>();
  for (const item of raw.items) {
    const { unit_price: unitPrice, quantity } = item;
    if (unitPrice === null || quantity === null) continue;
    prices.set(item, priceOf({ ...item, unitPrice, quantity, returnedQuantity: returnedOf(item) }, taxIncluded));
  }
  for (const method of raw.shipping_methods) {
    const { amount: unitPrice } = method;
    if (unitPrice === null) continue;
    prices.set(method, priceOf({ ...method, unitPrice, quantity: 1, returnedQuantity: 0 }, taxIncluded));
  }
  return { taxIncluded, of: prices };
}

/** A mixed order is shown without tax: only so do its parts add up to its total. */
function isTaxIncluded({ items, shipping_methods }: RawOrder): boolean {
  const priced = [...items, ...shipping_methods];
  return priced.length > 0 && priced.every(({ is_tax_inclusive }) => is_tax_inclusive === true);
}

/** @returns how many units have come back, also damaged ones */
export function returnedOf({ detail }: RawItem): number {
  return (detail?.return_received_quantity ?? 0) + (detail?.return_dismissed_quantity ?? 0);
}

function priceOf(priced: Priced, taxIncluded: boolean): Price {
  const rate = priced.tax_lines.reduce((sum, line) => sum.plus(line.rate ?? 0), new Big(0)).div(100);
  const withTax = rate.plus(1);
  const toNet = (amount: Big, inclusive: boolean | null) => (inclusive && withTax.gt(0) ? amount.div(withTax) : amount);

  const given = new Big(priced.unitPrice);
  const netUnit = toNet(given, priced.is_tax_inclusive);
  const unit = taxIncluded ? given : netUnit;
  const amount = unit.times(priced.quantity);
  const netDiscounts = priced.adjustments.map(({ amount, is_tax_inclusive }) =>
    toNet(new Big(amount ?? 0), is_tax_inclusive),
  );
  const netDiscount = netDiscounts.reduce((sum, discount) => sum.plus(discount), new Big(0));
  const discount = taxIncluded ? netDiscount.times(withTax) : netDiscount;

  const returnedShare = priced.quantity === 0 ? new Big(0) : new Big(priced.returnedQuantity).div(priced.quantity);
  const returnedDiscount = discount.times(returnedShare);
  const taxable = netUnit.times(priced.quantity).minus(netDiscount).times(new Big(1).minus(returnedShare));
  return {
    unit,
    amount,
    discounts: priced.adjustments.map(({ code }, index) => {
      const net = netDiscounts[index] ?? new Big(0);
      return { code, amount: (taxIncluded ? net.times(withTax) : net).toNumber() };
    }),
    returned: unit.times(priced.returnedQuantity).minus(returnedDiscount),
    returnedDiscount,
    taxes: priced.tax_lines.map(({ description, code, rate }) => ({
      name: description ?? code,
      rate,
      amount: taxable
        .times(rate ?? 0)
        .div(100)
        .toNumber(),
    })),
  };
}
