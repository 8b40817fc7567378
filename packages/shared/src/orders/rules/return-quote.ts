import Big from "big.js";
import { currencyDigits, toMinor } from "../../format/money";
import { apportion, exact } from "../facts/apportion";

/** Units of a line that go back, and what Medusa gives back for each (`refundable_total_per_unit`), major units. */
export interface QuotedLine {
  readonly id: string;
  readonly quantity: number;
  readonly refundablePerUnit: number;
}

/** What a shopper gets back, in major units with the currency's own digits; rows less the fee are the total, digit for digit. */
export interface ReturnQuote {
  readonly currency: string;
  readonly rows: readonly { readonly id: string; readonly quantity: number; readonly amount: number }[];
  readonly goods: number;
  /** What the way back costs, taken off; never more than the goods, which would make a debt. */
  readonly fee: number;
  readonly total: number;
  /** What of the total there is money of: an order that was not paid, or refunded already, gives no more back than it holds. */
  readonly refund: number;
}

/**
 * @param fee of the way back, major units, with its tax; 0 where it is free
 * @param paid what was captured and not given back yet
 */
export function quoteReturn(
  lines: readonly QuotedLine[],
  { currency, fee, paid }: { readonly currency: string; readonly fee: number; readonly paid: number },
): ReturnQuote {
  const digits = currencyDigits(currency);
  const amounts = lines.map(({ quantity, refundablePerUnit }) => exact(refundablePerUnit).times(exact(quantity)));
  const owed = amounts.reduce((total, amount) => total.plus(amount), new Big(0));
  const asked = exact(fee);
  const charged = asked.gt(owed) ? owed : asked;
  const total = toMinor(owed.minus(charged), digits);
  // The sum is rounded once, as Medusa's own difference is; its rows give way to it.
  const parts = apportion([...amounts, charged.neg()], total, digits);
  const taken = -(parts.at(-1) ?? 0n);
  const held = toMinor(paid, digits);
  const major = (minor: bigint): number => Number(new Big(minor.toString()).div(new Big(10).pow(digits)));
  return {
    currency,
    rows: lines.map(({ id, quantity }, index) => ({ id, quantity, amount: major(parts[index] ?? 0n) })),
    goods: major(total + taken),
    fee: major(taken),
    total: major(total),
    refund: major(least(total, held < 0n ? 0n : held)),
  };
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
