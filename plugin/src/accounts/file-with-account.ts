import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { normalizeEmail } from "#shared";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";
import { withOrderLock } from "../order-lock/with-order-lock";

/** An order, as far as it tells whose it is. */
interface FiledOrder {
  readonly email: string | null;
  readonly customer?: { readonly id: string; readonly has_account: boolean } | null;
}

/** An account whose session worked on the order's cart. */
interface Account {
  readonly id: string;
  readonly email: string | null;
}

/**
 * Whose account an order belongs into that Medusa has filed with a guest. Medusa looks for a cart's customer by its email alone, and
 * where a guest ordered with the account's address before, it may find that guest.
 * @param accounts those whose own sessions worked on the order's cart
 * @returns `null` where it stays as it is: the address alone proves nothing, and what is filed with an account is that account's
 */
export function accountToFileWith(order: FiledOrder, accounts: readonly Account[]): string | null {
  const { email, customer } = order;
  if (!email || customer?.has_account) return null;
  // Letter by letter where two accounts' addresses differ in their spelling alone.
  const spelled = accounts.find((account) => account.email === email);
  const account =
    spelled ?? accounts.find((one) => one.email !== null && normalizeEmail(one.email) === normalizeEmail(email));
  return account?.id ?? null;
}

/**
 * Files an order with the account that placed it, where Medusa has not. Done again it changes nothing.
 * @returns whether it was moved
 */
export function fileWithAccount(container: MedusaContainer, orderId: string): Promise<boolean> {
  return withOrderLock(container, orderId, async () => {
    const [order, accounts] = await Promise.all([readOrder(container, orderId), accountsOfCart(container, orderId)]);
    const customer_id = order && accountToFileWith(order, accounts);
    if (!customer_id) return false;
    const orders: IOrderModuleService = container.resolve(Modules.ORDER);
    await orders.updateOrders(orderId, { customer_id });
    return true;
  });
}

async function readOrder(container: MedusaContainer, id: string): Promise<FiledOrder | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "email", "customer.id", "customer.has_account"],
    filters: { id },
  });
  return (data[0] as FiledOrder | undefined) ?? null;
}

async function accountsOfCart(container: MedusaContainer, orderId: string): Promise<readonly Account[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const links = await query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id: orderId } });
  const { cart_id } = (links.data[0] as { cart_id?: string } | undefined) ?? {};
  if (!cart_id) return [];
  const service: AccountsService = container.resolve(ACCOUNTS);
  const sessions = await service.listSessionCarts({ cart_id }, { select: ["id", "customer_id"] });
  if (sessions.length === 0) return [];
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: sessions.map(({ customer_id }) => customer_id), has_account: true },
  });
  return data as Account[];
}
