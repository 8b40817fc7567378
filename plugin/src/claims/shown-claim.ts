import { maskEmail } from "#shared";
import type { Claim, ClaimState } from "./claim";
import { type ClaimMailRecord, type MailState, mailState } from "./claim-mails";

/** A customer's own claim, as the store API answers it. */
export interface ShownClaim {
  id: string;
  /** These three are null while a claim to an order of the account's own address is not accepted: see claimable-orders.ts. */
  order_id: string | null;
  number: string | null;
  placed_at: string | null;
  state: ClaimState;
  requested_at: string;
  finished_at: string | null;
  /** The mailbox that is asked, masked. */
  email: string;
  mail: { state: MailState["state"]; sent_at: string | null };
}

/** @param mails of several claims, newest first */
export function toShownClaim(claim: Claim, mails: readonly ClaimMailRecord[], now: Date): ShownClaim {
  const { id, orderId, state, order, email, requestedAt, finishedAt } = claim;
  const own = mails.filter(({ claimId }) => claimId === id);
  const mail = mailState(own, requestedAt, now);
  const isHidden = claim.isFromClaimable && state !== "accepted";
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
