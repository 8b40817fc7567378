import type { AbilityFacts } from "./ability-facts";
import { dayOf, endOfDay, workingDay } from "./calendar";

/**
 * The period of withdrawal, which informs and never blocks.
 * `not_begun`: nobody has said that all of it has arrived, so the shopper has the benefit of the doubt.
 */
export type WithdrawalPeriod =
  | { readonly kind: "not_begun" }
  | {
      readonly kind: "running" | "ended";
      /** When the last parcel arrived, or a digital order was placed. */
      readonly from: string;
      /** The end of its last day. */
      readonly until: string;
    };

/**
 * So many days after the day on which the last unit arrived (of what is never sent: on which it was ordered), to the end of the last
 * day; one that would end on a Saturday or Sunday ends on Monday. Holidays are not known, which is never to the shopper's loss: who
 * is late may declare all the same.
 */
export function withdrawalPeriod(facts: AbilityFacts, now: Date): WithdrawalPeriod {
  const from = beginning(facts);
  if (from === null) return { kind: "not_begun" };
  const { timeZone, withdrawal } = facts.rules;
  const until = endOfDay(workingDay(dayOf(new Date(from), timeZone) + withdrawal.days), timeZone);
  return { kind: now <= until ? "running" : "ended", from, until: until.toISOString() };
}

function beginning({ lines, parcels, placedAt }: AbilityFacts): string | null {
  if (lines === null) return null;
  const goods = lines.filter(({ requiresShipping }) => requiresShipping);
  if (goods.length === 0) return placedAt;
  if (goods.some(({ delivered, quantity }) => delivered < quantity)) return null;
  return latest(parcels.filter(({ canceledAt }) => canceledAt === null).map(({ deliveredAt }) => deliveredAt));
}

/** The latest of some instants; `null` where none is known. */
export function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<string | null>(
    (last, instant) => (last === null || Date.parse(instant) > Date.parse(last) ? instant : last),
    null,
  );
}
