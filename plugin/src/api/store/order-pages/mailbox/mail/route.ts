import { setTimeout as after } from "node:timers/promises";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mailMailboxLink } from "../../../../../accounts/mail-mailbox-link";
import { askedLocale } from "../../../../locale/asked-locale";

/** Whoever pressed "send" has not got the patience of a mail server. The mail goes on. */
const PATIENCE_MS = 2_500;

/** Mails the signed-in customer's own address the link that proves it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const mail = mailMailboxLink(req.scope, req.auth_context.actor_id, askedLocale(req));
  const outcome = await Promise.race([mail, after(PATIENCE_MS, "sent" as const)]);
  if (outcome === null) {
    res.status(404).json({ type: "not_found", message: "The account has no email address" });
    return;
  }
  res.json({ outcome });
}
