import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { entitledOrders } from "../accounts/entitlement";
import { countRows, readRows } from "../database/read-rows";
import type { ReaderLanguage } from "../languages/reader-language";
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
  reader: ReaderLanguage | null = null,
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
  const [orders, waiting] = await Promise.all([readEntries(scope, ids, reader), readWaiting(scope, ids)]);
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
  const count = (more: Filters[] = []) => countRows(scope, { ...ORDERS, where: { $and: [...filters, ...more] } });
  const list = (more: Filters[], direction: "ASC" | "DESC") =>
    readPlaces(scope, { $and: [...filters, ...more] }, limit, { created_at: direction, id: direction });
  if (cursor?.side === "oldest") {
    const [rows, all] = await Promise.all([list([], "ASC"), count()]);
    // As many as the last page has for whoever comes to it page by page.
    const page = rows.slice(0, ((all - 1) % limit) + 1).reverse();
    return { rows: page, count: all, first: all - page.length + 1 };
  }
  if (!cursor) {
    const [rows, all] = await Promise.all([list([], "DESC"), count()]);
    return { rows, count: all, first: 1 };
  }
  const isOlder = cursor.side === "older";
  const beyond = [past(cursor)];
  const [rows, left, all] = await Promise.all([list(beyond, isOlder ? "DESC" : "ASC"), count(beyond), count()]);
  return isOlder
    ? { rows, count: all, first: all - left + 1 }
    : { rows: [...rows].reverse(), count: all, first: left - rows.length + 1 };
}

const ORDERS = { module: Modules.ORDER, model: "Order" } as const;

/** Where orders stand; only as many as are on a page. */
async function readPlaces(
  scope: MedusaContainer,
  where: Filters,
  limit: number,
  order: Readonly<Record<string, "ASC" | "DESC">>,
): Promise<Place[]> {
  const rows = await readRows(scope, { ...ORDERS, shape: { id: true, created_at: true }, where, limit, order });
  return rows as unknown as Place[];
}

/** The orders on the cursor's side of it. Two of one instant are told apart by their ids, so that none is lost or doubled. */
function past({ side, placed, id }: Exclude<HistoryCursor, { side: "oldest" }>): Filters {
  const beyond = side === "older" ? "$lt" : "$gt";
  const instant = placed.toISOString();
  return { $or: [{ created_at: { [beyond]: instant } }, { created_at: instant, id: { [beyond]: id } }] };
}

async function firstPlaced(scope: MedusaContainer, owner: Owner): Promise<Date | string | null> {
  const [first] = await readPlaces(scope, ownOrders(owner), 1, { created_at: "ASC" });
  return first?.created_at ?? null;
}
