import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isEntitled } from "../accounts/entitlement";
import type { OrderRow } from "./claimed-orders";

interface CustomerRow {
  readonly id: string;
  readonly email?: string | null;
  readonly has_account?: boolean;
}

/**
 * Whose yes moves an order: the account that holds it and is entitled to it, else the mailbox that it was placed with. An account
 * that got the order only because a guest typed its address decides nothing about it.
 * @returns an email; null where there is nobody to ask
 */
export async function askedMailbox(
  container: MedusaContainer,
  order: Pick<OrderRow, "id" | "email" | "customer_id">,
): Promise<string | null> {
  if (order.customer_id) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const filters = { id: order.customer_id };
    const { data } = await query.graph({ entity: "customer", fields: ["id", "email", "has_account"], filters });
    const holder = (data as CustomerRow[]).find(({ id }) => id === order.customer_id);
    if (holder?.has_account && holder.email && (await isEntitled(container, holder.id, order.id))) return holder.email;
  }
  return order.email || null;
}
