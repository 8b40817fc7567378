import { emailDigest } from "../../proofs/email-digest";
import type { Order } from "../facts/order";

/** How much of an order a viewer may see: nothing, that it exists and how far it is, or everything. */
export type AccessLevel = "none" | "summary" | "full";

/** What opened an order for a browser: a fresh confirmation, number and email, the email alone, or a signed link. */
export type GrantSource = "fresh" | "lookup" | "email" | "link";

export interface Grant {
  readonly orderId: string;
  readonly source: GrantSource;
  /** The digest of the email that the order had then (proofs/email-digest.ts): a grant ends when the order gets another one. */
  readonly email: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Who is looking. */
export interface Viewer {
  /** The signed-in customer, proven by the backend; `null` for a guest. */
  readonly customerId: string | null;
  readonly grants: readonly Grant[];
  /** When somebody signed out here or forgot an order, epoch milliseconds: nothing placed until then is fresh any more. */
  readonly closedAt: number | null;
}

export interface Access {
  readonly level: AccessLevel;
  /** Which rule opened the order; `null` below full. */
  readonly by: "owner" | "grant" | "fresh" | null;
}

/**
 * Who may see what: the one place that decides it (docs/decisions/0009-access.md).
 * @param order `null` when the backend has no such order
 * @param freshMinutes how long after placement the bare link opens the whole order; 0 turns that off
 */
export function decideAccess(order: AccessFacts | null, viewer: Viewer, now: Date, freshMinutes: number): Access {
  if (!order) return { level: "none", by: null };
  if (viewer.customerId !== null && viewer.customerId === order.customerId) return { level: "full", by: "owner" };
  if (viewer.grants.some((grant) => opens(grant, order, now))) return { level: "full", by: "grant" };
  const isClosed = order.placedAt === null || Date.parse(order.placedAt) <= (viewer.closedAt ?? 0);
  if (!isClosed && isFresh(order.placedAt, now, freshMinutes)) return { level: "full", by: "fresh" };
  return { level: "summary", by: null };
}

/** Whether a grant opens an order now: it is for that order, has not ended, and the order still has the email it was given for. */
export function opens(grant: Grant, order: Pick<Order, "id" | "email">, now: Date): boolean {
  return (
    grant.orderId === order.id && grant.expiresAt * 1000 > now.getTime() && grant.email === emailDigest(order.email)
  );
}

/** What a browser brings from the checkout. */
export interface Checkout {
  /** The cart of the shop's own cookie; `null` where there is none. */
  readonly cartId: string | null;
  /** The order that its cart's page has just led to; `null` where it came by none. */
  readonly orderId: string | null;
}

/**
 * Whether a browser has just bought this order. Who sees it fresh by its bare link alone sees it for that while; the buyer goes
 * on seeing it.
 */
export function hasBought({ id, cartId }: Pick<Order, "id" | "cartId">, checkout: Checkout): boolean {
  return checkout.orderId === id || (cartId !== null && checkout.cartId === cartId);
}

/** @returns the order as far as whoever may see all of it may: the email of an account is its owner's alone */
export function withEmailFor(order: Order, { by }: Access): Order {
  return by === "owner" || !order.isEmailOfAccount ? order : { ...order, email: null };
}

type AccessFacts = Pick<Order, "id" | "customerId" | "placedAt" | "email">;

/**
 * Whether an order was placed a moment ago. One placed in the future is a wrong clock or a wrong answer: neither opens anything,
 * beyond a minute's drift.
 * @param placedAt ISO 8601
 */
export function isFresh(placedAt: string | null, now: Date, freshMinutes: number): boolean {
  if (placedAt === null) return false;
  const age = now.getTime() - Date.parse(placedAt);
  return age >= -60_000 && age < freshMinutes * 60_000;
}
