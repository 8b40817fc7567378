import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type Row, readRows } from "../database/read-rows";
import { listLinks } from "./list-links";
import type { Shape } from "./pick";

/** What other modules hold for orders: how its link to them is called, and which data model it is. */
const LINKS = {
  fulfillments: { module: Modules.FULFILLMENT, model: "Fulfillment", key: "fulfillment_id" },
  payment_collections: { module: Modules.PAYMENT, model: "PaymentCollection", key: "payment_collection_id" },
} as const;

/**
 * Reads what another module holds for orders, by the orders' ids: side by side with the orders, which Medusa's query API would
 * join with it row by row.
 * @returns what each order has; orders that have nothing are missing
 */
export async function readLinked(
  scope: MedusaContainer,
  what: keyof typeof LINKS,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, Row[]>> {
  if (orderIds.length === 0) return new Map();
  const { module, model, key } = LINKS[what];
  const rows = await listLinks(scope, [Modules.ORDER, "order_id"], [module, key], { order_id: orderIds });
  const pairs = rows.map((row) => ({ orderId: row.order_id ?? "", id: row[key] ?? "" }));
  if (pairs.length === 0) return new Map();
  const found = await readRows(scope, { module, model, shape, where: { id: pairs.map(({ id }) => id) } });
  const others = new Map(found.map((other) => [other.id, other]));
  const linked = new Map<string, Row[]>();
  for (const { orderId, id } of pairs) {
    const other = others.get(id);
    if (other) linked.set(orderId, [...(linked.get(orderId) ?? []), other]);
  }
  return linked;
}
