import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { requestOrderTransferWorkflow } from "@medusajs/medusa/core-flows";
import { exceededMailLimit } from "./exceeded-mail-limit";
import { A_DAY_MS, REQUESTS_A_DAY } from "./limits";
import { OFFERED_NOTE, readTransfersOf } from "./transfer";
import { withOrder } from "./with-order";

export type ClaimOutcome =
  | "requested"
  | "not_found"
  | "already_yours"
  | "cancelled"
  /** The order has no email, so nobody could accept. */
  | "no_mailbox"
  /** By this customer, and still open. */
  | "already_requested"
  | "requested_by_other"
  /** The shop is changing the order. */
  | "busy"
  | "limited";

interface ClaimedOrder {
  id: string;
  status: string;
  email?: string | null;
  customer_id?: string | null;
}

interface ActiveChange {
  change_type?: string | null;
  actions?: ({ reference_id?: string | null } | null)[] | null;
}

/**
 * Asks for an order, as stock Medusa does, with an answer for every case that stock Medusa refuses with a sentence.
 * @param isOffered whether the customer knows the order only from an offer
 */
export function requestClaim(
  container: MedusaContainer,
  { orderId, customerId, isOffered = false }: { orderId: string; customerId: string; isOffered?: boolean },
): Promise<ClaimOutcome> {
  return withOrder(container, orderId, async () => {
    const obstacle = await findObstacle(container, orderId, customerId);
    if (obstacle) return obstacle;
    await requestOrderTransferWorkflow(container).run({
      input: {
        order_id: orderId,
        customer_id: customerId,
        logged_in_user: customerId,
        ...(isOffered ? { internal_note: OFFERED_NOTE } : {}),
      },
    });
    return "requested";
  });
}

async function findObstacle(
  container: MedusaContainer,
  orderId: string,
  customerId: string,
): Promise<ClaimOutcome | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [orders, changes, own] = await Promise.all([
    query.graph({
      entity: "order",
      fields: ["id", "status", "email", "customer_id"],
      filters: { id: orderId, is_draft_order: false },
    }),
    query.graph({
      entity: "order_change",
      fields: ["change_type", "actions.reference_id"],
      filters: { order_id: orderId, status: ["pending", "requested"] },
    }),
    readTransfersOf(query, customerId),
  ]);
  const order = orders.data[0] as ClaimedOrder | undefined;
  if (order?.id !== orderId) return "not_found";
  if (order.customer_id === customerId) return "already_yours";
  if (order.status === "canceled") return "cancelled";
  if (!order.email) return "no_mailbox";
  const active = changes.data[0] as ActiveChange | undefined;
  if (active && active.change_type !== "transfer") return "busy";
  if (active) {
    const isOwn = active.actions?.some((action) => action?.reference_id === customerId);
    return isOwn ? "already_requested" : "requested_by_other";
  }
  const since = new Date(Date.now() - A_DAY_MS);
  if (own.filter(({ requestedAt }) => requestedAt > since).length >= REQUESTS_A_DAY) return "limited";
  // A request that could not be mailed would only stand in the way of the next.
  return (await exceededMailLimit(container, orderId, order.email)) ? "limited" : null;
}
