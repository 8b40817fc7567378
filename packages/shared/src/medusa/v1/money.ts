import Big from "big.js";
import { medusaDigits } from "../../format/money";

/** Amounts of Medusa v1 are whole minor units; the app's are major ones. */
export interface Minor {
  /** @returns major units */
  toMajor(amount: number | Big): number;
}

/**
 * Divides by the currency's own number of digits: 100 yen are 100, 1000 Kuwaiti fils are 1.
 * @param currency ISO 4217
 */
export function minorUnitsOf(currency: string): Minor {
  const scale = new Big(10).pow(medusaDigits(currency));
  return { toMajor: (amount) => new Big(amount).div(scale).toNumber() };
}
