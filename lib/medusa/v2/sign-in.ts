import "server-only";
import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import type { PendingCode, PendingEmail, Registered, Registration, SignedIn } from "../accounts";
import { BackendUnavailable } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";
import { type Authenticated, authenticate, belongsToCustomer, exchangeToken } from "./authenticate";
import { localeHeader } from "./locale-header";

const tokenAnswer = z.object({ token: z.string().min(1) });

/** See `Backend.signIn`. */
export async function signIn(email: string, password: string, confirmation: string | null): Promise<SignedIn> {
  for (const spelling of emailSpellings(email)) {
    const answer = await authenticateConfirming(spelling, password, confirmation);
    if (answer !== null) return finish(answer, spelling);
  }
  return null;
}

/**
 * Medusa compares the email of an account letter by letter: one made elsewhere may have capitals in it, ours never do. So
 * what was typed is tried first, and then the one spelling that our registration keeps.
 */
export function emailSpellings(email: string): Set<string> {
  return new Set([email, normalizeEmail(email)]);
}

/** Confirms the address on the way where the shop wants it: by the mailed code, and with the account's own password beside it. */
async function authenticateConfirming(email: string, password: string, confirmation: string | null) {
  const answer = await authenticate(email, password);
  if (answer === null || typeof answer === "string" || answer.pending !== "email" || confirmation === null) {
    return answer;
  }
  return (await confirmEmail(answer.token, confirmation)) ? authenticate(email, password) : answer;
}

/** @returns not, where the code has ended, was used, or is another account's */
async function confirmEmail(token: string, code: string): Promise<boolean> {
  const init = { method: "POST", body: { code }, headers: bearer(token), absent: "not_allowed" } as const;
  return (await request("/auth/verification/confirm", init)) !== null;
}

/** See `Backend.mailConfirmation`. Medusa makes the code, and the plugin mails it. */
export async function mailConfirmation({ token, email }: PendingEmail): Promise<void> {
  const body = { entity_id: email, entity_type: "email" };
  const headers = { ...bearer(token), ...(await localeHeader()) };
  const answer = await request("/auth/verification/request", { method: "POST", body, headers });
  if (answer === null) throw new BackendUnavailable("malformed");
}

/** See `Backend.finishSignIn`. */
export async function finishSignIn(step: PendingCode, email: string, code: string): Promise<SignedIn> {
  // A recovery code is long and has letters in it; whatever else there is counts in digits.
  const isRecovery = step.methods.includes("recovery_code") && /[a-z-]/i.test(code);
  const method = isRecovery ? "recovery_code" : step.methods.find((one) => one !== "recovery_code");
  const answer = await request(`/auth/mfa/challenges/${encodeURIComponent(step.challengeId)}/verify`, {
    method: "POST",
    body: { method: method ?? "recovery_code", code },
    headers: bearer(step.token),
    absent: ["not_allowed", "invalid_data", ...TOKEN_REFUSED],
  });
  return answer === null ? null : finish(parse(tokenAnswer, answer).token, email);
}

/** A registration that ended between its two calls left an identity without a customer: finished now. */
async function finish(answer: Authenticated, email: string): Promise<SignedIn> {
  if (typeof answer !== "string" || belongsToCustomer(answer)) return answer;
  return (await becomeCustomer(answer, email, {})) ?? { refused: "signInElsewhere" };
}

/** Medusa registers in two calls, an identity and then its customer, and the first token knows nothing of the second. */
export async function register({ email, password, firstName, lastName }: Registration): Promise<Registered> {
  const init = { method: "POST", body: { email, password }, absent: "unauthorized" } as const;
  const identity = await request("/auth/customer/emailpass/register", init);
  if (identity === null) return { refused: "emailTaken" };
  const names = { first_name: firstName, last_name: lastName };
  const answer = await becomeCustomer(parse(tokenAnswer, identity).token, email, names);
  return answer ?? { refused: "signInElsewhere" };
}

/** @returns a token of the new customer; `null` where the email has an account that is signed in to in another way */
async function becomeCustomer(
  token: string,
  email: string,
  names: Record<string, string>,
): Promise<Authenticated | null> {
  const init = {
    method: "POST",
    body: { email, ...names },
    headers: bearer(token),
    absent: "duplicate_error",
  } as const;
  if ((await request("/store/customers", init)) === null) return null;
  const answer = await exchangeToken(token, email);
  // It was good a moment ago.
  if (answer === null) throw new BackendUnavailable("malformed");
  return answer;
}
