import "server-only";
import { z } from "zod";
import { BackendUnavailable, type Registered, type Registration } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request, requestWord } from "../http";

const tokenAnswer = z.object({ token: z.string().min(1) });

export async function signIn(email: string, password: string): Promise<string | null> {
  for (const spelling of spellings(email)) {
    const token = await authenticate(spelling, password);
    if (token !== null) return token;
  }
  return null;
}

/**
 * Medusa compares the email of an account letter by letter: one made elsewhere may have capitals in it, ours never do. So
 * the one spelling is tried first, and then what was typed.
 */
function spellings(email: string): Set<string> {
  return new Set([email.toLowerCase(), email]);
}

async function authenticate(email: string, password: string): Promise<string | null> {
  const token = readToken(
    await request("/auth/customer/emailpass", { method: "POST", body: { email, password }, absent: "unauthorized" }),
  );
  if (token === null || belongsToCustomer(token)) return token;
  // A registration that ended between its two calls left an identity without a customer: finished now.
  return becomeCustomer(token, { email });
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
  // It was good a moment ago.
  if (token === null) throw new BackendUnavailable("malformed");
  return { token };
}

async function becomeCustomer(token: string, customer: Record<string, string>): Promise<string | null> {
  await request("/store/customers", { method: "POST", body: customer, headers: bearer(token) });
  return refreshToken(token);
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
  const [, payload = ""] = token.split(".");
  const claims = z.object({ actor_id: z.string().min(1) });
  try {
    return claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString())).success;
  } catch {
    return false;
  }
}
