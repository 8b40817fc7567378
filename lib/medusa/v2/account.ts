import "server-only";
import { z } from "zod";
import { BackendUnavailable } from "../backend";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request, requestWord } from "../http";
import { localeHeader } from "./locale-header";
import { emailSpellings } from "./sign-in";

const tokenAnswer = z.object({ token: z.string().min(1) });

/** See `Backend.refreshToken`. */
export async function refreshToken(token: string): Promise<string | null> {
  const init = { method: "POST", headers: bearer(token), absent: TOKEN_REFUSED } as const;
  const answer = await request("/auth/token/refresh", init);
  return answer === null ? null : parse(tokenAnswer, answer).token;
}

/** Medusa answers the same whether there is such an account or not; the plugin mails the link. */
export async function requestPasswordReset(email: string): Promise<void> {
  for (const identifier of emailSpellings(email)) {
    const body = { identifier };
    const headers = await localeHeader();
    const init = { method: "POST", body, headers } as const;
    const isAsked = await requestWord("Created", "/auth/customer/emailpass/reset-password", init);
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
