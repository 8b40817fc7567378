import type { FindConfig, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { withAdjustments } from "./adjustments";
import { type AfterSaleHints, mayHaveAfterSale, NO_AFTER_SALE, readAfterSale } from "./after-sale";
import { PLACED } from "./filters";
import { readLinked } from "./linked";
import { pick, relationsOf } from "./pick";
import { FULFILLMENT, ORDER, PAYMENT_COLLECTION } from "./shape";
import { readShippingOptions } from "./shipping-options";
import { type StatusSource, statusesOf } from "./statuses";
import { type TotalsSource, totalsOf } from "./totals";

/**
 * The order's own columns by name, its relations whole: naming theirs, too, saves Medusa nothing, and some it then reads wrongly
 * (shipping methods without what they were for). Adjustments are read beside it (adjustments.ts), and so is what came back.
 */
const CONFIG = {
  select: [...Object.keys(ORDER).filter((key) => ORDER[key as keyof typeof ORDER] === true), "summary", "metadata"],
  relations: relationsOf(ORDER).filter(
    (relation) => relation !== "returns.items" && !relation.endsWith(".adjustments"),
  ),
} as FindConfig<OrderDTO>;

interface MethodRow extends Readonly<Record<string, unknown>> {
  readonly shipping_option_id?: unknown;
}

type ItemRow = StatusSource["items"][number] & AfterSaleHints["items"][number] & TotalsSource["items"][number];

interface OrderRow
  extends Omit<StatusSource, "payment_collections" | "fulfillments" | "items">,
    Omit<TotalsSource, "items"> {
  readonly items: readonly ItemRow[];
  readonly shipping_methods: readonly MethodRow[];
  readonly returns: AfterSaleHints["returns"];
  readonly metadata?: { readonly promised_delivery?: unknown } | null;
}

/**
 * One order as its page shows it, in the names and the shape of Medusa's own answer, of which it is a part, and beside it what
 * Medusa's store routes never tell: exchanges, claims, and where an order is fetched. Sums are computed as Medusa computes them.
 * @returns null where there is no such order
 */
export async function readOrder(scope: MedusaContainer, id: string): Promise<object | null> {
  // Without a limit, which would make a dozen queries of the one that Medusa asks for so.
  const [[row], fulfillments, collections] = await Promise.all([
    scope.resolve(Modules.ORDER).listOrders({ $and: [{ id }, PLACED] }, CONFIG),
    readLinked(scope, "fulfillments", [id], FULFILLMENT),
    readLinked(scope, "payment_collections", [id], PAYMENT_COLLECTION),
  ]);
  if (!row) return null;
  const read = row as unknown as OrderRow;
  const linked = {
    fulfillments: fulfillments.get(id) ?? [],
    payment_collections: collections.get(id) ?? [],
  };
  const [[order = read], returns, afterSale, options] = await Promise.all([
    withAdjustments(scope, [read]),
    read.returns.length > 0 ? readReturns(scope, id) : [],
    mayHaveAfterSale({ ...read, ...linked }) ? readAfterSale(scope, [id]) : null,
    readShippingOptions(
      scope,
      read.shipping_methods.map(({ shipping_option_id }) => shipping_option_id),
    ),
  ]);
  const { pending_difference, ...totals } = totalsOf(order);
  const told = pick(order, ORDER) as Record<string, object>;
  return {
    ...told,
    ...statusesOf({ ...order, ...linked }),
    ...totals,
    summary: { ...told.summary, pending_difference },
    // Nothing else of its metadata: merchants keep there what is theirs.
    promised_delivery: order.metadata?.promised_delivery ?? null,
    items: order.items.map((item) => ({ ...(pick(item, ORDER.items) as object), quantity: item.detail.quantity })),
    shipping_methods: order.shipping_methods.map((method) => ({
      ...(pick(method, ORDER.shipping_methods) as object),
      shipping_option: options.get(String(method.shipping_option_id)) ?? null,
    })),
    returns: pick(returns, ORDER.returns),
    ...(afterSale?.get(id) ?? NO_AFTER_SALE),
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
