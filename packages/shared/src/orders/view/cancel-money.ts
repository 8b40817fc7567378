import { currencyDigits, toMinor } from "../../format/money";
import type { AbilityMoney } from "../rules/ability-facts";

/** What becomes of the money of an order that is canceled; the words are `cancel.money`. */
export interface CancelMoney {
  readonly key: "refund" | "release" | "notCharged" | "refunded";
  /** Major units; 0 where nothing moves. */
  readonly amount: number;
}

/**
 * What Medusa's flow does with the money of an order that it cancels: what was captured and not given back is refunded, what is reserved
 * is released.
 * @returns one or two of it; never a sum that rounds to nothing
 */
export function cancelMoneyOf({ currency, captured, refunded, reserved }: AbilityMoney): readonly CancelMoney[] {
  const digits = currencyDigits(currency);
  const isMoney = (amount: number) => toMinor(amount, digits) > 0n;
  const moves: CancelMoney[] = [
    { key: "refund", amount: captured - refunded },
    { key: "release", amount: reserved },
  ];
  const moving = moves.filter(({ amount }) => isMoney(amount));
  if (moving.length > 0) return moving;
  return [{ key: isMoney(captured) ? "refunded" : "notCharged", amount: 0 }];
}
