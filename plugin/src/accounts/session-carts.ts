import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/**
 * Keeps that a cart was worked on with a customer's own token. A cart that is an order already proves nothing of who placed it:
 * anybody who knows its id may complete it once more.
 */
export async function noteSessionCart(
  container: MedusaContainer,
  { cartId, customerId }: { readonly cartId: string; readonly customerId: string },
): Promise<void> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const cart = { cart_id: cartId, customer_id: customerId };
  const [known] = await service.listSessionCarts(cart, { select: ["id"], take: 1 });
  if (known) return;
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: ["id", "completed_at"], filters: { id: cartId } });
  const [found] = data as { completed_at: Date | string | null }[];
  if (!found || found.completed_at) return;
  await service.createSessionCarts(cart);
}
