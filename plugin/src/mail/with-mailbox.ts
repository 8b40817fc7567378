import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { withLock } from "./with-lock";

/** One limited mail at a time goes to a mailbox, so that those sent together are counted too. See {@link withLock}. */
export function withMailbox<T>(container: MedusaContainer, email: string, job: () => Promise<T>): Promise<T> {
  // An address is kept out of the names that a Redis or a Postgres then holds.
  const mailbox = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  return withLock(container, `mailbox:${mailbox}`, job);
}
