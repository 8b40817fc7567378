import type { AbilityFacts } from "./ability-facts";
import type { AccessLevel } from "./access";
import { type Cannot, cannot } from "./cannot";
import { isHalfCanceled } from "./units";

export interface CanCancel {
  readonly can: true;
  /** Whether it happens at once, or the shop is asked. */
  readonly how: "now" | "request";
  /** Why the shop is asked where it is not always; `null` otherwise. */
  readonly why: "mixed_money" | null;
  /** ISO 8601; `null`: until something is packed. */
  readonly until: string | null;
}

/** Whether a shopper may cancel an order, until when, and whether the shop is asked. */
export function cancelOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanCancel | Cannot {
  const { rules, status, placedAt } = facts;
  if (rules.cancel.mode === "off") return cannot("off");
  if (access !== "full") return cannot("access", ["prove"]);
  if (status === "canceled") return cannot("canceled");
  if (status !== "pending") return cannot("completed", ["contact"]);
  if (facts.requests.some(({ kind, state }) => kind === "cancellation" && state === "asked")) {
    return cannot("asked", ["view_request"]);
  }
  // Money has moved and the order stands: whoever tries again gives it back a second time.
  if (facts.requests.some(isHalfCanceled)) return cannot("unclear", ["contact"]);
  const parcels = facts.parcels.filter(({ canceledAt }) => canceledAt === null);
  if (parcels.some(({ shippedAt, deliveredAt }) => shippedAt !== null || deliveredAt !== null)) {
    return cannot("sent", ["track", "return", "withdraw"]);
  }
  if (parcels.length > 0) return cannot("packed", ["return", "withdraw", "contact"]);
  if (facts.hasAfterSale) return cannot("in_exchange", ["contact"]);
  if (facts.lines === null) return cannot("unclear", ["contact", "withdraw"]);
  if (facts.openChange === "other") return cannot("busy", ["try_again"]);
  if (facts.lines.some(({ isNotCancelable }) => isNotCancelable)) return cannot("excluded", ["contact", "withdraw"]);
  const until = deadline(placedAt, rules.cancel.minutes);
  if (until !== null && now > until) return cannot("too_late", ["withdraw", "contact"], until.toISOString());
  // What Medusa gives back of a gift card is not known, so a person does it.
  const how = rules.cancel.mode === "request" || facts.isMixedMoney ? "request" : "now";
  const why = rules.cancel.mode !== "request" && facts.isMixedMoney ? "mixed_money" : null;
  return { can: true, how, why, until: until?.toISOString() ?? null };
}

function deadline(placedAt: string | null, minutes: number | null): Date | null {
  return placedAt === null || minutes === null ? null : new Date(Date.parse(placedAt) + minutes * 60_000);
}
