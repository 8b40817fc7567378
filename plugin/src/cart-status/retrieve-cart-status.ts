import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { type CartPayment, paymentState } from "./payment-state";

export interface CartStatus {
  id: string;
  completed_at: string | null;
  order_id: string | null;
  payment: CartPayment;
}

interface CartRow {
  id: string;
  completed_at: Date | string | null;
  payment_collection?: {
    payment_sessions?: ({ status?: string } | null)[] | null;
  } | null;
}

/** Reads a cart's state, or null where there is no such cart. Both reads are independent, so they run side by side. */
export async function retrieveCartStatus(
  query: Omit<RemoteQueryFunction, symbol>,
  id: string,
): Promise<CartStatus | null> {
  const [carts, links] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: ["id", "completed_at", "payment_collection.payment_sessions.status"],
      filters: { id },
    }),
    query.graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id: id },
    }),
  ]);
  const cart = carts.data[0] as CartRow | undefined;
  if (!cart) return null;
  const link = links.data[0] as { order_id?: string } | undefined;
  const sessions = cart.payment_collection?.payment_sessions ?? [];
  return {
    id: cart.id,
    completed_at: cart.completed_at ? new Date(cart.completed_at).toISOString() : null,
    order_id: link?.order_id ?? null,
    payment: paymentState(sessions.flatMap((session) => session?.status ?? [])),
  };
}
