import "server-only";
import { formatGreetedName } from "@order-pages/shared/format/name";
import { readMailedProof } from "@order-pages/shared/proofs/mailed-proof";
import { cache } from "react";
import { z } from "zod";
import type { Customer, Registered, Registration } from "../accounts";
import { BackendUnavailable } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request, requestWord } from "../http";
import { isExpired } from "./jwt";
import { isInvalidData, nullIfRefused } from "./refusal";

const text = z.string().nullish().catch(null);
const tokenAnswer = z.object({ access_token: z.string().min(1) });
const customerAnswer = z.object({
  customer: z.object({ id: z.string(), email: text, first_name: text, last_name: text, phone: text, created_at: text }),
});

/** Medusa v1 keeps emails in small letters and takes them in any; one that it does not take for an email is no account's. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = await request("/store/auth/token", {
    method: "POST",
    body: { email, password },
    absent: ["invalid_data", "unauthenticated"],
  });
  return answer === null ? null : parse(tokenAnswer, answer).access_token;
}

/** See `Backend.register`. */
export async function register({ email, password, firstName, lastName }: Registration): Promise<Registered> {
  const body = { email, password, first_name: firstName, last_name: lastName };
  try {
    const answer = await request("/store/customers", { method: "POST", body, absent: "duplicate_error" });
    if (answer === null) return { refused: "emailTaken" };
  } catch (error) {
    // "maya@example" is no email to Medusa v1; of the rest it takes whatever is sent.
    if (isInvalidData(error)) return { refused: "emailInvalid" };
    throw error;
  }
  const token = await signIn(email, password);
  // The account was made a moment ago.
  if (token === null) throw new BackendUnavailable("malformed");
  return token;
}

/** Who the token belongs to: Medusa verifies it, we never do. */
export async function identifyCustomer(token: string): Promise<Customer | null> {
  const customer = await readCustomer(token);
  return (
    customer && {
      id: customer.id,
      email: customer.email ?? null,
      greetedName: formatGreetedName(customer.first_name ?? null, customer.last_name ?? null),
      mailbox: { state: "unknown" },
    }
  );
}

/** When the account was made; `null` for a token that is not good, and where Medusa does not say. */
export async function accountSince(token: string): Promise<string | null> {
  return (await readCustomer(token))?.created_at ?? null;
}

/** Asked once a request, whoever wants to know. */
export const readCustomer = cache(async (token: string) => {
  const answer = await request("/store/customers/me", { headers: bearer(token), absent: TOKEN_REFUSED });
  return answer === null ? null : parse(customerAnswer, answer).customer;
});

/** Medusa v1 gives a token for thirty days and none in its place: the same one, as long as it is good. */
export async function refreshToken(token: string): Promise<string | null> {
  return (await identifyCustomer(token)) ? token : null;
}

/** Medusa answers the same whether there is such an account or not; a subscriber mails the link. What is no email has none. */
export async function requestPasswordReset(email: string): Promise<void> {
  // The answer is empty.
  await requestWord("", "/store/customers/password-token", { method: "POST", body: { email }, absent: "invalid_data" });
}

/**
 * The token is signed with the old password, so that it can be used once, for a quarter of an hour. Medusa wants the account's
 * email beside it, which the link carries, too.
 */
export async function resetPassword(proof: string, password: string): Promise<boolean> {
  const { text, token } = readMailedProof(proof);
  if (!text?.includes("@") || isExpired(token, new Date())) return false;
  const body = { email: text, token, password };
  const answer = await nullIfRefused(() =>
    request("/store/customers/password-reset", { method: "POST", body, absent: TOKEN_REFUSED }),
  );
  return answer !== null;
}
