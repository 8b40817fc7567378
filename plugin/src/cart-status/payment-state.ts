/** How the payment of a cart stands, in a shopper's terms. */
export type CartPayment = "none" | "pending" | "requires_action" | "failed" | "authorized";

const STATE_OF: Record<string, CartPayment> = {
  authorized: "authorized",
  captured: "authorized",
  requires_more: "requires_action",
  pending: "pending",
  pending_authorization: "pending",
  error: "failed",
  canceled: "failed",
};

/** The best news first: one session that is alive outweighs any that failed before it. */
const BEST_FIRST: CartPayment[] = ["authorized", "requires_action", "pending", "failed"];

/**
 * Sums up the payment sessions of a cart. A shopper who tries again leaves the failed session behind, so only a cart
 * with no session alive has failed. A status this version does not know counts as pending: it claims the least.
 */
export function paymentState(statuses: readonly string[]): CartPayment {
  const states = statuses.map((status) => STATE_OF[status] ?? "pending");
  return BEST_FIRST.find((state) => states.includes(state)) ?? "none";
}
