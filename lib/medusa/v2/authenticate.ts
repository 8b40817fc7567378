import "server-only";
import { decodeJwt } from "jose";
import { z } from "zod";
import type { Pending } from "../accounts";
import { BackendUnavailable } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";
import { localeHeader } from "./locale-header";

/** What Medusa (since 2.16) hands out where a token alone does not sign anybody in yet: one that opens what is still to be done. */
const authAnswer = z.object({
  token: z.string().min(1),
  verification_required: z.boolean().nullish(),
  mfa_required: z.boolean().nullish(),
  mfa_challenge: z.object({ id: z.string().min(1), methods: z.array(z.string()).min(1) }).nullish(),
});

/** A token, or what has to be done before there is one. */
export type Authenticated = string | Pending;

/** @returns `null` where no identity has that email and password */
export async function authenticate(email: string, password: string): Promise<Authenticated | null> {
  const body = { email, password };
  const init = { method: "POST", body, headers: await localeHeader(), absent: "unauthorized" } as const;
  return toAuthenticated(await request("/auth/customer/emailpass", init), email);
}

/**
 * Another token in place of one; of an identity that has just become a customer's, the first that says so.
 * @param email what the identity signs in with
 * @returns `null` for a token that is not good
 */
export async function exchangeToken(token: string, email: string): Promise<Authenticated | null> {
  const headers = { ...bearer(token), ...(await localeHeader()) };
  const init = { method: "POST", headers, absent: TOKEN_REFUSED } as const;
  return toAuthenticated(await request("/auth/token/refresh", init), email);
}

function toAuthenticated(answer: unknown, email: string): Authenticated | null {
  if (answer === null) return null;
  const { token, verification_required, mfa_required, mfa_challenge } = parse(authAnswer, answer);
  if (verification_required) return { pending: "email", token, email };
  if (!mfa_required) return token;
  if (!mfa_challenge) throw new BackendUnavailable("malformed");
  return { pending: "code", token, challengeId: mfa_challenge.id, methods: mfa_challenge.methods };
}

/** What our own backend just gave us over our own connection needs no verifying; what a browser sends never comes here. */
export function belongsToCustomer(token: string): boolean {
  try {
    const { actor_id } = decodeJwt<{ actor_id?: unknown }>(token);
    return typeof actor_id === "string" && actor_id !== "";
  } catch {
    return false;
  }
}
