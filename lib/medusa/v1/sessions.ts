import type { MailboxMail } from "../accounts";

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
