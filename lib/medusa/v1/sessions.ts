import "server-only";
import type { MailboxMail } from "../accounts";
import { TOKEN_REFUSED } from "../failure";
import { bearer, request } from "../http";

// Medusa v1 proves no mailbox and takes no token back. What it keeps with an account, the account sees; a guest's checkout with
// the address of an account stays a guest's order there until its mailbox lets it in.

/** The storefront alone refuses what was signed out here. */
export async function endSession(): Promise<void> {}

export async function endAllSessions(): Promise<boolean> {
  return false;
}

export async function mailMailboxLink(): Promise<MailboxMail | null> {
  return null;
}

export async function confirmMailbox(): Promise<boolean> {
  return false;
}

/** See `Backend.rememberLanguage`. Medusa v1 has room for it beside the account, where the shop's mails look; the rest there stays. */
export async function rememberLanguage(token: string, tag: string): Promise<void> {
  await request("/store/customers/me", {
    method: "POST",
    body: { metadata: { order_pages_locale: tag } },
    headers: bearer(token),
    absent: TOKEN_REFUSED,
  });
}
