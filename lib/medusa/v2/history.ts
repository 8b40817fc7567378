import "server-only";
import { toOrder } from "@order-pages/shared/medusa/v2/order";
import {
  HISTORY_PAGE_SIZE,
  type HistoryAbilities,
  type HistoryPage,
  type HistoryQuery,
} from "@order-pages/shared/orders/facts/history";
import { REQUEST_KINDS } from "@order-pages/shared/orders/rules/ability-facts";
import { z } from "zod";
import { TOKEN_REFUSED } from "../failure";
import { placeOf, toEntries } from "../history-page";
import { bearer, parse, request } from "../http";
import { LIST_FIELDS } from "./fields";
import { localeHeader } from "./locale-header";
import { withPlugin } from "./plugin";

const count = z.int().nonnegative();
const cursor = z.string().nullable();

const pluginAnswer = z.object({
  orders: z.array(z.unknown()),
  count,
  first: z.int().positive(),
  newer: cursor,
  older: cursor,
  oldest: cursor,
  since: z.iso.datetime({ offset: true }).nullable().catch(null),
  // A plugin of before says nothing of it, and a word that is not known here is none.
  waiting: z.record(z.string(), z.enum(REQUEST_KINDS).nullable().catch(null)).catch({}),
});

const stockAnswer = z.object({ orders: z.array(z.unknown()), count });

const PLUGIN_CAN: HistoryAbilities = {
  states: ["open", "on_the_way", "delivered", "returned", "canceled"],
  placed: true,
  search: "numbers_and_products",
};

/** Stock Medusa filters its list by the order's own status, of which only this one tells a shopper anything. */
const STOCK_CAN: HistoryAbilities = { states: ["canceled"], placed: false, search: null };

/** A page of the customer's orders: as the plugin finds it, or as far as stock Medusa can. See {@link HistoryPage}. */
export async function listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null> {
  return withPlugin(
    "history",
    () => fromPlugin(token, query),
    () => fromStock(token, query),
  );
}

async function fromPlugin(token: string, query: HistoryQuery): Promise<HistoryPage | null> {
  const { state, placed, search } = query;
  const answer = await request("/store/order-pages/orders", {
    query: {
      limit: HISTORY_PAGE_SIZE,
      ...(isPluginCursor(query.cursor) ? { cursor: query.cursor } : {}),
      // One that it does not know would be an error there.
      ...(state && PLUGIN_CAN.states.includes(state) ? { state } : {}),
      ...(placed ? { placed_from: placed.from, placed_before: placed.before } : {}),
      ...(search ? { q: search } : {}),
    },
    headers: { ...bearer(token), ...(await localeHeader()) },
    absent: TOKEN_REFUSED,
  });
  if (answer === null) return null;
  const { orders, count, waiting, ...page } = parse(pluginAnswer, answer);
  const entries = toEntries(orders, toOrder).map((entry) => ({ ...entry, waiting: waiting[entry.id] ?? null }));
  return { ...page, entries, total: count, can: PLUGIN_CAN };
}

/** Its cursors are the plugin's own business but for their shape, which keeps a mistyped address from being an error. */
function isPluginCursor(cursor: string): boolean {
  return cursor === "oldest" || /^(older|newer)\.[0-9a-z]{1,9}\.[0-9A-Za-z_]{1,64}$/.test(cursor);
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
    absent: TOKEN_REFUSED,
  });
  if (answer === null) return null;
  const { orders, count } = parse(stockAnswer, answer);
  // Older than some of the orders went, or of another filter: there is no such page any more, and the way leads to the newest.
  const isGone = upTo !== null && upTo > count;
  const entries = isGone ? [] : toEntries(orders, toOrder);
  return {
    entries: upTo === null ? entries : entries.reverse(),
    ...placeOf(isGone ? count : (upTo ?? count), count, String),
    total: count,
    since: null,
    can: STOCK_CAN,
  };
}
