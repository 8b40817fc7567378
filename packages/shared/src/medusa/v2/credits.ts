import { toMinor } from "../../format/money";
import { sum } from "../../orders/facts/apportion";
import { clamp, lesser } from "../../orders/facts/money";
import type { MoneyMovement, Payment } from "../../orders/facts/order";
import type { RawCreditLine, RawOrder } from "./schema";

/** What an order's credit lines stand for; major units. */
export interface Credits {
  readonly giftCards: number;
  readonly credits: number;
  /** What only writes a refund off the order: the refund itself is told already. */
  readonly refundCredits: number;
  /** What was paid too much and given as credit: Medusa writes it as a negative line. */
  readonly storeCredit: number;
}

interface Refunds {
  readonly payments: readonly Payment[];
  /** Of all payments together, major units. */
  readonly refunded: number;
  readonly digits: number;
}

export function creditsOf({ credit_lines }: RawOrder, { payments, refunded, digits }: Refunds): Credits {
  const known = credit_lines.filter((line) => line.amount !== null);
  // Medusa leaves credit out of the sum where all of it is less than the currency's smallest amount.
  if (clamp(toMinor(amountOf(known), digits)) === 0n && known.every(({ amount }) => isTiny(amount, digits)))
    return NONE;
  const given = known.filter(({ amount }) => (amount ?? 0) > 0);
  const cards = given.filter(isGiftCard);
  const others = given.filter((line) => !isGiftCard(line));
  const movements = payments.flatMap(({ refunds }) => refunds);
  const mirrors = mirrorsOf(others, { movements, refunded, digits });
  return {
    giftCards: amountOf(cards),
    credits: amountOf(others.filter((line) => !mirrors.includes(line))),
    refundCredits: amountOf(mirrors),
    storeCredit: sum(known.map(({ amount }) => Math.max(0, -(amount ?? 0)))).toNumber(),
  };
}

const NONE: Credits = { giftCards: 0, credits: 0, refundCredits: 0, storeCredit: 0 };

function isTiny(amount: number | null, digits: number): boolean {
  return clamp(toMinor(amount ?? 0, digits)) === 0n;
}

/** Gift cards of plugins are credit lines that name what they stand for. */
function isGiftCard({ reference }: RawCreditLine): boolean {
  return reference !== null && /gift/i.test(reference);
}

/**
 * A refund of more than is owed makes a credit line of the rest, so that the order is even again. It names the payment
 * collection, or the reason of the refund in the shop's own words; then it is known by its amount or its moment.
 * @returns the lines that mirror refunds, together never more than was refunded
 */
function mirrorsOf(
  lines: readonly RawCreditLine[],
  { movements, refunded, digits }: { movements: readonly MoneyMovement[]; refunded: number; digits: number },
): RawCreditLine[] {
  const minor = (amount: number | null) => toMinor(amount ?? 0, digits);
  let left = minor(refunded);
  return lines.filter((line) => {
    const isMirror =
      namesRefund(line) ||
      movements.some((refund) => isOfRefund(line, refund, minor)) ||
      // Stock Medusa withholds refunds: their sum is all there is to know it by.
      (movements.length === 0 && minor(line.amount) === minor(refunded));
    if (!isMirror || clamp(minor(line.amount) - left) > 0n) return false;
    left -= lesser(left, minor(line.amount));
    return true;
  });
}

function namesRefund({ reference, reference_id }: RawCreditLine): boolean {
  return reference === "payment_collection" || reference === "refund" || /^(pay_col|ref|pay)_/.test(reference_id ?? "");
}

const ONE_MOMENT = 60_000;

function isOfRefund(line: RawCreditLine, refund: MoneyMovement, minor: (amount: number | null) => bigint): boolean {
  if (minor(line.amount) === minor(refund.amount)) return true;
  const apart = Math.abs(Date.parse(line.created_at ?? "") - Date.parse(refund.at ?? ""));
  return apart <= ONE_MOMENT && minor(line.amount) < minor(refund.amount);
}

function amountOf(lines: readonly RawCreditLine[]): number {
  return sum(lines.map(({ amount }) => amount ?? 0)).toNumber();
}
