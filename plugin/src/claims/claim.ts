import { maskEmail } from "#shared";
import type { Transfer, TransferState } from "./transfer";
import { type MailState, mailState, type TransferMailRecord } from "./transfer-mails";

/** A customer's own request, as the store API answers it. */
export interface Claim {
  id: string;
  /** These three are null while a request that came from an offer is not accepted: see offers.ts. */
  order_id: string | null;
  number: string | null;
  placed_at: string | null;
  state: TransferState;
  requested_at: string;
  finished_at: string | null;
  /** The order's email, masked. */
  email: string;
  mail: { state: MailState["state"]; sent_at: string | null };
}

/** @param mails of several transfers, newest first */
export function toClaim(transfer: Transfer, mails: readonly TransferMailRecord[], now: Date): Claim {
  const { id, orderId, state, order, email, requestedAt, finishedAt } = transfer;
  const own = mails.filter(({ transferId }) => transferId === id);
  const mail = mailState(own, requestedAt, now);
  const isHidden = transfer.isOffered && state !== "accepted";
  return {
    id,
    order_id: isHidden ? null : orderId,
    number: isHidden ? null : order.number,
    placed_at: isHidden ? null : order.placedAt.toISOString(),
    state,
    requested_at: requestedAt.toISOString(),
    finished_at: finishedAt?.toISOString() ?? null,
    email: maskEmail(email),
    mail: { state: mail.state, sent_at: mail.sentAt?.toISOString() ?? null },
  };
}
