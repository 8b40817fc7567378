import Big from "big.js";
import { currencyDigits, toMinor } from "../../format/money";
import { apportion, exact, sum } from "./apportion";
import type { Discount, Order, OrderTotals, Tax } from "./order";

/** One line of the sum, in minor units, negative where it takes something off. */
export interface SumRow {
  readonly kind: "items" | "returned" | "shipping" | "discount" | "tax" | "gift_cards" | "credits" | "other";
  readonly minor: bigint;
  /** The promo code or the tax's name. */
  readonly name: string | null;
  /** Of a tax, in percent. */
  readonly rate: number | null;
}

export interface RoundedOrder {
  /** What each line costs before discounts, in the order of the lines; they add up to the items row. `null`: unknown. */
  readonly lines: readonly (bigint | null)[];
  /** What each line's discounts take off, positive; with those on shipping they add up to the discount rows. */
  readonly discounts: ReadonlyMap<Discount, bigint>;
  /** `null` when the backend gave no total. */
  readonly sum: RoundedSum | null;
}

export interface RoundedSum {
  /**
   * They add up to `total`, digit for digit. Rows of nothing are left out, except for items and free shipping. None at all where a
   * price is missing and the others do not come to the total: what is missing is neither nothing nor an adjustment.
   */
  readonly rows: readonly SumRow[];
  readonly total: bigint;
  /** Taxes that the total already includes; they add up to all tax in it. */
  readonly includedTaxes: readonly SumRow[];
  /**
   * What of the total its parts leave unexplained beyond rounding. Nothing where a part is unknown: then it was not to be
   * explained.
   */
  readonly unexplained: bigint;
}

interface Part extends Omit<SumRow, "minor"> {
  readonly amount: Big;
}

/**
 * Rounds an order's money once, for all places that show it. What the backend's parts leave unexplained beyond rounding
 * becomes a row of its own, so that the rows always add up to the backend's total.
 * @returns everything in minor units of the order's currency
 */
export function roundOrder(order: Order): RoundedOrder {
  const digits = currencyDigits(order.currency);
  const amounts = order.lines.map(({ amount }) => amount);
  // The shopper can add the lines up: their sum is the items row, whatever the backend says next to them.
  const known = amounts.filter((amount) => amount !== null);
  const items = known.length > 0 && known.length === amounts.length ? sum(known) : null;

  const rounded = order.totals && roundSum(order.totals, items ?? exact(order.totals.items), digits);
  const other = rounded?.rows.find(({ kind }) => kind === "other")?.minor ?? 0n;
  const itemsRow = rounded?.rows.find(({ kind }) => kind === "items")?.minor;
  const lines =
    items && itemsRow !== undefined
      ? apportion(known.map(exact), itemsRow, digits)
      : amounts.map((amount) => (amount === null ? null : toMinor(amount, digits)));
  return {
    lines,
    // Of all rows: a discount too small for one takes nothing off its lines either.
    discounts: roundDiscounts(order, rounded?.rows ?? [], digits),
    sum: rounded && {
      ...rounded,
      rows: other === 0n || isPriced(order) ? rounded.rows.filter((row) => isShown(row, order)) : [],
      unexplained: isPriced(order) ? other : 0n,
    },
  };
}

/** Whether the backend has told all prices, so that the sum can be checked. Lists tell none. */
function isPriced({ lines, shippingMethods }: Order): boolean {
  return lines.length > 0 && [...lines, ...shippingMethods].every(({ amount }) => amount !== null);
}

function isShown({ kind, minor }: SumRow, { shippingMethods }: Order): boolean {
  return minor !== 0n || kind === "items" || (kind === "shipping" && shippingMethods.length > 0);
}

/** Shares each discount row among the lines it fell on; what it took off shipping is the rest. */
function roundDiscounts({ lines }: Order, rows: readonly SumRow[], digits: number): Map<Discount, bigint> {
  const discounts = lines.flatMap((line) => line.discounts);
  const rounded = new Map(discounts.map((discount) => [discount, toMinor(discount.amount, digits)]));
  for (const row of rows.filter(({ kind }) => kind === "discount")) {
    const same = discounts.filter(({ code }) => code === row.name);
    const amounts = same.map(({ amount }) => exact(amount));
    const rest = amounts.reduce((left, amount) => left.minus(amount), toMajor(-row.minor, digits));
    // A row is at most one and a half units away from its exact amount: less than that is rounding, not shipping.
    const others = rest.abs().lte(toMajor(3n, digits).div(2)) ? [] : [rest];
    const shares = apportion([...amounts, ...others], -row.minor, digits);
    same.forEach((discount, index) => {
      rounded.set(discount, shares[index] ?? 0n);
    });
  }
  return rounded;
}

/** With every row, also those of nothing. */
function roundSum(totals: OrderTotals, items: Big, digits: number): Omit<RoundedSum, "unexplained"> {
  const total = toMinor(totals.total, digits);
  const parts = partsOf(totals, items);
  const rows = roundParts([...parts, ...leftover(parts, totals.total, digits)], total, digits);
  return { rows, total, includedTaxes: totals.taxIncluded ? includedTaxes(totals, digits) : [] };
}

function partsOf(totals: OrderTotals, items: Big): Part[] {
  return [
    part("items", items),
    part("returned", exact(totals.returned).neg()),
    part("shipping", exact(totals.shipping)),
    ...discountParts(totals),
    ...(totals.taxIncluded ? [] : taxParts(totals)),
    part("gift_cards", exact(totals.giftCards).neg()),
    part("credits", exact(totals.credits).neg()),
  ];
}

function discountParts({ discount, discounts }: OrderTotals): Part[] {
  const named = discounts.map(({ code, amount }: Discount) => part("discount", exact(amount).neg(), code));
  return [...named, ...remainder(part("discount", exact(discount).neg()), named)];
}

function taxParts({ tax, taxes }: OrderTotals): Part[] {
  const named = taxes.map(({ name, rate, amount }: Tax) => part("tax", exact(amount), name, rate));
  return [...named, ...remainder(part("tax", exact(tax)), named)];
}

/** What the names do not account for, as a row without a name; float noise is not worth one. */
function remainder(whole: Part, named: readonly Part[]): Part[] {
  const amount = named.reduce((rest, { amount }) => rest.minus(amount), whole.amount);
  return amount.abs().lt(NOISE) ? [] : [{ ...whole, amount }];
}

const NOISE = new Big("1e-6");

function leftover(parts: readonly Part[], total: number, digits: number): Part[] {
  const amount = parts.reduce((rest, part) => rest.minus(part.amount), exact(total));
  return amount.abs().lt(toMajor(1n, digits).div(2)) ? [] : [part("other", amount)];
}

function includedTaxes(totals: OrderTotals, digits: number): SumRow[] {
  return roundParts(taxParts(totals), toMinor(totals.tax, digits), digits).filter(({ minor }) => minor !== 0n);
}

function roundParts(parts: readonly Part[], total: bigint, digits: number): SumRow[] {
  const amounts = parts.map(({ amount }) => amount);
  const minors = apportion(amounts, total, digits);
  return parts.map(({ kind, name, rate }, index) => ({ kind, name, rate, minor: minors[index] ?? 0n }));
}

function part(kind: SumRow["kind"], amount: Big, name: string | null = null, rate: number | null = null): Part {
  return { kind, amount, name, rate };
}

function toMajor(minor: bigint, digits: number): Big {
  return new Big(minor.toString()).div(new Big(10).pow(digits));
}
