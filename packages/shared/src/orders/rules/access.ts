import type { Order } from "../facts/order";

/** How much of an order a viewer may see: nothing, that it exists and how far it is, or everything. */
export type AccessLevel = "none" | "summary" | "full";

/** What opened an order for a browser: a fresh confirmation, number and email, the email alone, or a signed link. */
export type GrantSource = "fresh" | "lookup" | "email" | "link";

export interface Grant {
  readonly orderId: string;
  readonly source: GrantSource;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Who is looking. */
export interface Viewer {
  /** The signed-in customer, proven by the backend; `null` for a guest. */
  readonly customerId: string | null;
  readonly grants: readonly Grant[];
  /** Orders this browser was told to forget: freshness alone opens them no more. */
  readonly forgotten: readonly string[];
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
  if (viewer.grants.some((grant) => opens(grant, order.id, now))) return { level: "full", by: "grant" };
  const forgotten = viewer.forgotten.includes(order.id);
  if (!forgotten && isFresh(order.placedAt, now, freshMinutes)) return { level: "full", by: "fresh" };
  return { level: "summary", by: null };
}

/** @returns the order as far as whoever may see all of it may: the email of an account is its owner's alone */
export function seenBy(order: Order, { by }: Access): Order {
  return by === "owner" || !order.isEmailOfAccount ? order : { ...order, email: null };
}

type AccessFacts = Pick<Order, "id" | "customerId" | "placedAt">;

function opens(grant: Grant, orderId: string, now: Date): boolean {
  return grant.orderId === orderId && grant.expiresAt * 1000 > now.getTime();
}

/** An order placed in the future is a wrong clock or a wrong answer: neither opens anything, beyond a minute's drift. */
function isFresh(placedAt: string | null, now: Date, freshMinutes: number): boolean {
  if (placedAt === null) return false;
  const age = now.getTime() - Date.parse(placedAt);
  return age >= -60_000 && age < freshMinutes * 60_000;
}
