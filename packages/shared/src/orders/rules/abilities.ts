import type { AbilityFacts, AbilityLine, ShopperRequest, WithdrawalException } from "./ability-facts";
import type { AccessLevel } from "./access";
import { dayOf, endOfDay } from "./calendar";
import { latest, type WithdrawalPeriod, withdrawalPeriod } from "./withdrawal-period";

/** Why something cannot be done; the words are `requests.because` of the messages. */
export const BECAUSE = [
  /** The shop does not offer it: nothing is said of it. */
  "off",
  /** Whoever looks has to show first that the order is theirs. */
  "access",
  "packed",
  "sent",
  "not_delivered",
  "too_late",
  "excluded",
  "all_gone",
  "digital",
  "busy",
  "claimed",
  "canceled",
  "completed",
  "in_exchange",
  "unclear",
  /** It was asked for already, and the shop has not answered yet. */
  "asked",
] as const;

export type Because = (typeof BECAUSE)[number];

/** What can be done instead. */
export type Instead =
  | "return"
  | "withdraw"
  | "contact"
  | "track"
  | "try_again"
  | "end_claim"
  | "prove"
  | "view_return"
  | "view_request";

/** It cannot be done. */
export interface Cannot {
  readonly can: false;
  readonly because: Because;
  /** ISO 8601: until when it could be, where that is known. */
  readonly until: string | null;
  readonly instead: readonly Instead[];
}

export interface CanCancel {
  readonly can: true;
  /** Whether it happens at once, or the shop is asked. */
  readonly how: "now" | "request";
  /** Why the shop is asked where it is not always; `null` otherwise. */
  readonly why: "mixed_money" | null;
  /** ISO 8601; `null`: until something is packed. */
  readonly until: string | null;
}

export interface CanReturn {
  readonly can: true;
  readonly how: "now" | "request";
  /** The last day on which any of it can be asked for; `null` where nothing says when it arrived. */
  readonly until: string | null;
  readonly lines: readonly ReturnableLine[];
}

export interface ReturnableLine {
  readonly id: string;
  /** Whole units that may go back; 0 with a reason. */
  readonly free: number;
  readonly because: Because | null;
  /** The merchant's sentence, where `because` is `excluded`. */
  readonly sentence: string | null;
  readonly until: string | null;
}

/** Nothing stops a declaration; what may be said beside it is here. */
export interface CanWithdraw {
  readonly can: true;
  readonly period: WithdrawalPeriod;
  /** How long it is. */
  readonly days: number;
  readonly lines: readonly WithdrawableLine[];
  /** All of it was declared already, or has been canceled: said, and no obstacle. */
  readonly isDeclared: boolean;
  readonly isCanceled: boolean;
}

export interface WithdrawableLine {
  readonly id: string;
  /** Everything that was ordered: what may be declared. */
  readonly ordered: number;
  /** What a form begins with: not yet declared, returned or on its way back. */
  readonly suggested: number;
  readonly exception: WithdrawalException | null;
}

export interface Abilities {
  readonly withdraw: CanWithdraw | Cannot;
  readonly cancel: CanCancel | Cannot;
  readonly return: CanReturn | Cannot;
}

/**
 * What may be done with an order, by whom, until when, and why not: the one place that decides it. Pages show it; the plugin asks
 * it again inside the order's lock before it changes anything.
 * @param access of whoever looks, see access.ts: below `full` nothing can be done from the order itself
 */
export function abilitiesOf(facts: AbilityFacts, access: AccessLevel, now: Date): Abilities {
  return {
    withdraw: withdrawOf(facts, access, now),
    cancel: cancelOf(facts, access, now),
    return: returnOf(facts, access, now),
  };
}

const no = (because: Because, instead: readonly Instead[] = [], until: string | null = null): Cannot => ({
  can: false,
  because,
  until,
  instead,
});

function withdrawOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanWithdraw | Cannot {
  const { rules, status } = facts;
  if (!rules.withdrawal.isOffered) return no("off");
  // The declaration itself is open to everybody, as text; only filling it in from the order needs a proof.
  if (access !== "full") return no("access", ["withdraw"]);
  const lines = (facts.lines ?? []).map((line) => ({
    id: line.id,
    ordered: line.quantity,
    suggested: atLeastNone(
      line.quantity - line.returnRequested - line.returnReceived - line.returnDismissed - declaredOf(line, facts),
    ),
    exception: line.exception,
  }));
  return {
    can: true,
    period: withdrawalPeriod(facts, now),
    days: rules.withdrawal.days,
    lines,
    isDeclared:
      lines.length > 0 && lines.every(({ suggested }) => suggested === 0) && facts.requests.some(isDeclaration),
    isCanceled: status === "canceled",
  };
}

function cancelOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanCancel | Cannot {
  const { rules, status, placedAt } = facts;
  if (rules.cancel.mode === "off") return no("off");
  if (access !== "full") return no("access", ["prove"]);
  if (status === "canceled") return no("canceled");
  if (status !== "pending") return no("completed", ["contact"]);
  if (facts.requests.some(({ kind, state }) => kind === "cancellation" && state === "asked")) {
    return no("asked", ["view_request"]);
  }
  // Money has moved and the order stands: whoever tries again gives it back a second time.
  if (facts.requests.some(isHalfCanceled)) return no("unclear", ["contact"]);
  const parcels = facts.parcels.filter(({ canceledAt }) => canceledAt === null);
  if (parcels.some(({ shippedAt, deliveredAt }) => shippedAt !== null || deliveredAt !== null)) {
    return no("sent", ["track", "return", "withdraw"]);
  }
  if (parcels.length > 0) return no("packed", ["return", "withdraw", "contact"]);
  if (facts.hasAfterSale) return no("in_exchange", ["contact"]);
  if (facts.lines === null) return no("unclear", ["contact", "withdraw"]);
  if (facts.openChange === "other") return no("busy", ["try_again"]);
  if (facts.lines.some(({ isNotCancelable }) => isNotCancelable)) return no("excluded", ["contact", "withdraw"]);
  const until = deadline(placedAt, rules.cancel.minutes);
  if (until !== null && now > until) return no("too_late", ["withdraw", "contact"], until.toISOString());
  // What Medusa gives back of a gift card is not known, so a person does it.
  const how = rules.cancel.mode === "request" || facts.isMixedMoney ? "request" : "now";
  const why = rules.cancel.mode !== "request" && facts.isMixedMoney ? "mixed_money" : null;
  return { can: true, how, why, until: until?.toISOString() ?? null };
}

function deadline(placedAt: string | null, minutes: number | null): Date | null {
  return placedAt === null || minutes === null ? null : new Date(Date.parse(placedAt) + minutes * 60_000);
}

function returnOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanReturn | Cannot {
  const { rules, status } = facts;
  if (rules.returns.mode === "off") return no("off");
  if (access !== "full") return no("access", ["prove"]);
  if (status === "canceled") return no("canceled");
  if (facts.lines === null) return no("unclear", ["contact", "withdraw"]);
  if (facts.openChange === "transfer") return no("claimed", ["end_claim"]);
  if (facts.openChange === "other") return no("busy", ["try_again"]);
  const lines = facts.lines.map((line) => returnableLine(line, facts, now));
  const free = lines.filter((line) => line.free > 0);
  if (free.length === 0) return noReturn(facts.lines, lines, facts);
  return {
    can: true,
    how: rules.returns.mode === "review" ? "request" : "now",
    until: free.some(({ until }) => until === null) ? null : latest(free.map(({ until }) => until)),
    lines,
  };
}

function returnableLine(line: AbilityLine, facts: AbilityFacts, now: Date): ReturnableLine {
  const until = returnUntil(line, facts);
  const because = obstacleOf(line, facts, until !== null && now > new Date(until));
  const sentence = because === "excluded" ? line.notReturnable : null;
  return { id: line.id, free: because === null ? freeUnits(line, facts) : 0, because, sentence, until };
}

function obstacleOf(line: AbilityLine, facts: AbilityFacts, isLate: boolean): Because | null {
  if (!line.requiresShipping) return "digital";
  if (line.notReturnable !== null) return "excluded";
  if (arrived(line, facts) === 0) return line.shipped > 0 ? "sent" : "not_delivered";
  if (freeUnits(line, facts) === 0) return "all_gone";
  return isLate ? "too_late" : null;
}

