import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/** For longer nobody waits for an order to show up. */
const A_DAY_MS = 86_400_000;

/** Orders of carts that an account's session worked on since yesterday, and that are filed with a guest, or with nobody. */
export async function misfiledOrders(container: MedusaContainer, now: Date): Promise<readonly string[]> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const carts = await service.listSessionCarts(
    { created_at: { $gt: new Date(now.getTime() - A_DAY_MS) } },
    { select: ["id", "cart_id"] },
  );
  if (carts.length === 0) return [];
  const links = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: [...new Set(carts.map(({ cart_id }) => cart_id))] },
  });
  const ids = (links.data as { order_id: string }[]).map(({ order_id }) => order_id);
  if (ids.length === 0) return [];
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "customer.id", "customer.has_account"],
    filters: { id: ids },
  });
  const orders = data as { id: string; customer?: { has_account: boolean } | null }[];
  return orders.filter(({ customer }) => !customer?.has_account).map(({ id }) => id);
}
