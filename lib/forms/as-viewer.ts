import "server-only";
import { formatMoment } from "@order-pages/shared/format/date";
import { env } from "@/lib/env";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Refused } from "@/lib/medusa/shopper-requests";
import { type FullRead, readOrder } from "@/lib/read/order";
import { becauseKey } from "@/lib/returns/because";
import type { Outcome } from "./define-action";
import { withinLimit } from "./within-limit";

/**
 * Asks for something of an order for who sees all of it, looked up anew: a page that showed the form proves nothing.
 * @returns 403 for everybody else, on a page that asks for a proof first
 * @throws BackendUnavailable while the order cannot be read
 */
export async function asViewer(orderId: string, run: (read: FullRead) => Promise<Outcome>): Promise<Outcome> {
  const read = await readOrder(orderId);
  if (read.kind === "outage") throw new BackendUnavailable("unreachable");
  if (read.kind !== "full") return refusedOutcome({ kind: "refused", because: "access", until: null });
  return withinLimit("request", { order: orderId }, () => run(read));
}

/** Why the backend refused, in the shopper's words. */
export async function refusedOutcome({ because, until }: Refused): Promise<Outcome> {
  const [t, locale] = await Promise.all([getTranslations("requests"), getLocale()]);
  const day = formatMoment(until, { locale, timeZone: env().store.timeZone })?.text ?? "";
  return {
    refused: t(`because.${becauseKey(because, day)}`, { until: day }),
    status: because === "access" ? 403 : 409,
  };
}
