import type { FindConfig, IOrderModuleService, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { readLinked } from "../orders/linked";
import { columnsOf, pick, relationsOf } from "../orders/pick";
import { type StatusSource, statusesOf } from "../orders/statuses";
import { COLLECTION, ENTRY, METHOD, NAMED_LINES, PAID, PARCEL } from "./entry";

/** An order as the order module reads it for an entry; only what is looked at here is named. */
interface OrderRow extends Omit<StatusSource, "payment_collections" | "fulfillments"> {
  readonly id: string;
  readonly status: string;
  readonly summary?: { readonly current_order_total?: unknown; readonly pending_difference?: unknown } | null;
  readonly items: readonly LineRow[];
}

type LineRow = StatusSource["items"][number] & { readonly requires_shipping?: boolean };

const { summary: _summary, ...columns } = ENTRY;

/** What the order module is asked for. The summary is one column to it, whatever is in it. */
const ENTRY_CONFIG = {
  select: [...columnsOf(columns), "summary"],
  relations: relationsOf(ENTRY),
} as FindConfig<OrderDTO>;

/**
 * Reads the entries of a list: the names and the shape of Medusa's own list, of which they are a part. By ids and without a
 * limit, which would make a query for each relation of the one that Medusa asks for so.
 * @returns in the order of the ids
 */
export async function readEntries(scope: MedusaContainer, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const orders = scope.resolve(Modules.ORDER);
  const [found, parcels, collections] = await Promise.all([
    orders.listOrders({ id: [...ids] }, ENTRY_CONFIG),
    readLinked(scope, "fulfillments", ids, PARCEL),
    readLinked(scope, "payment_collections", ids, COLLECTION),
  ]);
  const place = new Map(ids.map((id, index) => [id, index]));
  const rows = (found as unknown as OrderRow[]).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const entries = rows.map((row) => {
    const fulfillments = parcels.get(row.id) ?? [];
    const payment_collections = collections.get(row.id) ?? [];
    return { row, fulfillments, ...statusesOf({ ...row, fulfillments, payment_collections }) };
  });
  const due = entries.filter(({ row, payment_status }) => mayBeDue(row, payment_status));
  const [paid, methods] = await Promise.all([
    readLinked(
      scope,
      "payment_collections",
      due.map(({ row }) => row.id),
      PAID,
    ),
    readShippingMethods(orders, rows.filter(shipsNothing)),
  ]);
  return entries.map(({ row, fulfillments, ...statuses }) => ({
    ...(pick(row, ENTRY) as object),
    ...statuses,
    total: row.summary?.current_order_total ?? null,
    items: row.items.map(toLine),
    fulfillments: pick(fulfillments, PARCEL),
    shipping_methods: methods.get(row.id) ?? [],
    payment_collections: pick(paid.get(row.id) ?? [], PAID),
  }));
}

function toLine(line: LineRow, index: number): unknown {
  const { title, product_title, thumbnail, ...rest } = pick(line, ENTRY.items) as Record<string, unknown>;
  const named = index < NAMED_LINES ? { title, product_title, thumbnail } : {};
  return { ...named, ...rest, quantity: (rest.detail as Record<string, unknown>).quantity };
}

/** Whether payments have to be read to know what is still to be paid; most orders need none. */
function mayBeDue({ status, summary }: OrderRow, paymentStatus: string): boolean {
  const isSettled = paymentStatus === "authorized" || paymentStatus === "captured" || status === "canceled";
  return !isSettled && Number(summary?.pending_difference ?? 0) > 0;
}

/** Such an order is a digital one, unless it has a shipping method all the same. */
function shipsNothing({ items }: OrderRow): boolean {
  return items.every(({ requires_shipping }) => requires_shipping === false);
}

async function readShippingMethods(
  orders: IOrderModuleService,
  rows: readonly OrderRow[],
): Promise<Map<string, unknown>> {
  if (rows.length === 0) return new Map();
  const found = await orders.listOrders(
    { id: rows.map(({ id }) => id) },
    { select: ["id"], relations: ["shipping_methods"] },
  );
  return new Map(found.map(({ id, shipping_methods }) => [id, pick(shipping_methods ?? [], METHOD)]));
}
