import "server-only";
import { z } from "zod";
import {
  HISTORY_PAGE_SIZE,
  type HistoryAbilities,
  type HistoryPage,
  type HistoryQuery,
  type HistoryState,
} from "@/lib/orders/history";
import { normaliseNumber } from "@/lib/orders/lookup";
import { placeOf, toEntries } from "../history-page";
import { bearer, parse, request } from "../http";
import { LIST_RELATIONS } from "./fields";
import { toOrder } from "./order";

const pageAnswer = z.object({ orders: z.array(z.unknown()), count: z.int().nonnegative() });

type Filter = Record<string, string | number | readonly string[] | Record<string, string>>;

const ALIVE = ["pending", "completed", "archived", "requires_action"];

/** What Medusa v1's own filters can say of a state. It knows no deliveries: what is on its way and what has arrived are one. */
const FILTERS: Partial<Record<HistoryState, Filter>> = {
  open: { status: ALIVE, fulfillment_status: ["not_fulfilled", "partially_fulfilled", "fulfilled", "canceled"] },
  sent: { status: ALIVE, fulfillment_status: ["partially_shipped", "shipped"] },
  returned: { status: ALIVE, fulfillment_status: ["partially_returned", "returned"] },
  canceled: { status: ["canceled"] },
};

const CAN: HistoryAbilities = { states: ["open", "sent", "returned", "canceled"], placed: true, search: "numbers" };

/** A page of the customer's orders. See {@link HistoryPage}. */
export async function listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null> {
  const [page, since] = await Promise.all([readPage(token, query), firstPlaced(token)]);
  if (page === null) return null;
  const { orders, count, upTo } = page;
  return {
    entries: toEntries(orders, toOrder),
    ...placeOf(upTo, count, (last) => `${last}.${count}`),
    total: count,
    since,
    can: CAN,
  };
}

/**
 * Medusa v1 pages by offset from the newest order, which new orders shift. A cursor counts from the oldest, "54.64" is the
 * page that ends with the 54th of what were 64, so that one call finds it; where there are more now, a second one does.
 */
async function readPage(token: string, query: HistoryQuery) {
  const [, last, outOf] = /^([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(query.cursor) ?? [];
  const upTo = last ? Number(last) : null;
  const limit = Math.min(upTo ?? HISTORY_PAGE_SIZE, HISTORY_PAGE_SIZE);
  const filter = filterOf(query);
  const read = async (offset: number) => {
    const answer = await ask(token, { ...filter, expand: LIST_RELATIONS, limit, offset });
    return answer === null ? null : parse(pageAnswer, answer);
  };
  const offset = upTo === null ? 0 : Math.max(Number(outOf) - upTo, 0);
  const page = await read(offset);
  if (page === null || upTo === null) return page && { ...page, upTo: page.count };
  const due = Math.max(page.count - upTo, 0);
  const found = due === offset ? page : await read(due);
  return found && { ...found, upTo };
}

function filterOf({ state, placed, search }: HistoryQuery): Filter {
  // An empty search is an error there.
  const number = search === null ? "" : normaliseNumber(search);
  return {
    ...(state ? FILTERS[state] : {}),
    ...(placed ? { created_at: { gte: placed.from, lt: placed.before } } : {}),
    ...(number ? { q: number } : {}),
  };
}

/** When the customer's first order was placed: the last one of the list, whose place its length tells. */
async function firstPlaced(token: string): Promise<string | null> {
  const newest = await ask(token, { expand: "payments", limit: 1 });
  if (newest === null) return null;
  const { count } = parse(pageAnswer, newest);
  const oldest = await ask(token, { expand: "payments", limit: 1, offset: Math.max(count - 1, 0) });
  return oldest === null ? null : (toEntries(parse(pageAnswer, oldest).orders, toOrder)[0]?.placedAt ?? null);
}

function ask(token: string, query: Filter): Promise<unknown> {
  return request("/store/customers/me/orders", { query, headers: bearer(token), absent: 401 });
}
