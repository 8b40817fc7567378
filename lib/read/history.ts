import "server-only";
import type { HistoryQuery } from "@order-pages/shared/orders/facts/history";
import type { HistoryView } from "@order-pages/shared/orders/view/history-view";
import { toHistoryView } from "@order-pages/shared/orders/view/to-history-view";
import { env } from "@/lib/env";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { readToken } from "@/lib/session/token";
import { type Outage, toOutage, UNAVAILABLE } from "./outage";

export type HistoryRead = { readonly kind: "found"; readonly history: HistoryView } | Outage;

/**
 * Reads a page of the signed-in customer's orders. The token itself scopes it, so it need not wait for who that is: an
 * account page is two calls side by side. Who is not signed in is sent away by lib/session/require-customer.ts, whatever this says.
 * Never throws.
 */
export async function readHistory(query: HistoryQuery): Promise<HistoryRead> {
  const token = await readToken();
  if (token === null) return UNAVAILABLE;
  try {
    const [page, locale, words] = await Promise.all([
      backend().listOrders(token, query),
      getLocale(),
      getTranslations("order"),
    ]);
    if (page === null) return UNAVAILABLE;
    return {
      kind: "found",
      history: toHistoryView(page, new Date(), { locale, timeZone: env().store.timeZone, words }),
    };
  } catch (error) {
    return toOutage(error, log);
  }
}
