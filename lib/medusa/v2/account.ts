import "server-only";
import { normaliseEmail } from "@order-pages/shared/orders/rules/lookup";
import { decodeJwt } from "jose";
import { z } from "zod";
import { BackendUnavailable, type Registered, type Registration, type SignedIn } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request, requestWord } from "../http";

const tokenAnswer = z.object({ token: z.string().min(1) });

export async function signIn(email: string, password: string): Promise<SignedIn> {
  for (const spelling of spellings(email)) {
    const signedIn = await authenticate(spelling, password);
    if (signedIn !== null) return signedIn;
  }
  return null;
}

/**
 * Medusa compares the email of an account letter by letter: one made elsewhere may have capitals in it, ours never do. So
 * what was typed is tried first, and then the one spelling that our registration keeps.
 */
function spellings(email: string): Set<string> {
  return new Set([email, normaliseEmail(email)]);
}

async function authenticate(email: string, password: string): Promise<SignedIn> {
  const token = readToken(
    await request("/auth/customer/emailpass", { method: "POST", body: { email, password }, absent: "unauthorized" }),
  );
  if (token === null || belongsToCustomer(token)) return token;
  // A registration that ended between its two calls left an identity without a customer: finished now.
  return (await becomeCustomer(token, { email })) ?? { refused: "signInElsewhere" };
}

/** Medusa registers in two calls, an identity and then its customer, and the first token knows nothing of the second. */
export async function register({ email, password, firstName, lastName }: Registration): Promise<Registered> {
  const identity = readToken(
    await request("/auth/customer/emailpass/register", {
      method: "POST",
      body: { email, password },
      absent: "unauthorized",
    }),
  );
  if (identity === null) return { refused: "emailTaken" };
  const token = await becomeCustomer(identity, { email, first_name: firstName, last_name: lastName });
  return token === null ? { refused: "signInElsewhere" } : { token };
}

/** @returns a token of the new customer; `null` where the email has an account that is signed in to in another way */
async function becomeCustomer(token: string, customer: Record<string, string>): Promise<string | null> {
  const init = { method: "POST", body: customer, headers: bearer(token), absent: "duplicate_error" } as const;
  if ((await request("/store/customers", init)) === null) return null;
  const fresh = await refreshToken(token);
  // It was good a moment ago.
  if (fresh === null) throw new BackendUnavailable("malformed");
  return fresh;
}

/** See `Backend.refreshToken`. */
export async function refreshToken(token: string): Promise<string | null> {
  return readToken(
    await request("/auth/token/refresh", { method: "POST", headers: bearer(token), absent: TOKEN_REFUSED }),
  );
}

/** Medusa answers the same whether there is such an account or not; the plugin mails the link. */
export async function requestPasswordReset(email: string): Promise<void> {
  for (const identifier of spellings(email)) {
    const body = { identifier };
    const isAsked = await requestWord("Created", "/auth/customer/emailpass/reset-password", { method: "POST", body });
    if (!isAsked) throw new BackendUnavailable("malformed");
  }
}

/** Medusa takes each link's token once, for a quarter of an hour. */
export async function resetPassword(proof: string, password: string): Promise<boolean> {
  const answer = await request("/auth/customer/emailpass/update", {
    method: "POST",
    body: { password },
    headers: bearer(proof),
    absent: TOKEN_REFUSED,
  });
  return answer !== null;
}

function readToken(answer: unknown): string | null {
  return answer === null ? null : parse(tokenAnswer, answer).token;
}

/** What our own backend just gave us over our own connection needs no verifying; what a browser sends never comes here. */
function belongsToCustomer(token: string): boolean {
  try {
    const { actor_id } = decodeJwt<{ actor_id?: unknown }>(token);
    return typeof actor_id === "string" && actor_id !== "";
  } catch {
    return false;
  }
}
