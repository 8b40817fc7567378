import Big from "big.js";
import type { Discount, Tax } from "../../orders/facts/order";
import type { OrderParts } from "./parts";
import { returnedOf } from "./replaced";
import type { RawItem, RawShippingMethod } from "./schema";

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
  /** What one unit costs in the end: with its tax, less its discounts. */
  readonly unitTotal: Big;
  /** What is kept, and its share of what Medusa adds up: with tax, less discounts. */
  readonly kept: Sums;
  /** The same of what goes back for a replacement: Medusa has taken it off, to the shopper it is kept. */
  readonly replaced: Sums;
}

interface Sums {
  readonly total: Big;
  readonly tax: Big;
  readonly discount: Big;
}

type Taxed = Pick<RawShippingMethod, "is_tax_inclusive" | "tax_lines" | "adjustments">;

interface Priced extends Taxed {
  readonly unitPrice: number;
  readonly quantity: number;
  /** What came back and was not replaced. */
  readonly returnedQuantity: number;
  readonly replacedQuantity: number;
}

export interface OrderPrices {
  readonly taxIncluded: boolean;
  /** Missing where the price or the quantity is unknown. */
  readonly of: ReadonlyMap<RawItem | RawShippingMethod, Price>;
  /** What costs nothing, whatever Medusa counts for it. */
  readonly free: OrderParts["free"];
}

/** Prices everything in an order, in the one mode that all of it can be summed in. */
export function priceOrder({ lines, deliveries, fees, free, replaced, strays }: OrderParts): OrderPrices {
  const taxIncluded = isTaxIncluded([...lines, ...deliveries].filter((part) => !free.has(part)));
  const prices = new Map<RawItem | RawShippingMethod, Price>();
  for (const part of [...lines, ...deliveries, ...fees, ...strays]) {
    const price = priceOfPart(part, taxIncluded, replaced);
    if (price) prices.set(part, price);
  }
  return { taxIncluded, of: prices, free };
}

function priceOfPart(
  part: RawItem | RawShippingMethod,
  taxIncluded: boolean,
  replaced: OrderParts["replaced"],
): Price | null {
  if ("unit_price" in part) {
    const { unit_price: unitPrice, quantity } = part;
    if (unitPrice === null || quantity === null) return null;
    const replacedQuantity = replaced.get(part.id ?? "")?.returned ?? 0;
    const returnedQuantity = Math.max(0, returnedOf(part) - replacedQuantity);
    return priceOf({ ...part, unitPrice, quantity, returnedQuantity, replacedQuantity }, taxIncluded);
  }
  const { amount: unitPrice } = part;
  return unitPrice === null
    ? null
    : priceOf({ ...part, unitPrice, quantity: 1, returnedQuantity: 0, replacedQuantity: 0 }, taxIncluded);
}

/**
 * A mixed order is shown without tax: only so do its parts add up to its total. What costs nothing, or bears no tax, is the same
 * either way and decides nothing.
 */
function isTaxIncluded(parts: readonly (RawItem | RawShippingMethod)[]): boolean {
  const deciding = [parts.filter((part) => priceIn(part) !== 0 && rateOf(part).gt(0)), parts.filter(priceIn), parts];
  const priced = deciding.find(({ length }) => length > 0) ?? [];
  return priced.length > 0 && priced.every(({ is_tax_inclusive }) => is_tax_inclusive === true);
}

function priceIn(part: RawItem | RawShippingMethod): number | null {
  return "unit_price" in part ? part.unit_price : part.amount;
}

/** The taxes on it together: 0.19 for 19 %. */
function rateOf({ tax_lines }: Pick<Taxed, "tax_lines">): Big {
  return tax_lines.reduce((sum, line) => sum.plus(line.rate ?? 0), new Big(0)).div(100);
}

function priceOf(priced: Priced, taxIncluded: boolean): Price {
  const rate = rateOf(priced);
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

  const shareOf = (units: number) => (priced.quantity === 0 ? new Big(0) : new Big(units).div(priced.quantity));
  const returnedShare = shareOf(priced.returnedQuantity);
  const returnedDiscount = discount.times(returnedShare);
  const keptShare = new Big(1).minus(returnedShare);
  const net = netUnit.times(priced.quantity).minus(netDiscount);
  const taxable = net.times(keptShare);
  const sumsOf = (share: Big): Sums => ({
    total: net.times(share).times(withTax),
    tax: net.times(share).times(rate),
    discount: discount.times(share),
  });
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
    unitTotal: priced.quantity === 0 ? new Big(0) : net.times(withTax).div(priced.quantity),
    kept: sumsOf(keptShare),
    replaced: sumsOf(shareOf(priced.replacedQuantity)),
  };
}
