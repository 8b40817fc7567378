import "server-only";
import { z } from "zod";
import { parse, request } from "../http";
import type { CartOutcome } from "../orders";
import { withPlugin } from "./plugin";
import { readProofHeader } from "./read-proof-header";

const pluginAnswer = z.object({
  cart: z.object({
    order_id: z.string().nullable(),
    completed_at: z.string().nullish().catch(null),
    payment: z.string().catch("pending"),
  }),
});

const stockCart = z.object({
  cart: z.object({
    completed_at: z.string().nullish(),
    payment_collection: z
      .object({ payment_sessions: z.array(z.object({ status: z.string().catch("") })).catch([]) })
      .nullish()
      .catch(null),
  }),
});

const stockCompletion = z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) });

/** What became of a cart: the plugin's one cheap call, or what stock Medusa can say. See {@link CartOutcome}. */
export async function retrieveCart(cartId: string): Promise<CartOutcome | null> {
  return withPlugin(
    "carts",
    () => fromPlugin(cartId),
    () => fromStock(cartId),
  );
}

async function fromPlugin(cartId: string): Promise<CartOutcome | null> {
  const answer = await request(`/store/order-pages/carts/${cartId}`, { headers: readProofHeader(cartId) });
  if (answer === null) return null;
  const { cart } = parse(pluginAnswer, answer);
  if (cart.order_id) return { state: "ordered", orderId: cart.order_id };
  // Completed a moment ago, and not linked to its order yet.
  if (cart.completed_at) return { state: "pending" };
  return { state: PLUGIN_STATES[cart.payment] ?? "pending" };
}

const PLUGIN_STATES: Partial<Record<string, "payment_failed" | "unpaid">> = {
  failed: "payment_failed",
  none: "unpaid",
};

async function fromStock(cartId: string): Promise<CartOutcome | null> {
  const headers = readProofHeader(cartId);
  const fields = "id,completed_at,payment_collection.payment_sessions.status";
  const answer = await request(`/store/carts/${cartId}`, { query: { fields }, headers });
  if (answer === null) return null;
  const { cart } = parse(stockCart, answer);
  if (!cart.completed_at) return { state: paymentOf(cart.payment_collection?.payment_sessions ?? []) };
  // No stock field names a cart's order. Completing a completed cart changes nothing and answers the order; completing
  // an open one would place it, which looking must never do: hence only here.
  const query = { fields: "id" };
  const completion = await request(`/store/carts/${cartId}/complete`, { method: "POST", query, headers });
  return { state: "ordered", orderId: parse(stockCompletion, completion).order.id };
}

/** Failed means: it was tried, and no attempt is still alive. */
function paymentOf(sessions: readonly { status: string }[]): "unpaid" | "payment_failed" | "pending" {
  if (sessions.length === 0) return "unpaid";
  return sessions.every(({ status }) => status === "error" || status === "canceled") ? "payment_failed" : "pending";
}
