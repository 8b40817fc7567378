import "server-only";
import { deriveFacts, type OrderFacts } from "@order-pages/shared/orders/facts/derive-facts";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { type Abilities, abilitiesOf } from "@order-pages/shared/orders/rules/abilities";
import type { AbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import { type Access, decideAccess, hasBought, withEmailFor } from "@order-pages/shared/orders/rules/access";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import type { OrderView, SummaryView } from "@order-pages/shared/orders/view/order-view";
import { viewOfFacts } from "@order-pages/shared/orders/view/to-order-view";
import { toSummaryView } from "@order-pages/shared/orders/view/to-summary-view";
import { toWaysView, type WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { cache } from "react";
import { env } from "@/lib/env";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { RequestViewer } from "@/lib/medusa/shopper-requests";
import { readCheckout } from "@/lib/session/checkout";
import { readSession, type Session } from "@/lib/session/customer";
import { type GrantedOrder, readGrants } from "@/lib/session/grants";
import { ownsOrder } from "@/lib/session/owns-order";
import { noteFailure, type Outage, toOutage, UNAVAILABLE } from "./outage";

export type OrderRead =
  | FullRead
  | { readonly kind: "summary"; readonly summary: SummaryView }
  | { readonly kind: "not_found" }
  | Outage;

export interface FullRead {
  readonly kind: "full";
  readonly order: OrderView;
  readonly by: Access["by"];
  readonly claimer: Claimer | null;
  /** What this browser has earned a grant for by looking: the order that it has just bought. */
  readonly earned: GrantedOrder | null;
  /** What may be done with it, until when, and why not; `null` where the backend cannot say: then nothing is offered. */
  readonly abilities: Abilities | null;
  /** What that was decided by; `null` together with it. */
  readonly abilityFacts: AbilityFacts | null;
  /** The same in the words of the order's page. */
  readonly ways: WaysView | null;
  /** Whose name its addresses have: who fills a form in about it, most likely. */
  readonly buyer: string | null;
  /** How the backend is told who is looking, where something is asked of it. */
  readonly viewer: RequestViewer;
}

/** Who looks at an order that could be moved into an account: a guest, a customer whose it is not, or its owner. */
export type Claimer = "guest" | "customer" | "owner";

/**
 * Reads one order as far as this viewer may see it, for a page and its metadata: the order and the viewer side by side,
 * once a request, and what the level hides is gone before any component is reached. Never throws.
 */
export const readOrder = cache(async (id: string): Promise<OrderRead> => {
  if (!isOrderId(id)) return { kind: "not_found" };
  try {
    const [order, session, grants, checkout, locale, words] = await Promise.all([
      backend().retrieveOrder(id),
      readSession(),
      readGrants(),
      readCheckout(),
      getLocale(),
      getTranslations("order"),
    ]);
    if (!order) return { kind: "not_found" };
    const now = new Date();
    const isOwner = session.kind === "customer" && ownsOrder(session.customer, order);
    const viewer = { customerId: isOwner ? session.customer.id : null, ...grants };
    const access = decideAccess(order, viewer, now, env().freshMinutes);
    const { level, by } = access;
    const context = { locale, timeZone: env().store.timeZone, words, now };
    if (level === "full") {
      const facts = deriveFacts(withEmailFor(order, access));
      noteUnexplained(facts);
      const earned = by === "fresh" && hasBought(order, checkout) ? { id, email: order.email } : null;
      const abilities = order.abilities && abilitiesOf(order.abilities, level, now);
      return {
        kind: "full",
        order: viewOfFacts(facts, context),
        by,
        claimer: await claimerOf(order, session),
        earned,
        abilities,
        abilityFacts: order.abilities,
        ways: abilities && order.abilities ? toWaysView(abilities, order.abilities, context) : null,
        buyer: order.shippingAddress?.name ?? order.billingAddress?.name ?? null,
        viewer: viewerOf(order, access),
      };
    }
    // It may well be the owner who is looking: an outage is not "signed out".
    if (session.kind === "unavailable") return UNAVAILABLE;
    return level === "summary" ? { kind: "summary", summary: toSummaryView(order, context) } : { kind: "not_found" };
  } catch (error) {
    return toOutage(error, log);
  }
});

function viewerOf(order: Order, { by }: Access): RequestViewer {
  if (by === "owner") return { by, customer_id: order.customerId ?? "" };
  // A grant opens an order only while it has the email that the grant was given for.
  return by === "grant" ? { by, email: emailDigest(order.email) } : { by: "fresh" };
}

/**
 * The page shows such a sum as "other adjustments"; the shop should learn that its backend says more than its parts. It finds
 * the order by its number: the id opens it at Medusa's own route, and the log holds none.
 */
function noteUnexplained({ order, rounded }: OrderFacts): void {
  const unexplained = rounded.sum?.unexplained ?? 0n;
  if (unexplained === 0n) return;
  log.warn(
    {
      number: order.number === order.id ? null : order.number,
      currency: order.currency,
      minorUnits: unexplained.toString(),
    },
    "The parts of an order do not explain its total",
  );
}

/** @returns `null` where nobody can move the order: it was called off, or this shop moves none */
async function claimerOf(order: Order, session: Session): Promise<Claimer | null> {
  // One that is kept with the account already cannot be asked for.
  if (session.kind === "customer" && session.customer.id === order.customerId) {
    return ownsOrder(session.customer, order) ? "owner" : null;
  }
  if (order.status === "canceled" || !(await movesOrders())) return null;
  return session.kind === "customer" ? "customer" : "guest";
}

/** A shop that cannot say so now shows the order all the same. */
function movesOrders(): Promise<boolean> {
  return backend()
    .canClaim()
    .catch((error: unknown) => {
      noteFailure(error, log, "not known whether orders can be claimed");
      return false;
    });
}
