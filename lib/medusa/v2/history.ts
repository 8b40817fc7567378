import "server-only";
import { z } from "zod";
import {
  HISTORY_PAGE_SIZE,
  type HistoryAbilities,
  type HistoryPage,
  type HistoryQuery,
  NEWEST,
  type OrderEntry,
  toEntry,
} from "@/lib/orders/history";
import { bearer, parse, request } from "./client";
import { LIST_FIELDS } from "./fields";
import { toOrder } from "./order";

const stockAnswer = z.object({ orders: z.array(z.unknown()), count: z.int().nonnegative() });

/** Stock Medusa filters its list by the order's own status, of which only this one tells a shopper anything. */
const STOCK_CAN: HistoryAbilities = { states: ["canceled"], placed: false, search: false };

/** A page of the customer's orders. See {@link HistoryPage}. */
export async function listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null> {
  return fromStock(token, query);
}

/**
 * Stock Medusa pages by offset, which new orders shift. Counted from the oldest order they do not: the cursor "54" is the
 * page that ends with the 54th, whatever has arrived since.
 */
async function fromStock(token: string, { state, cursor }: HistoryQuery): Promise<HistoryPage | null> {
  const upTo = /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null;
  const limit = Math.min(upTo ?? HISTORY_PAGE_SIZE, HISTORY_PAGE_SIZE);
  const answer = await request("/store/orders", {
    query: {
      fields: LIST_FIELDS,
      limit,
      offset: upTo === null ? 0 : upTo - limit,
      order: upTo === null ? "-created_at" : "created_at",
      ...(state === "canceled" ? { status: "canceled" } : {}),
    },
    headers: bearer(token),
    absent: 401,
  });
  if (answer === null) return null;
  const { orders, count } = parse(stockAnswer, answer);
  const entries = toEntries(orders);
  const last = Math.min(upTo ?? count, count);
  const page = HISTORY_PAGE_SIZE;
  return {
    entries: upTo === null ? entries : entries.reverse(),
    total: count,
    first: count - last + 1,
    newer: last === count ? null : last + page >= count ? NEWEST : String(last + page),
    older: last > page ? String(last - page) : null,
    oldest: last > page ? String(((count - 1) % page) + 1) : null,
    since: null,
    can: STOCK_CAN,
  };
}

function toEntries(orders: readonly unknown[]): OrderEntry[] {
  return orders.flatMap((raw) => {
    const order = toOrder(raw);
    return order ? [toEntry(order)] : [];
  });
}
