import { currencyDigits, formatMinor, toMinor } from "../../format/money";
import type { Words } from "../../words/words";

/** For whom a view is written. */
export interface ViewContext {
  readonly locale: string;
  /** IANA name, e.g. "Europe/Berlin". */
  readonly timeZone: string;
  readonly words: Words;
  /** The moment it is read; without, nothing is called late. */
  readonly now?: Date;
}

/** The same, with the money of one order. */
export interface OrderContext extends ViewContext {
  /** @returns the text of an amount in minor units */
  minor(amount: bigint): string;
  /** @returns the text of an amount in major units, rounded on its own */
  money(amount: number): string;
  /** @returns whole minor units of an amount in major ones */
  toMinor(amount: number): bigint;
}

export function orderContext(context: ViewContext, currency: string): OrderContext {
  const digits = currencyDigits(currency);
  const minor = (amount: bigint) => formatMinor(amount, currency, context.locale);
  const inMinor = (amount: number) => toMinor(amount, digits);
  return { ...context, minor, money: (amount) => minor(inMinor(amount)), toMinor: inMinor };
}
