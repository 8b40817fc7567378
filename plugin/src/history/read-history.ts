import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { entitledOrders } from "../accounts/entitlement";
import type { Filters } from "../orders/filters";
import { type HistoryCursor, writeCursor } from "./cursor";
import { filtersOf, type Owner, ownOrders } from "./filters";
import { ordersOnTheWay } from "./on-the-way";
import type { HistoryQuery } from "./query";
import { readEntries } from "./read-entries";
import { readWaiting } from "./waiting";

/** A page of a customer's orders, newest first. */
export interface HistoryAnswer {
  readonly orders: readonly unknown[];
  /** How many match, on all pages. */
  readonly count: number;
  /** The place of the first of them; 1 is the newest. */
  readonly first: number;
  /** Cursors of the neighbours; null where there is none, "newest" for the page without a cursor. */
  readonly newer: string | null;
  readonly older: string | null;
  readonly oldest: string | null;
  /** When the customer's first order was placed, whatever the query. */
  readonly since: Date | string | null;
  /** What waits for the shop's answer, by the order's id: `withdrawal`, `cancellation` or `return`. */
  readonly waiting: Readonly<Record<string, string>>;
}

/** Where an order stands in the list; read before all that is told about it, which is read for one page only. */
interface Place {
  readonly id: string;
  readonly created_at: Date | string;
}

interface Found {
  readonly rows: readonly Place[];
  readonly count: number;
  readonly first: number;
}

/** Answers a page of the orders of one customer that their sessions may see. Every filter is the database's; nothing is sifted afterwards. */
export async function readHistory(
  scope: MedusaContainer,
  customerId: string,
  query: HistoryQuery,
): Promise<HistoryAnswer> {
  const graph = scope.resolve(ContainerRegistrationKeys.QUERY);
  const owner = { customerId, entitlement: await entitledOrders(scope, customerId) };
  const filters = filtersOf(owner, query);
  if (query.state === "on_the_way") filters.push({ id: { $in: await ordersOnTheWay(graph, owner) } });
  const [{ rows, count, first }, since] = await Promise.all([find(scope, filters, query), firstPlaced(scope, owner)]);
  const [newest, last] = [rows[0], rows.at(-1)];
  const isEnd = first + rows.length > count;
  const ids = rows.map(({ id }) => id);
  // Side by side: it takes less than the entries do.
  const [orders, waiting] = await Promise.all([readEntries(scope, ids), readWaiting(scope, ids)]);
  return {
    orders,
    count,
    first,
    newer: newer(first, newest, query.limit),
    older: last && !isEnd ? writeCursor("older", last) : null,
    oldest: isEnd ? null : "oldest",
    since,
    waiting,
  };
}

/** Where the next newer page would be the very first one, its plain address is the better one. */
function newer(first: number, newest: Place | undefined, limit: number): string | null {
  if (first <= 1) return null;
  return newest && first - 1 > limit ? writeCursor("newer", newest) : "newest";
}

async function find(scope: MedusaContainer, filters: Filters[], { cursor, limit }: HistoryQuery): Promise<Found> {
  const orders = scope.resolve(Modules.ORDER);
  const list = async (more: Filters[], direction: "ASC" | "DESC") => {
    const [rows, count] = await orders.listAndCountOrders(
      { $and: [...filters, ...more] },
      { select: ["id", "created_at"], take: limit, order: { created_at: direction, id: direction } },
    );
    return { rows, count };
  };
  if (!cursor) return { ...(await list([], "DESC")), first: 1 };
  if (cursor.side === "oldest") {
    const { rows, count } = await list([], "ASC");
    // As many as the last page has for whoever comes to it page by page.
    const page = rows.slice(0, ((count - 1) % limit) + 1).reverse();
    return { rows: page, count, first: count - page.length + 1 };
  }
  const isOlder = cursor.side === "older";
  const [beyond, [, count]] = await Promise.all([
    list([past(cursor)], isOlder ? "DESC" : "ASC"),
    orders.listAndCountOrders({ $and: filters }, { select: ["id"], take: 1 }),
  ]);
  return isOlder
    ? { rows: beyond.rows, count, first: count - beyond.count + 1 }
    : { rows: [...beyond.rows].reverse(), count, first: beyond.count - beyond.rows.length + 1 };
}

/** The orders on the cursor's side of it. Two of one instant are told apart by their ids, so that none is lost or doubled. */
function past({ side, placed, id }: Exclude<HistoryCursor, { side: "oldest" }>): Filters {
  const beyond = side === "older" ? "$lt" : "$gt";
  const instant = placed.toISOString();
  return { $or: [{ created_at: { [beyond]: instant } }, { created_at: instant, id: { [beyond]: id } }] };
}

async function firstPlaced(scope: MedusaContainer, owner: Owner): Promise<Date | string | null> {
  const [order] = await scope.resolve(Modules.ORDER).listOrders(ownOrders(owner), {
    select: ["id", "created_at"],
    take: 1,
    order: { created_at: "ASC" },
  });
  return order?.created_at ?? null;
}
