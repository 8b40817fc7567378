import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { askedMailbox } from "./asked-mailbox";
import type { OrderRow } from "./claimed-orders";
import { exceededMailLimit } from "./exceeded-mail-limit";
import { A_DAY_MS, GOOD_FOR_MS, REQUESTS_A_DAY } from "./limits";
import { readClaimsAbout, readClaimsOf } from "./read-claims";
import { recordClaim, settleEndedClaims } from "./records";
import { withOrder } from "./with-order";

export type ClaimOutcome =
  | "requested"
  /** Another account holds the order, and its mailbox is asked. */
  | "requested_of_account"
  | "not_found"
  | "already_yours"
  | "canceled"
  /** The order has no email, so nobody could accept. */
  | "no_mailbox"
  /** By this customer, and still open. */
  | "already_requested"
  | "requested_by_other"
  /** Another change of the order is under way for too long. */
  | "busy"
  | "limited";

/** Says that there is a new claim, by its id: its mail is due. */
export const CLAIM_REQUESTED = "order_pages.claim_requested";

interface Asked {
  readonly orderId: string;
  readonly customerId: string;
  /** Whether the customer knows the order only as one of their own address. */
  readonly isFromClaimable?: boolean;
}

/**
 * Asks for an order. Nothing of the order changes: no order change is opened, so that the shop can pack, ship, cancel, refund and edit
 * it until its mailbox answers.
 */
export async function requestClaim(container: MedusaContainer, asked: Asked): Promise<ClaimOutcome> {
  try {
    return await request(container, asked);
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.CONFLICT) return "busy";
    throw error;
  }
}

async function request(
  container: MedusaContainer,
  { orderId, customerId, isFromClaimable = false }: Asked,
): Promise<ClaimOutcome> {
  const asked = await withOrder(container, orderId, async () => {
    const order = await readOrderOnce(container, orderId);
    if (!order) return "not_found";
    if (order.customer_id === customerId) return "already_yours";
    if (order.status === "canceled") return "canceled";
    const email = await askedMailbox(container, order);
    if (email === null) return "no_mailbox";
    const obstacle = await findObstacle(container, { orderId, customerId }, email);
    if (obstacle) return obstacle;
    await settleEndedClaims(container, orderId);
    const now = new Date();
    const id = await recordClaim(container, {
      order_id: orderId,
      customer_id: customerId,
      email,
      order_email: order.email ?? null,
      owner_id: order.customer_id ?? null,
      is_offered: isFromClaimable,
      requested_at: now,
      expires_at: new Date(now.getTime() + GOOD_FOR_MS),
    });
    return { id, outcome: email === order.email ? "requested" : "requested_of_account" } as const;
  });
  if (typeof asked === "string") return asked;
  await container.resolve(Modules.EVENT_BUS).emit({ name: CLAIM_REQUESTED, data: { id: asked.id } });
  return asked.outcome;
}

/** @returns null where there is no such order, or only a merchant's draft */
async function readOrderOnce(container: MedusaContainer, orderId: string): Promise<OrderRow | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "email", "customer_id"],
    filters: { id: orderId, is_draft_order: false },
  });
  // Medusa answers every order for a filter that it does not know.
  return (data as OrderRow[]).find(({ id }) => id === orderId) ?? null;
}

async function findObstacle(
  container: MedusaContainer,
  { orderId, customerId }: Asked,
  mailbox: string,
): Promise<ClaimOutcome | null> {
  const [about, own] = await Promise.all([readClaimsAbout(container, orderId), readClaimsOf(container, customerId)]);
  const open = about.find(({ state }) => state === "pending");
  if (open) return open.customerId === customerId ? "already_requested" : "requested_by_other";
  const since = new Date(Date.now() - A_DAY_MS);
  if (own.filter(({ requestedAt }) => requestedAt > since).length >= REQUESTS_A_DAY) return "limited";
  // A claim that could not be mailed would only stand in the way of the next.
  return (await exceededMailLimit(container, orderId, mailbox)) ? "limited" : null;
}
