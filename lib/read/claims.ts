import "server-only";
import type { Claim } from "@order-pages/shared/orders/facts/claims";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { opens } from "@order-pages/shared/orders/rules/access";
import type { ClaimBookView } from "@order-pages/shared/orders/view/claims-view";
import { toClaimView, toHeldOrderView } from "@order-pages/shared/orders/view/to-claims-view";
import { env } from "@/lib/env";
import { getFormatter, getLocale } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { readSession } from "@/lib/session/customer";
import { readGrants } from "@/lib/session/grants";
import { readToken } from "@/lib/session/token";
import { type Outage, toOutage, UNAVAILABLE } from "./outage";

export type ClaimsRead =
  | { readonly kind: "found"; readonly book: ClaimBookView }
  /** This shop cannot move orders. */
  | { readonly kind: "not_offered" }
  | Outage;

/**
 * Reads what the signed-in customer has asked for and what could be asked for. Who is not signed in is sent away by lib/session/require-customer.ts,
 * whatever this says. Never throws.
 */
export async function readClaims(): Promise<ClaimsRead> {
  const token = await readToken();
  if (token === null) return UNAVAILABLE;
  try {
    if (!(await backend().canClaim())) return { kind: "not_offered" };
    const [book, held, format, locale] = await Promise.all([
      backend().listClaims(token),
      readHeldOrders(),
      getFormatter(),
      getLocale(),
    ]);
    if (book === null) return UNAVAILABLE;
    const context = { locale, timeZone: env().store.timeZone };
    const now = new Date();
    const ago = (instant: Date) => format.relativeTime(instant, now);
    return {
      kind: "found",
      book: {
        claims: book.claims?.map((claim) => toClaimView(claim, ago, context)) ?? null,
        claimable: book.claimable,
        held: held.filter(({ id }) => !isAsked(id, book.claims ?? [])).map((order) => toHeldOrderView(order, context)),
      },
    };
  } catch (error) {
    return toOutage(error, log);
  }
}

/** More than one browser's owner ordered as a guest in three weeks, and few enough to read one by one. */
const MOST_HELD = 8;

/** The orders that this browser has earned and that could still be moved: not the customer's own, not canceled. */
export async function readHeldOrders(): Promise<Order[]> {
  const [{ grants }, session] = await Promise.all([readGrants(), readSession()]);
  const customerId = session.kind === "customer" ? session.customer.id : null;
  const now = new Date();
  const orders = await Promise.all(
    grants.slice(-MOST_HELD).map(async (grant) => {
      const order = await backend().retrieveOrder(grant.orderId);
      return order && opens(grant, order, now) ? order : null;
    }),
  );
  return orders
    .flatMap((order) => order ?? [])
    .filter((order) => order.customerId !== customerId && order.status !== "canceled")
    .reverse();
}

function isAsked(orderId: string, claims: readonly Claim[]): boolean {
  return claims.some((claim) => claim.state === "pending" && claim.orderId === orderId);
}
