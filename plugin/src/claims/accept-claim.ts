import type { MedusaContainer } from "@medusajs/framework/types";
import { acceptClaimWorkflow } from "../workflows/accept-claim";
import { hasActiveChange, removeCutOffAcceptance } from "./active-changes";
import { askedMailbox } from "./asked-mailbox";
import type { Claim } from "./claim";
import { emailOfCustomer } from "./claim-question";
import { readOrderRows } from "./claimed-orders";
import { endClaim } from "./records";

/**
 * Moves an order into the account of an open claim, inside the order's lock.
 * @returns `spent` where the mailbox that was asked decides no more, or nobody asks any more: then the claim has ended; `busy` where
 * the shop is changing the order just now: then the claim stays open
 */
export async function acceptClaim(container: MedusaContainer, claim: Claim): Promise<"done" | "spent" | "busy"> {
  const { id, orderId, customerId, email } = claim;
  const [orders, requester] = await Promise.all([
    readOrderRows(container, [orderId]),
    emailOfCustomer(container, customerId),
  ]);
  const order = orders.get(orderId);
  if (!order || requester === null || (await askedMailbox(container, order)) !== email) {
    await endClaim(container, id, "canceled");
    return "spent";
  }
  await removeCutOffAcceptance(container, orderId);
  if (await hasActiveChange(container, orderId)) return "busy";
  try {
    await acceptClaimWorkflow(container).run({ input: { claimId: id, orderId, customerId } });
    return "done";
  } catch (error) {
    // The shop's own routes do not wait for our lock: it may have begun a change since we looked.
    if (await hasActiveChange(container, orderId)) return "busy";
    throw error;
  }
}
