import { sum } from "../orders/facts/apportion";
import type { Discount, Tax } from "../orders/facts/order";

/** Promotions of the same code over several lines are one discount. */
export function byCode(discounts: readonly Discount[]): Discount[] {
  return addUp(discounts, ({ code }) => code);
}

/** Taxes of the same name and rate over several lines are one tax. */
export function byName(taxes: readonly Tax[]): Tax[] {
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
