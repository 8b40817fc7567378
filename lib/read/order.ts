import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { isOrderId } from "@/lib/orders/ids";
import type { OrderView } from "@/lib/orders/order-view";
import { toOrderView } from "@/lib/orders/to-order-view";
import { type Outage, toOutage } from "./outage";

export type OrderRead = { readonly kind: "found"; readonly order: OrderView } | { readonly kind: "not_found" } | Outage;

/** Reads one order for a page and its metadata: one backend call a request, however often it is asked for. Never throws. */
export const readOrder = cache(async (id: string): Promise<OrderRead> => {
  if (!isOrderId(id)) return { kind: "not_found" };
  try {
    const [order, locale, timeZone, words] = await Promise.all([
      backend().retrieveOrder(id),
      getLocale(),
      getTimeZone(),
      getTranslations("order"),
    ]);
    if (!order) return { kind: "not_found" };
    return { kind: "found", order: toOrderView(order, { locale, timeZone, words }) };
  } catch (error) {
    return toOutage(error, log);
  }
});
