import "server-only";
import { REQUEST_STATES } from "@order-pages/shared/orders/rules/ability-facts";
import { z } from "zod";
import { BackendUnavailable } from "../backend";
import { parse, request } from "../http";
import type { Declaration, Resent, Withdrawal, WithdrawalOffer } from "../withdrawals";
import { askPlugin } from "./ask-plugin";
import { hasFeature, heardOf } from "./plugin";
import { readProofHeader } from "./read-proof-header";

/** See `Backend.withdrawalOffer`. */
export async function withdrawalOffer(): Promise<WithdrawalOffer> {
  if (await hasFeature("withdrawals")) return "online";
  return (await hasFeature("requests")) ? "off" : "by_email";
}

/** See `Backend.takesWithdrawals`. */
export function takesWithdrawals(): boolean {
  // Before the backend has said anything the law's link stands there: its page copes with whatever the answer will be.
  return heardOf("withdrawals") ?? true;
}

/** See `Backend.withdraw`. */
export async function withdraw({ from, contract, receivedAt, ...declared }: Declaration): Promise<string> {
  const { key, name, email, orderEmail, lines, text, locale } = declared;
  const body = {
    key,
    name,
    email,
    order_id: from?.orderId ?? null,
    viewer: from?.viewer ?? null,
    contract,
    order_email: orderEmail,
    lines: lines?.map(({ id, quantity }) => ({ id, quantity })) ?? null,
    text,
    page: "/withdraw",
    locale,
    received_at: receivedAt.toISOString(),
  };
  const came = await askPlugin("/withdrawals", { action: "withdraw", id: "", body });
  // A declaration is never refused: whatever says so is no plugin of ours.
  if (came?.kind !== "answered") throw new BackendUnavailable("misconfigured");
  return parse(declaredAnswer, came.answer).withdrawal.id;
}

const declaredAnswer = z.object({ withdrawal: z.object({ id: z.string().min(1) }) });

const shownAnswer = z.object({
  withdrawal: z.object({
    id: z.string(),
    received_at: z.iso.datetime({ offset: true }),
    time_zone: z.string(),
    sentence: z.string(),
    email: z.string(),
    text: z.string().nullable(),
    order_id: z.string().nullable(),
    state: z.enum(REQUEST_STATES),
    state_at: z.iso.datetime({ offset: true }),
    prepared: z.enum(["cancel", "return", "nothing"]).nullable().catch(null),
    return_id: z.string().nullable(),
    acknowledgement: z.object({ state: z.enum(["pending", "sent", "failed"]) }),
  }),
});

/** See `Backend.readWithdrawal`. */
export async function readWithdrawal(id: string): Promise<Withdrawal | null> {
  const answer = await request(`/store/order-pages/withdrawals/${id}`, { headers: readProofHeader(id) });
  if (answer === null) return null;
  const { withdrawal } = parse(shownAnswer, answer);
  return {
    id: withdrawal.id,
    receivedAt: withdrawal.received_at,
    timeZone: withdrawal.time_zone,
    sentence: withdrawal.sentence,
    email: withdrawal.email,
    text: withdrawal.text,
    orderId: withdrawal.order_id,
    state: withdrawal.state,
    stateAt: withdrawal.state_at,
    prepared: withdrawal.prepared,
    returnId: withdrawal.return_id,
    acknowledgement: withdrawal.acknowledgement.state,
  };
}

/** See `Backend.resendWithdrawal`. */
export async function resendWithdrawal(id: string, email: string): Promise<Resent> {
  const came = await askPlugin(`/withdrawals/${id}/mail`, { action: "resend", id, body: { email } });
  if (came === null) return null;
  if (came.kind === "answered") return "accepted";
  return came.because === "limited" ? "limited" : "busy";
}
