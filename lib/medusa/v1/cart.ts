import "server-only";
import { z } from "zod";
import { parse, request } from "../http";
import type { CartOutcome } from "../orders";

const orderAnswer = z.object({ order: z.object({ id: z.string() }) });

const session = z.object({ status: z.string().catch(""), is_initiated: z.boolean().nullish().catch(null) });
const cartAnswer = z.object({ cart: z.object({ payment_sessions: z.array(session).nullish().catch(null) }) });

/** What became of a cart: its order, or else how its payment stands. Both are reads. */
export async function retrieveCart(cartId: string): Promise<CartOutcome | null> {
  const placed = await request(`/store/orders/cart/${cartId}`, { query: { expand: "payments" } });
  if (placed !== null) return { state: "ordered", orderId: parse(orderAnswer, placed).order.id };
  const answer = await request(`/store/carts/${cartId}`);
  if (answer === null) return null;
  const { cart } = parse(cartAnswer, answer);
  return { state: paymentOf(cart.payment_sessions ?? []) };
}

/** Medusa v1 makes a session for each way to pay; those that were not chosen say nothing. Older ones do not say which was. */
function paymentOf(sessions: readonly z.output<typeof session>[]): "unpaid" | "payment_failed" | "pending" {
  if (sessions.every(({ is_initiated }) => is_initiated === false)) return "unpaid";
  const tried = sessions.filter(({ is_initiated }) => is_initiated);
  const hasFailed = tried.length > 0 && tried.every(({ status }) => status === "error" || status === "canceled");
  return hasFailed ? "payment_failed" : "pending";
}
