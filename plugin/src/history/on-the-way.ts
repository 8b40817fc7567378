import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { type Owner, ownOrders } from "./filters";

/**
 * The orders of a customer that have a parcel on its way. Fulfilments are another module's: Medusa's query API filters by
 * them, but cannot count what it filters so; hence the ids, of which even a loyal customer has few.
 */
export async function ordersOnTheWay(query: Omit<RemoteQueryFunction, symbol>, owner: Owner): Promise<string[]> {
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: {
      ...ownOrders(owner),
      fulfillments: { shipped_at: { $ne: null }, delivered_at: null, canceled_at: null },
    },
  });
  return (data as { id: string }[]).map(({ id }) => id);
}
