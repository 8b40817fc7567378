import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { entitledOrders } from "../accounts/entitlement";
import { emailOfCustomer } from "./claim-question";
import { readRecordedClaims } from "./records";
import { type ClaimOutcome, requestClaim } from "./request-claim";
import { readTransfers } from "./transfers";

// Guest orders that have the account's very email. Medusa lets anybody register with any address, so nothing is told of them before
// the account's mailbox is proven; then how many there are, and each is named once its own mailbox has accepted.

/** Each that is asked for is a mail: no mailbox gets more of them from one press. */
const AT_ONCE = 10;

/** No honest account has more; reading on would only cost time. */
const MOST = 100;

interface GuestOrder {
  readonly id: string;
  readonly status: string;
  readonly email?: string | null;
}

interface Guest {
  readonly id: string;
  readonly email?: string | null;
}

/** @returns the ids of those that may be asked for, newest first */
async function findClaimableOrders(container: MedusaContainer, customerId: string): Promise<string[]> {
  const [entitlement, email] = await Promise.all([
    entitledOrders(container, customerId),
    emailOfCustomer(container, customerId),
  ]);
  if (!entitlement.all || !email) return [];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const guests = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { email, has_account: false },
  });
  // An address in capitals is another account's: only the very same text is the mailbox that was proven.
  const guestIds = (guests.data as Guest[]).filter((guest) => guest.email === email).map(({ id }) => id);
  if (guestIds.length === 0) return [];
  const orders = await query.graph({
    entity: "order",
    fields: ["id", "status", "email"],
    filters: { customer_id: guestIds, is_draft_order: false },
    pagination: { take: MOST, skip: 0, order: { created_at: "DESC" } },
  });
  const ids = (orders.data as GuestOrder[])
    .filter((order) => order.status !== "canceled" && order.email === email)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const asked = await Promise.all([
    readRecordedClaims(container, { order_id: ids, state: "pending" }),
    readTransfers(container, { order_id: ids, status: "requested" }),
  ]);
  const open = new Set(
    asked
      .flat()
      .filter(({ state }) => state === "pending")
      .map(({ orderId }) => orderId),
  );
  return ids.filter((id) => !open.has(id));
}

/** How many guest orders the customer could ask for; none as long as the account's mailbox is not proven. */
export async function countClaimableOrders(container: MedusaContainer, customerId: string): Promise<number> {
  return (await findClaimableOrders(container, customerId)).length;
}

/** Asks for the newest of them, one mail each. */
export async function requestClaimableOrders(container: MedusaContainer, customerId: string): Promise<ClaimOutcome[]> {
  const orderIds = (await findClaimableOrders(container, customerId)).slice(0, AT_ONCE);
  return Promise.all(
    orderIds.map((orderId) => requestClaim(container, { orderId, customerId, isFromClaimable: true })),
  );
}
