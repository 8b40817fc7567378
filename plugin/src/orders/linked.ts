import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { columnsOf, type Shape } from "./pick";

/** The tables that link orders with what other modules hold for them, and what each calls the other end. */
const LINKS = {
  order_fulfillment: "fulfillments",
  order_payment_collection: "payment_collection",
} as const;

/**
 * Reads what another module holds for orders, by the orders' ids. Cheaper than as a part of the orders: Medusa's query API
 * joins row by row, and this can be asked side by side with them.
 * @returns what each order has; orders that have nothing are missing
 */
export async function readLinked(
  query: Omit<RemoteQueryFunction, symbol>,
  link: keyof typeof LINKS,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, unknown[]>> {
  if (orderIds.length === 0) return new Map();
  const end = LINKS[link];
  const { data } = await query.graph({
    entity: link,
    fields: ["order_id", ...columnsOf(shape, `${end}.`)],
    filters: { order_id: [...orderIds] },
  });
  const linked = new Map<string, unknown[]>();
  for (const row of data as unknown as LinkRow[]) {
    const others = [row[end]].flat().filter((other) => other != null);
    linked.set(row.order_id, [...(linked.get(row.order_id) ?? []), ...others]);
  }
  return linked;
}

type LinkRow = { readonly order_id: string } & { readonly [end in (typeof LINKS)[keyof typeof LINKS]]?: unknown };
