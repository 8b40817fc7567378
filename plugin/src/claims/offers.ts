import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type ClaimOutcome, requestClaim } from "./request-claim";

// Guest orders that have the account's email. Medusa lets anybody register with any address, so whose mailbox it is has to be
// proven still: nothing about these orders is told but how many there are, and their numbers and ids stay hidden until the
// mailbox accepts. A number and this email would open an order at the lookup.

/** Each that is asked for is a mail: no mailbox gets more of them from one press. */
const AT_ONCE = 10;

/** No honest account has more; reading on would only cost time. */
const MOST = 100;

interface GuestOrder {
  id: string;
  status: string;
}

/** @returns the ids of those that may be asked for, newest first */
async function findOffers(container: MedusaContainer, customerId: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const account = (await query.graph({ entity: "customer", fields: ["email"], filters: { id: customerId } })).data[0] as
    | { email?: string }
    | undefined;
  if (!account?.email) return [];
  // A guest checkout makes a customer without account, one for each email; Medusa keeps those in lower case.
  const guests = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: account.email.toLowerCase(), has_account: false },
  });
  const guestIds = (guests.data as { id: string }[]).map(({ id }) => id);
  if (guestIds.length === 0) return [];
  const orders = await query.graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { customer_id: guestIds, is_draft_order: false },
    pagination: { take: MOST, skip: 0, order: { created_at: "DESC" } },
  });
  const ids = (orders.data as GuestOrder[]).filter(({ status }) => status !== "canceled").map(({ id }) => id);
  if (ids.length === 0) return [];
  const changes = await query.graph({
    entity: "order_change",
    fields: ["order_id"],
    filters: { order_id: ids, status: ["pending", "requested"] },
  });
  const busy = new Set((changes.data as { order_id: string }[]).map(({ order_id }) => order_id));
  return ids.filter((id) => !busy.has(id));
}

/** How many guest orders the customer could ask for. */
export async function countOffers(container: MedusaContainer, customerId: string): Promise<number> {
  return (await findOffers(container, customerId)).length;
}

/** Asks for the newest of them, one mail each. */
export async function requestOffers(container: MedusaContainer, customerId: string): Promise<ClaimOutcome[]> {
  const orderIds = (await findOffers(container, customerId)).slice(0, AT_ONCE);
  return Promise.all(orderIds.map((orderId) => requestClaim(container, { orderId, customerId, isOffered: true })));
}
