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
  /** Fewer, where Medusa does not know the currency. */
  readonly medusasDigits: number;
}

export function creditsOf({ credit_lines, created_at }: RawOrder, told: Refunds): Credits {
  const { payments, refunded, digits, medusasDigits } = told;
  const known = credit_lines.filter((line) => line.amount !== null);
  // Medusa leaves credit out of the sum where all of it is less than the currency's smallest amount.
  if (isTiny(amountOf(known), medusasDigits) && known.every(({ amount }) => isTiny(amount, medusasDigits))) return NONE;
  const given = known.filter(({ amount }) => (amount ?? 0) > 0);
  const movements = payments.flatMap(({ refunds }) => refunds);
  const mirrors = mirrorsOf(given, { movements, refunded, digits, placedAt: created_at });
  const others = given.filter((line) => !mirrors.has(line));
  const cards = others.filter(isGiftCard);
  return {
    giftCards: amountOf(cards),
    credits: amountOf(others.filter((line) => !isGiftCard(line))),
    refundCredits: amountOf([...mirrors]),
    storeCredit: sum(known.map(({ amount }) => Math.max(0, -(amount ?? 0)))).toNumber(),
  };
}

const NONE: Credits = { giftCards: 0, credits: 0, refundCredits: 0, storeCredit: 0 };

function isTiny(amount: number | null, digits: number): boolean {
  return clamp(toMinor(amount ?? 0, digits)) === 0n;
}

/** Gift cards of plugins are credit lines that name what they stand for, and nothing else: a reason may speak of a gift, too. */
function isGiftCard({ reference }: RawCreditLine): boolean {
  return /^\s*gift[-_ ]?cards?\s*$/i.test(reference ?? "");
}

function isStoreCredit({ reference }: RawCreditLine): boolean {
  return /^\s*store[-_ ]?credits?([-_ ]accounts?)?\s*$/i.test(reference ?? "");
}

interface Movements {
  readonly movements: readonly MoneyMovement[];
  readonly refunded: number;
  readonly digits: number;
  readonly placedAt: string | null;
}

/**
 * A refund of more than is owed makes a credit line of the rest, so that the order is even again. It names the payment
 * collection, or the reason of the refund in the shop's own words; then it is known by its amount or its moment. Where refunds are
 * withheld (stock Medusa, lists), whatever came after checkout and names nothing else is one.
 * @returns the lines that mirror refunds, together never more than was refunded
 */
function mirrorsOf(lines: readonly RawCreditLine[], told: Movements): Set<RawCreditLine> {
  const { refunded, digits } = told;
  const minor = (amount: number | null) => toMinor(amount ?? 0, digits);
  const named = lines.filter(namesRefund);
  const unnamed = lines.filter((line) => !namesRefund(line) && isMirror(line, told));
  // The surest first, as together they are no more than was refunded.
  const whole = unnamed.filter(({ amount }) => minor(amount) === minor(refunded));
  const candidates = new Set([...named, ...whole, ...unnamed]);
  const mirrors = new Set<RawCreditLine>();
  let left = minor(refunded);
  for (const line of candidates) {
    if (clamp(minor(line.amount) - left) > 0n) continue;
    mirrors.add(line);
    left -= lesser(left, minor(line.amount));
  }
  return mirrors;
}

function namesRefund({ reference, reference_id }: RawCreditLine): boolean {
  return reference === "payment_collection" || reference === "refund" || /^(pay_col|ref|pay)_/.test(reference_id ?? "");
}

function isMirror(line: RawCreditLine, { movements, digits, placedAt }: Movements): boolean {
  if (isGiftCard(line) || isStoreCredit(line) || isOfCheckout(line, placedAt)) return false;
  // A refund without a moment is only what a collection says of all of them.
  const isWithheld = movements.every(({ at }) => at === null);
  return isWithheld || movements.some((refund) => isOfRefund(line, refund, digits));
}

/** Medusa writes what was used at checkout together with the order, milliseconds apart. */
const AT_ONCE = 1000;

/** Every later version of the order writes all lines anew, and only of those that came later it notes in which. */
function isOfCheckout({ created_at, version, metadata }: RawCreditLine, placedAt: string | null): boolean {
  if (metadata?.created_in_version != null) return false;
  if (version !== null && version > 1) return true;
  return Date.parse(created_at ?? "") <= Date.parse(placedAt ?? "") + AT_ONCE;
}

const ONE_MOMENT = 60_000;

/** A mirror is made after its refund: of the same amount whenever that was, or of a part of it within a moment. */
function isOfRefund(line: RawCreditLine, refund: MoneyMovement, digits: number): boolean {
  const later = Date.parse(line.created_at ?? "") - Date.parse(refund.at ?? "");
  if (later < 0) return false;
  const [part, whole] = [toMinor(line.amount ?? 0, digits), toMinor(refund.amount, digits)];
  return part === whole || ((later <= ONE_MOMENT || isCopy(line)) && part < whole);
}

/** A later version has written it anew: when it was made is told nowhere any more. */
function isCopy({ version, metadata }: RawCreditLine): boolean {
  const createdIn = metadata?.created_in_version ?? null;
  return version !== null && createdIn !== null && version > createdIn;
}

function amountOf(lines: readonly RawCreditLine[]): number {
  return sum(lines.map(({ amount }) => amount ?? 0)).toNumber();
}