/**
 * Units that may go back: arrived, and neither on their way back, asked for, back, nor made good by the shop. Medusa writes off what it
 * dismisses and what the shop makes good, also where that comes back by a return of its own. Whole units only, never below 0.
 */
export function freeUnits(line: AbilityLine, facts: AbilityFacts): number {
  const claimed = atLeastNone(line.writtenOff - line.returnDismissed - line.claimReturn);
  const gone = line.returnRequested + line.returnReceived + line.returnDismissed + claimed;
  return Math.floor(atLeastNone(arrived(line, facts) - gone - withdrawnOf(line, facts) - askedOf(line, facts)));
}

const arrived = (line: AbilityLine, { rules }: AbilityFacts): number =>
  rules.returns.from === "shipped" ? Math.max(line.shipped, line.delivered) : line.delivered;

/** Units of a proven withdrawal are to be sent back for that, and not once more. A return prepared from it counts by itself. */
function withdrawnOf(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter((request) => isDeclaration(request) && request.isProven && request.returnId === null)
      .map((request) => unitsOf(line, request)),
  );
}

/** Units of returns that wait for the shop's answer. */
function askedOf(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter(({ kind, state }) => kind === "return" && state === "asked")
      .map((request) => unitsOf(line, request)),
  );
}

function declaredOf(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter((request) => isDeclaration(request) && request.returnId === null)
      .map((request) => unitsOf(line, request)),
  );
}

const unitsOf = (line: AbilityLine, { lines }: ShopperRequest): number =>
  lines === null
    ? line.quantity
    : sum(lines.filter(({ id }) => id === line.id).map(({ quantity }) => Math.min(quantity, line.quantity)));

/** A declaration that still stands. */
const isDeclaration = ({ kind, state }: ShopperRequest): boolean =>
  kind === "withdrawal" && (state === "open" || state === "in_progress" || state === "needs_shop");

/** A cancellation that was cut off and whose money has moved, or may have; only the shop may end it. */
export const isHalfCanceled = ({ kind, state }: ShopperRequest): boolean => kind !== "return" && state === "needs_shop";

/** The end of the last day, counted from the last parcel that the line is in. */
function returnUntil({ id }: AbilityLine, { parcels, rules }: AbilityFacts): string | null {
  const { days, from, transitDays } = rules.returns;
  const own = parcels.filter(({ lineIds, canceledAt }) => canceledAt === null && lineIds.includes(id));
  const begun = own.map(({ deliveredAt, shippedAt }) => {
    if (deliveredAt !== null) return dayOf(new Date(deliveredAt), rules.timeZone);
    return from === "shipped" && shippedAt !== null ? dayOf(new Date(shippedAt), rules.timeZone) + transitDays : null;
  });
  // Where one of its parcels has no date, nobody can tell when its days are over.
  if (begun.length === 0 || begun.includes(null)) return null;
  return endOfDay(Math.max(...begun.map((day) => day ?? 0)) + days, rules.timeZone).toISOString();
}

/** The first of these that any line says is what the shopper is told. */
const TELLING: readonly Because[] = ["too_late", "all_gone", "sent", "not_delivered", "excluded", "digital"];

const INSTEAD: Partial<Record<Because, readonly Instead[]>> = {
  too_late: ["contact"],
  all_gone: ["view_return"],
  sent: ["track", "withdraw"],
  not_delivered: ["withdraw"],
  digital: ["withdraw", "contact"],
};

function noReturn(lines: readonly AbilityLine[], told: readonly ReturnableLine[], facts: AbilityFacts): Cannot {
  if (lines.length === 0) return no("unclear", ["contact", "withdraw"]);
  const because = TELLING.find((reason) => told.some((line) => line.because === reason)) ?? "unclear";
  const until = because === "too_late" ? latest(told.map((line) => line.until)) : null;
  const instead = INSTEAD[because] ?? [];
  if (because !== "all_gone") return no(because, instead, until);
  if (lines.some((line) => withdrawnOf(line, facts) > 0)) return no(because, ["view_request"]);
  return lines.some((line) => askedOf(line, facts) > 0) ? no("asked", ["view_request"]) : no(because, instead);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const atLeastNone = (number: number): number => Math.max(0, number);
