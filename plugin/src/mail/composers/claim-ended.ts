import { composeClaimEnded } from "#shared";
import type { ClaimState } from "../../claims/claim";
import { emailOfCustomer } from "../../claims/claim-question";
import { readClaim } from "../../claims/read-claims";
import { readOptions } from "../../options/read-options";
import { accountMailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

const OUTCOMES: Partial<Record<ClaimState, "declined" | "failed">> = {
  declined: "declined",
  canceled: "failed",
  order_canceled: "failed",
};

/**
 * Tells whoever asked for an order that it does not come into their account, at the account's address; nobody where that is the mailbox
 * that was asked, and so knows.
 */
export const composeClaimEndedMail: MailComposer = async (container, { resourceId }): Promise<AddressedMail | null> => {
  const claim = await readClaim(container, resourceId);
  const outcome = claim && OUTCOMES[claim.state];
  const to = outcome && (await emailOfCustomer(container, claim.customerId));
  if (!claim || !outcome || !to || to.toLowerCase() === claim.email.toLowerCase()) return null;
  const url = `${readOptions(container).storefrontUrl}/account/orders/claim`;
  const context = await accountMailContext(container, { resourceId: claim.customerId });
  // Of a claimable order they never learned the number.
  const number = claim.isFromClaimable ? null : claim.order.number;
  return { to, content: composeClaimEnded({ outcome, number, url }, context) };
};
