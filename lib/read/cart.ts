import "server-only";
import { isCartId } from "@order-pages/shared/orders/rules/ids";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { CartOutcome } from "@/lib/medusa/orders";
import { type Outage, toOutage } from "./outage";

export type CartRead = { readonly kind: "found"; readonly cart: CartOutcome } | { readonly kind: "not_found" } | Outage;

/** Reads what became of a cart, once a request. Never throws, never changes the cart. */
export const readCart = cache(async (cartId: string): Promise<CartRead> => {
  if (!isCartId(cartId)) return { kind: "not_found" };
  try {
    const cart = await backend().retrieveCart(cartId);
    return cart ? { kind: "found", cart } : { kind: "not_found" };
  } catch (error) {
    return toOutage(error, log);
  }
});
