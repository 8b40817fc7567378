import "server-only";
import { z } from "zod";
import type { CartOutcome } from "../backend";
import { parse, request } from "../http";

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
  return { state: hasFailed(cart.payment_sessions ?? []) ? "payment_failed" : "pending" };
}

/** Medusa v1 makes a session for each way to pay; those that were not chosen say nothing. */
function hasFailed(sessions: readonly z.output<typeof session>[]): boolean {
  const tried = sessions.filter(({ is_initiated }) => is_initiated);
  return tried.length > 0 && tried.every(({ status }) => status === "error" || status === "canceled");
}
