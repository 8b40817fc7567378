import type { FindConfig, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { decorateCartTotals, Modules } from "@medusajs/framework/utils";
import { PLACED } from "./filters";
import { readLinked } from "./linked";
import { pick, relationsOf } from "./pick";
import { FULFILLMENT, ORDER, PAYMENT_COLLECTION } from "./shape";
import { type StatusSource, statusesOf } from "./statuses";

/**
 * The order's own columns by name, its relations whole: naming theirs, too, costs Medusa more time than it saves, and some
 * it then reads wrongly (adjustments of every version of the order, shipping methods without what they were for).
 */
const CONFIG = {
  select: [...Object.keys(ORDER).filter((key) => ORDER[key as keyof typeof ORDER] === true), "summary"],
  relations: relationsOf(ORDER).filter((relation) => relation !== "returns.items"),
} as FindConfig<OrderDTO>;

interface OrderRow extends Omit<StatusSource, "payment_collections" | "fulfillments"> {
  readonly summary?: { readonly current_order_total?: unknown } | null;
  readonly items: readonly (StatusSource["items"][number] & {
    readonly detail: { readonly return_requested_quantity?: unknown };
  })[];
  readonly returns: readonly unknown[];
}

/**
 * One order as its page shows it, in the names and the shape of Medusa's own answer, of which it is a part. The total is
 * the stored one, which Medusa keeps up to date with every change of the order; computing it anew, with a dozen totals
 * that no page shows, is a third of what Medusa's own read costs.
 * @returns null where there is no such order
 */
export async function readOrder(scope: MedusaContainer, id: string): Promise<unknown> {
  // Without a limit, which would make a dozen queries of the one that Medusa asks for so.
  const [[row], fulfillments, collections] = await Promise.all([
    scope.resolve(Modules.ORDER).listOrders({ $and: [{ id }, PLACED] }, CONFIG),
    readLinked(scope, "fulfillments", [id], FULFILLMENT),
    readLinked(scope, "payment_collections", [id], PAYMENT_COLLECTION),
  ]);
  if (!row) return null;
  const order = row as unknown as OrderRow;
  if (order.items.some(({ detail }) => Number(detail.return_requested_quantity) > 0)) {
    // What the shop will owe for units on their way back is not stored; this adds it to the summary, as Medusa's answers do.
    decorateCartTotals(row as unknown as Parameters<typeof decorateCartTotals>[0]);
  }
  const linked = {
    fulfillments: fulfillments.get(id) ?? [],
    payment_collections: collections.get(id) ?? [],
  };
  return {
    ...(pick(order, ORDER) as object),
    ...statusesOf({ ...order, ...linked }),
    total: order.summary?.current_order_total ?? null,
    items: order.items.map((item) => ({ ...(pick(item, ORDER.items) as object), quantity: item.detail.quantity })),
    returns: order.returns.length > 0 ? pick(await readReturns(scope, id), ORDER.returns) : [],
    fulfillments: pick(linked.fulfillments, FULFILLMENT),
    payment_collections: pick(linked.payment_collections, PAYMENT_COLLECTION),
  };
}

/** What came back. Only few orders have returns; joined into the read of every order, their items cost more than to ask again. */
async function readReturns(scope: MedusaContainer, id: string): Promise<unknown> {
  const [row] = await scope
    .resolve(Modules.ORDER)
    .listOrders({ id }, { select: ["id"], relations: ["returns", "returns.items"] });
  return (row as unknown as Pick<OrderRow, "returns"> | undefined)?.returns ?? [];
}
