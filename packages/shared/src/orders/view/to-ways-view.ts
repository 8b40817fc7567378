import { type DateContext, formatDay, formatMoment } from "../../format/date";
import type { Abilities } from "../rules/abilities";
import type { AbilityFacts } from "../rules/ability-facts";
import type { Because } from "../rules/cannot";

/** What a shopper can do with an order besides looking at it, and why not where that is worth a word. */
export interface WaysView {
  /** Whether it can be canceled at once, or the shop be asked to; `null` for neither. */
  readonly cancel: "now" | "request" | null;
  readonly return: { readonly until: string | null } | null;
  readonly obstacles: readonly ObstacleView[];
  /** What waits for the shop's answer, and can be taken back until then. */
  readonly asked: readonly { readonly id: string; readonly kind: "cancellation" | "return" }[];
  /** The EU's right; `null` where the shop does not offer it for this order. */
  readonly withdraw: WithdrawWayView | null;
}

export interface WithdrawWayView {
  /** The right goes before all that the shop offers by itself, unless its period seems over. */
  readonly isFirst: boolean;
  /** What was declared, oldest first. */
  readonly declared: readonly { readonly id: string; readonly on: string; readonly isProven: boolean }[];
}

/** Why something cannot be done. */
export interface ObstacleView {
  readonly of: "cancel" | "return";
  readonly because: Because;
  /** Until when it could be; empty where that is not known. */
  readonly until: string;
}

/** The headline says the rest, or nobody has asked. */
const SAID_OF_CANCEL: readonly Because[] = ["packed", "sent", "too_late", "excluded", "busy", "in_exchange", "unclear"];
const SAID_OF_RETURN: readonly Because[] = [
  "sent",
  "not_delivered",
  "too_late",
  "excluded",
  "all_gone",
  "busy",
  "claimed",
  "unclear",
];

/**
 * Puts what may be done with an order into the words of its page. A reason that holds for both is said once; why an order cannot be
 * canceled any more is nothing to say once it can be returned, or has arrived.
 */
export function toWaysView(abilities: Abilities, facts: AbilityFacts, context: DateContext): WaysView {
  const { cancel, return: back } = abilities;
  const parcels = facts.parcels.filter(({ canceledAt }) => canceledAt === null);
  const hasArrived = parcels.length > 0 && parcels.every(({ deliveredAt }) => deliveredAt !== null);
  const obstacles: ObstacleView[] = [];
  if (!cancel.can && SAID_OF_CANCEL.includes(cancel.because)) {
    const isOver = (cancel.because === "sent" || cancel.because === "packed") && (back.can || hasArrived);
    if (!isOver) obstacles.push(obstacle("cancel", cancel, context));
  }
  if (!back.can && SAID_OF_RETURN.includes(back.because)) {
    const isSaid = obstacles.some(({ because }) => because === back.because);
    if (!isSaid) obstacles.push(obstacle("return", back, context));
  }
  return {
    cancel: cancel.can ? cancel.how : null,
    return: back.can ? { until: formatDay(back.until, context)?.text ?? null } : null,
    obstacles,
    asked: facts.requests.flatMap(({ id, kind, state }) =>
      state === "asked" && kind !== "withdrawal" ? [{ id, kind }] : [],
    ),
    withdraw: withdrawWay(abilities, facts, context),
  };
}

/** What the shop has closed, as a duplicate, is nothing to tell any more. */
function withdrawWay(
  { withdraw }: Abilities,
  { requests }: AbilityFacts,
  context: DateContext,
): WithdrawWayView | null {
  if (!withdraw.can) return null;
  return {
    isFirst: withdraw.period.kind !== "ended",
    declared: requests
      .filter(({ kind, state }) => kind === "withdrawal" && state !== "closed")
      .map(({ id, receivedAt, isProven }) => ({ id, on: formatDay(receivedAt, context)?.text ?? "", isProven })),
  };
}

/** @param cannot what a rule of the order's says, or the backend's refusal */
export function obstacle(
  of: ObstacleView["of"],
  { because, until }: { readonly because: Because; readonly until: string | null },
  context: DateContext,
): ObstacleView {
  // An order can be canceled for minutes, and returned for days.
  const format = of === "cancel" ? formatMoment : formatDay;
  return { of, because, until: format(until, context)?.text ?? "" };
}
