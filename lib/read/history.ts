import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { HistoryQuery } from "@/lib/orders/history";
import type { HistoryView } from "@/lib/orders/history-view";
import { toHistoryView } from "@/lib/orders/to-history-view";
import { readToken } from "@/lib/session/token";
import { type Outage, toOutage, UNAVAILABLE } from "./outage";

export type HistoryRead = { readonly kind: "found"; readonly history: HistoryView } | Outage;

/**
 * Reads a page of the signed-in customer's orders. The token itself scopes it, so it need not wait for who that is: an
 * account page is two calls side by side. Who is not signed in is sent away by app/account/enter.ts, whatever this says.
 * Never throws.
 */
export async function readHistory(query: HistoryQuery): Promise<HistoryRead> {
  const token = await readToken();
  if (token === null) return UNAVAILABLE;
  try {
    const [page, locale, timeZone, words] = await Promise.all([
      backend().listOrders(token, query),
      getLocale(),
      getTimeZone(),
      getTranslations("order"),
    ]);
    if (page === null) return UNAVAILABLE;
    return { kind: "found", history: toHistoryView(page, new Date(), { locale, timeZone, words }) };
  } catch (error) {
    return toOutage(error, log);
  }
}
