import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** A mail server that hangs is given up sooner than this. */
const MAILBOX_WAIT_S = 60;

/** A transfer takes a fraction of a second. */
const ORDER_WAIT_S = 10;

/**
 * One thing at a time happens to an order's transfers. Medusa checks a transfer's state and then changes it, so that two
 * requests, or an acceptance and a cancellation, that come together would both succeed. As wide as Medusa's locking module:
 * one process by default, all of them with its Redis or Postgres provider.
 */
export const withOrder = <T>(container: MedusaContainer, orderId: string, job: () => Promise<T>): Promise<T> =>
  container.resolve(Modules.LOCKING).execute(`order-pages:order:${orderId}`, job, { timeout: ORDER_WAIT_S });

/** One mail at a time goes to a mailbox, so that mails sent together are counted too. */
export function withMailbox<T>(container: MedusaContainer, email: string, job: () => Promise<T>): Promise<T> {
  const mailbox = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  return container.resolve(Modules.LOCKING).execute(`order-pages:mailbox:${mailbox}`, job, { timeout: MAILBOX_WAIT_S });
}
