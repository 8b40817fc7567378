import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { columnsOf, relationsOf, type Shape } from "./pick";

/** What a module's service is asked for: all of it. Without a limit of ours it would stop at fifteen. */
interface Config {
  readonly select: string[];
  readonly relations: string[];
  readonly take: null;
}

type Linked = { readonly id: string };

/** The tables that link orders with what other modules hold for them, and how those are read. */
const LINKS = {
  order_fulfillment: {
    key: "fulfillment_id",
    list: (scope: MedusaContainer, id: string[], config: Config): Promise<Linked[]> =>
      scope.resolve(Modules.FULFILLMENT).listFulfillments({ id }, config),
  },
  order_payment_collection: {
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
  link: keyof typeof LINKS,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, unknown[]>> {
  if (orderIds.length === 0) return new Map();
  const { key, list } = LINKS[link];
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: link,
    fields: ["order_id", key],
    filters: { order_id: [...orderIds] },
  });
  const rows = (data as unknown as Record<string, string>[]).map((row) => ({ orderId: row.order_id, id: row[key] }));
  if (rows.length === 0) return new Map();
  const config: Config = { select: ["id", ...columnsOf(shape)], relations: relationsOf(shape), take: null };
  const found = await list(
    scope,
    rows.map(({ id }) => id ?? ""),
    config,
  );
  const others = new Map(found.map((other) => [other.id, other]));
  const linked = new Map<string, unknown[]>();
  for (const { orderId = "", id = "" } of rows) {
    const other = others.get(id);
    if (other) linked.set(orderId, [...(linked.get(orderId) ?? []), other]);
  }
  return linked;
}
