import "server-only";
import { z } from "zod";
import type { MailboxMail } from "../accounts";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";
import { localeHeader } from "./locale-header";
import { withPlugin } from "./plugin";

const mailAnswer = z.object({ outcome: z.enum(["sent", "failed", "too_often", "proven"]) });
const confirmAnswer = z.object({ outcome: z.enum(["proven", "refused"]) });

/** One of the plugin's calls for an account; a stock backend does none of it. */
const askPlugin = (path: string, token: string, body?: object): Promise<unknown> =>
  withPlugin(
    "accounts",
    async () =>
      request(`/store/order-pages/${path}`, {
        method: "POST",
        headers: { ...bearer(token), ...(await localeHeader()) },
        absent: TOKEN_REFUSED,
        ...(body === undefined ? {} : { body }),
      }),
    async () => null,
  );

/** See `Backend.rememberLanguage`. Stock Medusa keeps none, and mails none. */
export async function rememberLanguage(token: string, tag: string): Promise<void> {
  await withPlugin(
    "language",
    () =>
      request("/store/order-pages/language", {
        method: "POST",
        headers: { ...bearer(token), "x-medusa-locale": tag },
        absent: TOKEN_REFUSED,
      }),
    async () => null,
  );
}

/** See `Backend.endSession`. */
export async function endSession(token: string): Promise<void> {
  await askPlugin("sign-out", token);
}

/** See `Backend.endAllSessions`. */
export async function endAllSessions(token: string): Promise<boolean> {
  return (await askPlugin("sign-out/everywhere", token)) !== null;
}

/** See `Backend.mailMailboxLink`. */
export async function mailMailboxLink(token: string): Promise<MailboxMail | null> {
  const answer = await askPlugin("mailbox/mail", token);
  return answer === null ? null : parse(mailAnswer, answer).outcome;
}

/** See `Backend.confirmMailbox`. */
export async function confirmMailbox(token: string, proof: string): Promise<boolean> {
  const answer = await askPlugin("mailbox/confirm", token, { token: proof });
  return answer !== null && parse(confirmAnswer, answer).outcome === "proven";
}
