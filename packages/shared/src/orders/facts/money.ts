import { toMinor } from "../../format/money";

/**
 * What is left of an amount, as Medusa compares money: payment providers charge whole minor units of amounts that Medusa keeps
 * with all their digits, so a difference of no more than one unit is none.
 * @param minor whole minor units
 */
export function clamp(minor: bigint): bigint {
  return minor >= -1n && minor <= 1n ? 0n : minor;
}

/** @returns whole minor units; of an amount that is not known, none */
export function minorOf(amount: number | null, digits: number): bigint {
  return amount === null ? 0n : toMinor(amount, digits);
}

/** @returns whether `part` covers `whole`, up to what rounding explains; both in whole minor units */
export function covers(part: bigint, whole: bigint): boolean {
  return clamp(whole - part) <= 0n;
}

export function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

export function greater(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
