import "server-only";
import type { AnswerResult, ClaimAnswer, ClaimBook, ClaimQuestion } from "@order-pages/shared/orders/facts/claims";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { readMailedProof } from "@order-pages/shared/proofs/mailed-proof";
import { z } from "zod";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request, requestWord } from "../http";
import { claimsOf, isExpired } from "./jwt";
import { nullIfRefused } from "./refusal";

const orderAnswer = z.object({
  order: z.object({
    id: z.string(),
    display_id: z.number(),
    status: z.string().nullable().catch(null),
    created_at: z.string().nullable().catch(null),
    customer_id: z.string().nullable().catch(null),
  }),
});

type ClaimedOrder = z.output<typeof orderAnswer>["order"];

/** What the link of a claim says of itself. Medusa signs it; nothing of it is believed before Medusa has accepted it. */
const linkClaims = z.object({
  claimingCustomerId: z.string().min(1),
  orders: z.array(z.string().refine(isOrderId)).min(1).max(20),
});

/** Every Medusa v1 can; a subscriber of the shop's must mail the link. */
export async function canClaim(): Promise<boolean> {
  return true;
}

/**
 * One request for all of them: Medusa v1 mails each old address once. It says "OK" to whatever it is asked, so what there is
 * to say of an order is looked up before.
 */
export async function requestClaims(
  token: string,
  orderIds: readonly string[],
): Promise<readonly ClaimAnswer[] | null> {
  const customerId = claimsOf(token)?.customer_id;
  const orders = await Promise.all(orderIds.map(findOrder));
  const answers = orders.map((order): ClaimAnswer => {
    if (order === null) return "not_found";
    if (order.customer_id === customerId) return "own";
    return order.status === "canceled" ? "canceled" : "asked";
  });
  const asked = orderIds.filter((_, index) => answers[index] === "asked");
  if (asked.length === 0) return answers;
  const isAsked = await requestWord("OK", "/store/orders/batch/customer/token", {
    method: "POST",
    body: { order_ids: asked },
    headers: bearer(token),
    absent: TOKEN_REFUSED,
  });
  return isAsked ? answers : null;
}

/** Medusa v1 keeps no list of what was asked for, and finds no guest's orders by their address. */
export async function listClaims(): Promise<ClaimBook | null> {
  return { claims: null, claimable: 0 };
}

/** See {@link listClaims}. */
export async function requestClaimable(): Promise<readonly ClaimAnswer[] | null> {
  return [];
}

/** Medusa v1 takes no request back: it lapses by itself. */
export async function cancelClaim(): Promise<null> {
  return null;
}

/** See {@link cancelClaim}: a new request is a new mail. */
export async function resendClaim(): Promise<null> {
  return null;
}

const UNKNOWN: ClaimQuestion = { state: "unknown", orders: [], requester: null, canDecline: false };

/** An email as the mail's own sender masks it: `m•••@e•••.com`. */
const MASKED = /^.?•••@.?•••(?:\.[^\s.@]{1,63})?$/u;

/**
 * What a mailed link asks is in the link itself. Whether Medusa has signed it, only accepting it would tell, and that
 * changes something: so no more is shown of the orders than a bare link to them shows. Medusa v1 moves them into the account
 * that its token names, whoever is signed in; whose that is, the shop's mail has put beside the token.
 */
export async function readClaimQuestion(orderId: string, proof: string): Promise<ClaimQuestion> {
  const { text, token } = readMailedProof(proof);
  const link = readLink(orderId, token);
  if (link === null) return UNKNOWN;
  const orders = (await Promise.all(link.orders.map(findOrder))).filter((order) => order !== null);
  if (orders.length === 0) return UNKNOWN;
  return {
    state: stateOf(orders, link.claimingCustomerId, isExpired(token, new Date())),
    orders: orders.map(({ display_id, created_at }) => ({ number: String(display_id), placedAt: created_at })),
    requester: text !== null && MASKED.test(text) ? text : null,
    canDecline: false,
  };
}

function stateOf(orders: readonly ClaimedOrder[], customerId: string, isOver: boolean): ClaimQuestion["state"] {
  if (orders.every(({ customer_id }) => customer_id === customerId)) return "accepted";
  if (orders.every(({ status }) => status === "canceled")) return "order_canceled";
  return isOver ? "expired" : "open";
}

/** Medusa v1 only knows yes; a no is what the request comes to by itself. */
export async function answerClaim(orderId: string, proof: string, answer: "accept" | "decline"): Promise<AnswerResult> {
  const { token } = readMailedProof(proof);
  // Medusa would move whatever orders the token names; nobody may accept for another one than the page was about.
  if (answer === "decline" || readLink(orderId, token) === null || isExpired(token, new Date())) return "spent";
  const isDone = await nullIfRefused(() =>
    requestWord("OK", "/store/orders/customer/confirm", { method: "POST", body: { token }, absent: "invalid_data" }),
  );
  return isDone === true ? "done" : "spent";
}

/** @returns what a link's token says; `null` where it does not ask for the order */
function readLink(orderId: string, token: string): z.output<typeof linkClaims> | null {
  const link = linkClaims.safeParse(claimsOf(token));
  return link.success && link.data.orders.includes(orderId) ? link.data : null;
}

async function findOrder(id: string): Promise<ClaimedOrder | null> {
  const answer = await request(`/store/orders/${id}`, { query: { expand: "payments" } });
  return answer === null ? null : parse(orderAnswer, answer).order;
}
