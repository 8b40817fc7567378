import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { listLinks } from "./list-links";
import { columnsOf, relationsOf, type Shape } from "./pick";

/** What a module's service is asked for: all of it, and in one query instead of one for each relation. */
interface Config {
  readonly select: string[];
  readonly relations: string[];
  readonly take: null;
  readonly options: { readonly strategy: "joined" };
}

type Linked = { readonly id: string };

/** What other modules hold for orders: how its link to them is called, and how it is read. */
const LINKS = {
  fulfillments: {
    module: Modules.FULFILLMENT,
    key: "fulfillment_id",
    list: (scope: MedusaContainer, id: string[], config: Config): Promise<Linked[]> =>
      scope.resolve(Modules.FULFILLMENT).listFulfillments({ id }, config),
  },
  payment_collections: {
    module: Modules.PAYMENT,
    key: "payment_collection_id",
    list: (scope: MedusaContainer, id: string[], config: Config): Promise<Linked[]> =>
      scope.resolve(Modules.PAYMENT).listPaymentCollections({ id }, config),
  },
} as const;

/**
 * Reads what another module holds for orders, by the orders' ids. Cheaper than as a part of the orders, which Medusa's query
 * API joins row by row, and than through the link, which asks the module for one relation after another; and it can be asked
 * side by side with the orders.
 * @returns what each order has; orders that have nothing are missing
 */
export async function readLinked(
  scope: MedusaContainer,
  what: keyof typeof LINKS,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, unknown[]>> {
  if (orderIds.length === 0) return new Map();
  const { module, key, list } = LINKS[what];
  const rows = await listLinks(scope, [Modules.ORDER, "order_id"], [module, key], { order_id: orderIds });
  const pairs = rows.map((row) => ({ orderId: row.order_id ?? "", id: row[key] ?? "" }));
  if (pairs.length === 0) return new Map();
  const config: Config = {
    select: ["id", ...columnsOf(shape)],
    relations: relationsOf(shape),
    take: null,
    options: { strategy: "joined" },
  };
  const found = await list(
    scope,
    pairs.map(({ id }) => id),
    config,
  );
  const others = new Map(found.map((other) => [other.id, other]));
  const linked = new Map<string, unknown[]>();
  for (const { orderId, id } of pairs) {
    const other = others.get(id);
    if (other) linked.set(orderId, [...(linked.get(orderId) ?? []), other]);
  }
  return linked;
}
