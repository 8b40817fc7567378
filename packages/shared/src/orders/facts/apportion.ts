import Big from "big.js";
import { toMinor } from "../../format/money";

/**
 * Rounds amounts to whole minor units so that they add up to a total that was rounded too (largest remainder): each is
 * rounded on its own, then those closest to the other side give or take one unit. An amount of exactly nothing stays so.
 * @param amounts major units, unrounded
 * @param total minor units; no further from the exact sum than rounding explains
 * @returns minor units in the order of `amounts`
 */
export function apportion(amounts: readonly Big[], total: bigint, digits: number): bigint[] {
  const scale = new Big(10).pow(digits);
  const rounded = amounts.map((amount) => toMinor(amount, digits));
  let missing = total - rounded.reduce((sum, minor) => sum + minor, 0n);
  if (missing === 0n) return rounded;

  const step = missing > 0n ? 1n : -1n;
  const candidates = amounts
    .map((amount, index) => ({ index, isNothing: amount.eq(0), rest: restOf(amount, rounded[index] ?? 0n) }))
    .filter(({ isNothing }) => !isNothing)
    .sort((a, b) => (step > 0n ? b.rest.cmp(a.rest) : a.rest.cmp(b.rest)));
  for (const { index } of candidates) {
    if (missing === 0n) break;
    rounded[index] = (rounded[index] ?? 0n) + step;
    missing -= step;
  }
  return rounded;

  /** What rounding took from an amount: positive where it was rounded down. */
  function restOf(amount: Big, minor: bigint): Big {
    return amount.times(scale).minus(minor.toString());
  }
}

/** @returns the exact sum of plain numbers; NaN and the infinities count as nothing */
export function sum(amounts: readonly number[]): Big {
  return amounts.reduce((total, amount) => total.plus(exact(amount)), new Big(0));
}

/** @returns the amount as its decimal text says it; NaN and the infinities count as nothing */
export function exact(amount: number): Big {
  return new Big(Number.isFinite(amount) ? amount : 0);
}
