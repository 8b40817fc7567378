import type { AbilityFacts, AbilityLine } from "./ability-facts";
import type { AccessLevel } from "./access";
import { dayOf, endOfDay } from "./calendar";
import { type Because, type Cannot, cannot, type Instead } from "./cannot";
import { arrivedUnits, askedUnits, freeUnits, withdrawnUnits } from "./units";
import { latest } from "./withdrawal-period";

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

/** Whether, and what of an order, a shopper may send back, and until when. */
export function returnOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanReturn | Cannot {
  const { rules, status } = facts;
  if (rules.returns.mode === "off") return cannot("off");
  if (access !== "full") return cannot("access", ["prove"]);
  if (status === "canceled") return cannot("canceled");
  if (facts.lines === null) return cannot("unclear", ["contact", "withdraw"]);
  if (facts.openChange === "transfer") return cannot("claimed", ["end_claim"]);
  if (facts.openChange === "other") return cannot("busy", ["try_again"]);
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
  if (arrivedUnits(line, facts) === 0) return line.shipped > 0 ? "sent" : "not_delivered";
  if (freeUnits(line, facts) === 0) return "all_gone";
  return isLate ? "too_late" : null;
}

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
  if (lines.length === 0) return cannot("unclear", ["contact", "withdraw"]);
  const because = TELLING.find((reason) => told.some((line) => line.because === reason)) ?? "unclear";
  const until = because === "too_late" ? latest(told.map((line) => line.until)) : null;
  const instead = INSTEAD[because] ?? [];
  if (because !== "all_gone") return cannot(because, instead, until);
  if (lines.some((line) => withdrawnUnits(line, facts) > 0)) return cannot(because, ["view_request"]);
  return lines.some((line) => askedUnits(line, facts) > 0)
    ? cannot("asked", ["view_request"])
    : cannot(because, instead);
}
