import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { listLinks } from "../orders/list-links";
import { type CartPayment, paymentState } from "./payment-state";

export interface CartStatus {
  id: string;
  completed_at: string | null;
  order_id: string | null;
  payment: CartPayment;
}

/**
 * Reads a cart's state, or null where there is no such cart. The modules are asked themselves and side by side, which takes
 * half of what Medusa's query API takes for the same.
 */
export async function retrieveCartStatus(scope: MedusaContainer, id: string): Promise<CartStatus | null> {
  const [[cart], [order], collections] = await Promise.all([
    scope.resolve(Modules.CART).listCarts({ id }, { select: ["id", "completed_at"] }),
    listLinks(scope, [Modules.ORDER, "order_id"], [Modules.CART, "cart_id"], { cart_id: id }),
    listLinks(scope, [Modules.CART, "cart_id"], [Modules.PAYMENT, "payment_collection_id"], { cart_id: id }),
  ]);
  if (!cart) return null;
  return {
    id: cart.id,
    completed_at: cart.completed_at ? new Date(cart.completed_at).toISOString() : null,
    order_id: order?.order_id ?? null,
    payment: paymentState(
      await sessionStatuses(
        scope,
        collections.map(({ payment_collection_id }) => payment_collection_id ?? ""),
      ),
    ),
  };
}

async function sessionStatuses(scope: MedusaContainer, collectionIds: readonly string[]): Promise<string[]> {
  if (collectionIds.length === 0) return [];
  const sessions = await scope
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ payment_collection_id: [...collectionIds] }, { select: ["id", "status"], take: null });
  return sessions.map(({ status }) => status);
}
