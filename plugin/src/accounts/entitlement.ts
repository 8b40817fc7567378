import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";
import { readMailbox } from "./mailbox-proofs";

/**
 * Which of the orders that Medusa keeps with an account its sessions may see: all of them once the mailbox is proven, else those
 * that it bought itself. Medusa lets anybody register any address, and hangs a guest's order on whoever registered theirs.
 */
export type Entitlement = { readonly all: true } | { readonly all: false; readonly orderIds: readonly string[] };

/** What decides it. */
export interface EntitlementFacts {
  readonly isMailboxProven: boolean;
  /** Orders whose cart was worked on with the account's own token. */
  readonly placedInSession: readonly string[];
  /** Orders whose mailbox has approved that they move into this account. */
  readonly accepted: readonly string[];
}

/** The rule; see docs/decisions/0028-an-account-is-not-a-mailbox.md. */
export function entitlementOf({ isMailboxProven, placedInSession, accepted }: EntitlementFacts): Entitlement {
  return isMailboxProven ? { all: true } : { all: false, orderIds: [...new Set([...placedInSession, ...accepted])] };
}

/** What the sessions of a customer may see. The ids still have to be read as this customer's: an order may have moved since. */
export async function entitledOrders(container: MedusaContainer, customerId: string): Promise<Entitlement> {
  const mailbox = await readMailbox(container, customerId);
  // A proven account pays for nothing more.
  if (mailbox?.isProven) return { all: true };
  const [placedInSession, accepted] = await Promise.all([
    ordersPlacedInSession(container, customerId),
    ordersAccepted(container, customerId),
  ]);
  return entitlementOf({ isMailboxProven: false, placedInSession, accepted });
}

/** Whether an order is this customer's, and their sessions may see it. */
export async function isEntitled(container: MedusaContainer, customerId: string, orderId: string): Promise<boolean> {
  const [{ data }, entitlement] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["customer_id"], filters: { id: orderId } }),
    entitledOrders(container, customerId),
  ]);
  const owner = (data[0] as { customer_id?: string | null } | undefined)?.customer_id;
  return owner === customerId && (entitlement.all || entitlement.orderIds.includes(orderId));
}

async function ordersPlacedInSession(container: MedusaContainer, customerId: string): Promise<string[]> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const carts = await service.listSessionCarts({ customer_id: customerId }, { select: ["id", "cart_id"] });
  if (carts.length === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: carts.map(({ cart_id }) => cart_id) },
  });
  return (data as { order_id: string }[]).map(({ order_id }) => order_id);
}

/** The claims' module, which a backend may be without while it is upgraded. */
interface ClaimsModule {
  listOrderPageClaims(
    filters: { readonly customer_id: string; readonly state: "accepted" },
    config: { readonly select: readonly string[] },
  ): Promise<readonly { readonly order_id: string }[]>;
}

async function ordersAccepted(container: MedusaContainer, customerId: string): Promise<string[]> {
  const claims = container.resolve<ClaimsModule | undefined>("order_pages_claims", { allowUnregistered: true });
  const accepted = await claims?.listOrderPageClaims(
    { customer_id: customerId, state: "accepted" },
    { select: ["order_id"] },
  );
  return (accepted ?? []).map(({ order_id }) => order_id);
}
