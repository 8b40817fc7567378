import type { FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** A notification about a claim, as Medusa recorded it. */
export interface ClaimMailRecord {
  claimId: string;
  status: "pending" | "success" | "failure";
  createdAt: Date;
  /** A later try at a mail that has a record of its own. */
  isRetry: boolean;
}

/** What became of the mail of a claim. */
export interface MailState {
  state: "pending" | "sent" | "failed";
  sentAt: Date | null;
}

/** By then both first tries have been made; what is not sent has failed, were it because the backend was stopped. */
const SETTLED_AFTER_MS = 60_000;

/** The mails about these claims, newest first. */
export async function readClaimMails(
  container: MedusaContainer,
  claimIds: readonly string[],
): Promise<ClaimMailRecord[]> {
  if (claimIds.length === 0) return [];
  const filters: FilterableNotificationProps = { template: "order-transfer", resource_id: [...claimIds] };
  const records = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(filters, { order: { created_at: "DESC" }, take: 1000 });
  return records.map(({ resource_id, status, created_at, original_notification_id }) => ({
    claimId: resource_id ?? "",
    status: status as ClaimMailRecord["status"],
    createdAt: new Date(created_at),
    isRetry: Boolean(original_notification_id),
  }));
}

/** @param mails of one claim, newest first */
export function mailState(mails: readonly ClaimMailRecord[], requestedAt: Date, now: Date): MailState {
  const sent = mails.find(({ status }) => status === "success");
  if (sent) return { state: "sent", sentAt: sent.createdAt };
  const [latest] = mails;
  // A second try follows the first at once. Those that the job makes later nobody has to wait for.
  const isLastTry = mails.length > 1 && latest?.status === "failure";
  const begun = latest?.createdAt ?? requestedAt;
  const isSettled = isLastTry || now.getTime() - begun.getTime() > SETTLED_AFTER_MS;
  return { state: isSettled ? "failed" : "pending", sentAt: null };
}
