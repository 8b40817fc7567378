import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderTransferRequestWorkflow } from "@medusajs/medusa/core-flows";
import type { ClaimState } from "./claim";
import { findOwnClaim } from "./own-claim";
import { endClaim } from "./records";
import { withOrder } from "./with-order";

/**
 * Takes a claim back.
 * @param id the claim's or the order's
 * @returns the state it then has: `canceled`, or what happened before; null where this customer has no such claim
 */
export async function cancelClaim(
  container: MedusaContainer,
  customerId: string,
  id: string,
): Promise<ClaimState | null> {
  const claim = await findOwnClaim(container, customerId, id);
  if (!claim) return null;
  return withOrder(container, claim.orderId, async () => {
    // It may have been answered while this waited for its turn.
    const current = await findOwnClaim(container, customerId, claim.id);
    if (current?.state !== "pending") return current?.state ?? null;
    if (current.transferToken === null) {
      await endClaim(container, current.id, "canceled");
      return "canceled";
    }
    await cancelOrderTransferRequestWorkflow(container).run({
      input: { order_id: claim.orderId, logged_in_user_id: customerId, actor_type: "customer" },
    });
    return "canceled";
  });
}
