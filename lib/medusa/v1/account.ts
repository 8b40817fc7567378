import "server-only";
import { z } from "zod";
import type { Customer, Registration } from "../backend";
import { bearer, parse, request } from "../http";
import { isExpired } from "./jwt";
import { unlessRefused } from "./refusal";
import { readResetProof } from "./reset-proof";

const text = z.string().nullish().catch(null);
const tokenAnswer = z.object({ access_token: z.string().min(1) });
const customerAnswer = z.object({ customer: z.object({ id: z.string(), email: text, first_name: text }) });

/** The answer to these is a word, or nothing, and not JSON. */
const PLAIN = { accept: "text/plain" };

/** Medusa v1 keeps emails in small letters and takes them in any; one that it does not take for an email is no account's. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = await request("/store/auth/token", { method: "POST", body: { email, password }, absent: [400, 401] });
  return answer === null ? null : parse(tokenAnswer, answer).access_token;
}

/** See `Backend.register`. */
export async function register({ email, password, firstName, lastName }: Registration): Promise<string | null> {
  const answer = await request("/store/customers", {
    method: "POST",
    body: { email, password, first_name: firstName, last_name: lastName },
    absent: 422,
  });
  return answer === null ? null : signIn(email, password);
}

/** Who the token belongs to: Medusa verifies it, we never do. */
export async function identifyCustomer(token: string): Promise<Customer | null> {
  const answer = await request("/store/customers/me", { headers: bearer(token), absent: 401 });
  if (answer === null) return null;
  const { customer } = parse(customerAnswer, answer);
  return { id: customer.id, email: customer.email ?? null, firstName: customer.first_name || null };
}

/** Medusa v1 gives a token for thirty days and none in its place: the same one, as long as it is good. */
export async function refreshToken(token: string): Promise<string | null> {
  return (await identifyCustomer(token)) ? token : null;
}

/** Medusa answers the same whether there is such an account or not; a subscriber mails the link. */
export async function requestPasswordReset(email: string): Promise<void> {
  await request("/store/customers/password-token", { method: "POST", body: { email }, headers: PLAIN });
}

/** The token is signed with the old password, so that it can be used once, for a quarter of an hour. */
export async function resetPassword(proof: string, password: string): Promise<boolean> {
  const reset = readResetProof(proof);
  if (!reset || isExpired(reset.token, new Date())) return false;
  const answer = await unlessRefused(() =>
    request("/store/customers/password-reset", { method: "POST", body: { ...reset, password }, absent: 401 }),
  );
  return answer !== null;
}
