import "server-only";
import type {
  AnswerResult,
  ClaimAnswer,
  ClaimBook,
  ClaimMail,
  ClaimQuestion,
  ClaimState,
} from "@order-pages/shared/orders/facts/claims";
import { z } from "zod";
import { FailedCall, TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";
import { localeHeader } from "./locale-header";
import { hasFeature, withPlugin } from "./plugin";

/** Medusa transfers orders by itself, but mails nobody the token and lists no request: claims need the plugin. */
export function canClaim(): Promise<boolean> {
  return hasFeature("claims");
}

const outcome = z.enum([
  "requested",
  "requested_of_account",
  "not_found",
  "already_yours",
  "cancelled",
  "no_mailbox",
  "already_requested",
  "requested_by_other",
  "busy",
  "limited",
]);

const ANSWERS: Record<z.output<typeof outcome>, ClaimAnswer> = {
  requested: "asked",
  requested_of_account: "asked_holder",
  not_found: "not_found",
  already_yours: "own",
  cancelled: "canceled",
  no_mailbox: "no_mailbox",
  already_requested: "open",
  requested_by_other: "open_elsewhere",
  busy: "busy",
  limited: "too_often",
};

/** See `Backend.requestClaims`. */
export async function requestClaims(
  token: string,
  orderIds: readonly string[],
): Promise<readonly ClaimAnswer[] | null> {
  const answers = await Promise.all(
    orderIds.map((orderId) => asCustomer(token, "POST", "/store/order-pages/claims", { order_id: orderId })),
  );
  const known = answers.filter((answer) => answer !== null);
  if (known.length < answers.length) return null;
  return known.map((answer) => ANSWERS[parse(z.object({ outcome }), answer).outcome]);
}

/** See `Backend.requestClaimable`. */
export async function requestClaimable(token: string): Promise<readonly ClaimAnswer[] | null> {
  const answer = await asCustomer(token, "POST", "/store/order-pages/claims/claimable");
  if (answer === null) return null;
  return parse(z.object({ outcomes: z.array(outcome) }), answer).outcomes.map((one) => ANSWERS[one]);
}

const state = z.enum(["pending", "accepted", "declined", "cancelled", "expired", "order_cancelled"]);

const STATES: Record<z.output<typeof state>, ClaimState> = {
  pending: "pending",
  accepted: "accepted",
  declined: "declined",
  cancelled: "canceled",
  expired: "expired",
  order_cancelled: "order_canceled",
};

const claimsAnswer = z.object({
  claims: z.array(
    z.object({
      id: z.string(),
      order_id: z.string().nullable(),
      number: z.string().nullable(),
      state,
      requested_at: z.string(),
      finished_at: z.string().nullable(),
      email: z.string().nullable(),
      mail: z.object({ state: z.enum(["pending", "sent", "failed"]) }),
    }),
  ),
});

const MAILS = { pending: "sending", sent: "sent", failed: "failed" } as const satisfies Record<string, ClaimMail>;

/** See `Backend.listClaims`. */
export async function listClaims(token: string): Promise<ClaimBook | null> {
  const [list, claimable] = await Promise.all([
    asCustomer(token, "GET", "/store/order-pages/claims"),
    asCustomer(token, "GET", "/store/order-pages/claims/claimable"),
  ]);
  if (list === null || claimable === null) return null;
  return {
    claims: parse(claimsAnswer, list).claims.map((claim) => ({
      id: claim.id,
      orderId: claim.order_id,
      number: claim.number,
      state: STATES[claim.state],
      requestedAt: claim.requested_at,
      endedAt: claim.finished_at,
      mailbox: claim.email,
      mail: MAILS[claim.mail.state],
    })),
    claimable: parse(z.object({ count: z.int().nonnegative() }), claimable).count,
  };
}

/** See `Backend.cancelClaim`. */
export async function cancelClaim(token: string, claimId: string): Promise<ClaimState | null> {
  const answer = await asCustomer(token, "POST", `/store/order-pages/claims/${claimId}/cancel`);
  return answer === null ? null : STATES[parse(z.object({ state }), answer).state];
}

const resent = z.enum(["sent", "pending", "failed", "limited", "not_pending"]);

const RESENT = {
  sent: "sent",
  pending: "sending",
  failed: "failed",
  limited: "too_often",
  not_pending: "ended",
} as const satisfies Record<z.output<typeof resent>, ClaimMail | "too_often" | "ended">;

/** See `Backend.resendClaim`. */
export async function resendClaim(token: string, claimId: string): Promise<ClaimMail | "too_often" | "ended" | null> {
  const answer = await asCustomer(token, "POST", `/store/order-pages/claims/${claimId}/mail`);
  if (answer === null) return null;
  return RESENT[parse(z.object({ outcome: resent }), answer).outcome];
}

const questionAnswer = z.object({
  transfer: z
    .object({ state, number: z.string(), placed_at: z.string().nullable(), requested_by: z.string().nullable() })
    .nullable(),
});

const stockAnswer = z.object({ order: z.object({ display_id: z.number(), created_at: z.string() }) });

const QUESTION_STATES: Record<z.output<typeof state>, ClaimQuestion["state"]> = {
  pending: "open",
  accepted: "accepted",
  declined: "declined",
  cancelled: "canceled",
  expired: "expired",
  order_cancelled: "order_canceled",
};

const UNKNOWN: ClaimQuestion = { state: "unknown", orders: [], requester: null, canDecline: true };

/** See `Backend.readClaimQuestion`. */
export async function readClaimQuestion(orderId: string, proof: string): Promise<ClaimQuestion> {
  return withPlugin(
    "transfer",
    () => fromPlugin(orderId, proof),
    () => fromStock(orderId),
  );
}

/** A POST that changes nothing: a token in an address would end up in logs. */
async function fromPlugin(orderId: string, proof: string): Promise<ClaimQuestion> {
  const body = { order_id: orderId, token: proof };
  const answer = await request("/store/order-pages/transfer", { method: "POST", body });
  const question = answer === null ? null : parse(questionAnswer, answer).transfer;
  if (!question) return UNKNOWN;
  return {
    state: QUESTION_STATES[question.state],
    orders: [{ number: question.number, placedAt: question.placed_at }],
    requester: question.requested_by,
    canDecline: true,
  };
}

/** Stock Medusa tells nothing of a transfer; a shop that mails its links by itself still has them answered here. */
async function fromStock(orderId: string): Promise<ClaimQuestion> {
  const order = await request(`/store/orders/${orderId}`, { query: { fields: "id,display_id,created_at" } });
  if (order === null) return UNKNOWN;
  const { display_id: number, created_at: placedAt } = parse(stockAnswer, order).order;
  return { state: "open", orders: [{ number: String(number), placedAt }], requester: null, canDecline: true };
}

/** See `Backend.answerClaim`. The backend refuses whatever is not an open request's own token. */
export async function answerClaim(orderId: string, proof: string, answer: "accept" | "decline"): Promise<AnswerResult> {
  try {
    const reply = await request(`/store/orders/${orderId}/transfer/${answer}`, {
      method: "POST",
      body: { token: proof },
      query: { fields: "id" },
      absent: ["invalid_data", "not_allowed"],
    });
    return reply === null ? "spent" : "done";
  } catch (error) {
    if (error instanceof FailedCall && error.type === "conflict") return "busy";
    throw error;
  }
}

/** What a customer asks for tells the plugin their language; what is only read has none to tell. */
async function asCustomer(token: string, method: "GET" | "POST", path: string, body?: Record<string, string>) {
  const headers = { ...bearer(token), ...(method === "POST" ? await localeHeader() : {}) };
  return request(path, { method, ...(body ? { body } : {}), headers, absent: TOKEN_REFUSED });
}
