import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ownOrders } from "./filters";

/**
 * The orders of a customer that have a parcel on its way. Fulfilments are another module's: Medusa's query API filters by
 * them, but cannot count what it filters so; hence the ids, of which even a loyal customer has few.
 */
export async function ordersOnTheWay(query: Omit<RemoteQueryFunction, symbol>, customerId: string): Promise<string[]> {
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: {
      ...ownOrders(customerId),
      fulfillments: { shipped_at: { $ne: null }, delivered_at: null, canceled_at: null },
    },
  });
  return (data as { id: string }[]).map(({ id }) => id);
}
