import "server-only";
import { toOrder } from "@order-pages/shared/medusa/v1/order";
import {
  HISTORY_PAGE_SIZE,
  type HistoryAbilities,
  type HistoryPage,
  type HistoryQuery,
  type HistoryState,
} from "@order-pages/shared/orders/facts/history";
import { normalizeNumber } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { TOKEN_REFUSED } from "../failure";
import { placeOf, toEntries } from "../history-page";
import { bearer, parse, request } from "../http";
import { accountSince } from "./account";
import { LIST_RELATIONS } from "./fields";
import { isOrderNumber } from "./order-number";
import { productHandles } from "./product-handles";

const pageAnswer = z.object({ orders: z.array(z.unknown()), count: z.int().nonnegative() });

type Filter = Record<string, string | number | readonly string[] | Record<string, string>>;

const ALIVE = ["pending", "completed", "archived", "requires_action"];

/**
 * What Medusa v1's own filters can say of a state. They know no deliveries: what is on its way and what has arrived are one. Nor
 * do they know what has to be sent at all.
 */
const FILTERS: Partial<Record<HistoryState, Filter>> = {
  unsent: { status: ALIVE, fulfillment_status: ["not_fulfilled", "partially_fulfilled", "fulfilled", "canceled"] },
  sent: { status: ALIVE, fulfillment_status: ["partially_shipped", "shipped"] },
  returned: { status: ALIVE, fulfillment_status: ["partially_returned", "returned"] },
  canceled: { status: ["canceled"] },
};

const CAN: HistoryAbilities = { states: ["unsent", "sent", "returned", "canceled"], placed: true, search: "numbers" };

/**
 * A page of the customer's orders. See {@link HistoryPage}. Which order was the first, Medusa v1 only tells in two more calls:
 * an account's orders are taken to begin with it, unless older ones stand on the page.
 */
export async function listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null> {
  const [page, accountMade] = await Promise.all([readPage(token, query), accountSince(token)]);
  if (page === null) return null;
  const { orders, count, upTo } = page;
  const handles = await productHandles(orders);
  const entries = toEntries(orders, (raw) => toOrder(raw, handles));
  return {
    entries,
    ...placeOf(upTo, count, (last) => `${last}.${count}`),
    total: count,
    since: earliest([accountMade, ...entries.map(({ placedAt }) => placedAt)]),
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
  // Older than some of the orders went, or of another filter: there is no such page any more, and the way leads to the newest.
  if (upTo > page.count) return { ...page, orders: [], upTo: page.count };
  const due = Math.max(page.count - upTo, 0);
  const found = due === offset ? page : await read(due);
  return found && { ...found, upTo };
}

function filterOf({ state, placed, search }: HistoryQuery): Filter {
  const number = search === null ? null : normalizeNumber(search);
  return {
    ...(state ? FILTERS[state] : {}),
    ...(placed ? { created_at: { gte: placed.from, lt: placed.before } } : {}),
    // Not its own search, which also looks for the digits in names and addresses.
    ...(number === null ? {} : { display_id: isOrderNumber(number) ? number : NO_NUMBER }),
  };
}

/** Medusa v1 counts from 1. */
const NO_NUMBER = "0";

function earliest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

function ask(token: string, query: Filter): Promise<unknown> {
  return request("/store/customers/me/orders", { query, headers: bearer(token), absent: TOKEN_REFUSED });
}
