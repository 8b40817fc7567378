import { type DateContext, formatDay, formatMoment } from "../../format/date";
import type { Claim, ClaimQuestion, ClaimState } from "../facts/claims";
import type { Order } from "../facts/order";
import type { ClaimQuestionView, ClaimView, HeldOrderView } from "./claims-view";
import type { Tone } from "./order-view";

const TONE: Record<ClaimState, Tone> = {
  pending: "progress",
  accepted: "success",
  declined: "danger",
  canceled: "neutral",
  expired: "neutral",
  order_canceled: "neutral",
};

/** @param ago says how long an instant lies back, in the shopper's words */
export function toClaimView(claim: Claim, ago: (instant: Date) => string, context: DateContext): ClaimView {
  const { requestedAt, endedAt, ...rest } = claim;
  return {
    ...rest,
    tone: TONE[claim.state],
    requestedAt: formatMoment(requestedAt, context),
    age: ago(new Date(requestedAt)),
    endedOn: formatDay(endedAt, context),
  };
}

export function toHeldOrderView({ id, number, placedAt }: Order, context: DateContext): HeldOrderView {
  return { id, number, placedOn: formatDay(placedAt, context) };
}

export function toClaimQuestionView({ orders, ...question }: ClaimQuestion, context: DateContext): ClaimQuestionView {
  return {
    ...question,
    orders: orders.map(({ number, placedAt }) => ({ number, placedOn: formatDay(placedAt, context) })),
  };
}
