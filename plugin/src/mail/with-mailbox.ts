import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Longer than all attempts at one mail take, were the mail server to hang. */
const WAIT_S = 60;

/**
 * One limited mail at a time goes to a mailbox, so that those sent together are counted too. As wide as Medusa's locking
 * module: one process by default, all of them with its Redis or Postgres provider.
 */
export function withMailbox<T>(container: MedusaContainer, email: string, job: () => Promise<T>): Promise<T> {
  const mailbox = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  return container.resolve(Modules.LOCKING).execute(`order-pages:mailbox:${mailbox}`, job, { timeout: WAIT_S });
}
