import "server-only";
import { HISTORY_STATES, type HistoryQuery, NEWEST, yearSpan } from "@order-pages/shared/orders/facts/history";
import type { HistoryView } from "@order-pages/shared/orders/view/history-view";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";

type SearchParams = Record<string, string | string[] | undefined>;

/** The filters and the place of a page of the history, as its address has them. */
export interface HistoryAddress {
  readonly state: string;
  readonly year: string;
  readonly q: string;
  readonly from: string;
}

/** @returns what is known to mean something; anything else in an address is as if it were not there */
export function readAddress(params: SearchParams): HistoryAddress {
  const text = (name: string) => {
    const value = params[name];
    // No name or number has control characters, and no database takes them all.
    return typeof value === "string"
      ? value
          .replaceAll(/\p{Cc}+/gu, " ")
          .trim()
          .slice(0, 80)
      : "";
  };
  return {
    state: HISTORY_STATES.find((state) => state === text("state")) ?? "",
    year: /^(?:19|20)\d{2}$/.test(text("year")) ? text("year") : "",
    q: text("q"),
    from: text("from"),
  };
}

export function toQuery({ state, year, q, from }: HistoryAddress): HistoryQuery {
  return {
    state: HISTORY_STATES.find((one) => one === state) ?? null,
    placed: year ? yearSpan(Number(year), env().store.timeZone) : null,
    search: q || null,
    cursor: from || NEWEST,
  };
}

/**
 * What of an address the list was really filtered by. What this shop's backend cannot filter by was left out, and nothing on
 * the page may claim that it was not.
 */
export function appliedFilters(
  { state, year, q }: HistoryAddress,
  { states, years, search }: HistoryView["filters"],
): Omit<HistoryAddress, "from"> {
  return {
    state: states.some((one) => one === state) ? state : "",
    year: years.length > 0 ? year : "",
    q: search ? q : "",
  };
}

/** The address of a page of the history. */
export function toHref({ from, ...filters }: HistoryAddress): string {
  return routes.orders({ ...filters, from: from === NEWEST ? "" : from });
}
