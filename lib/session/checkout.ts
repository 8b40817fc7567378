import "server-only";
import type { Checkout } from "@order-pages/shared/orders/rules/access";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { respondWithCookie } from "@/lib/http/exchange";
import { readCartId } from "./cart";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const BOUGHT_COOKIE = "_order_bought";

const boughtSchema = z.object({ orderId: z.string() });

/** @returns what this browser brings from the checkout: the shop's own cart cookie, and the order that its cart's page led to */
export async function readCheckout(): Promise<Checkout> {
  const jar = await cookies();
  const sealed = jar.get(BOUGHT_COOKIE)?.value;
  const bought = sealed ? await unseal(sealed, boughtSchema, env().sessionSecrets) : null;
  return { cartId: await readCartId(), orderId: bought?.orderId ?? null };
}

/**
 * Notes, while a cart's page renders, which order the cart became: who knows the cart comes from the checkout. It lasts as long as
 * an order is fresh; in a shop where none is, nothing is noted.
 */
export async function noteOrderOfCart(orderId: string): Promise<void> {
  const { freshMinutes, sessionSecrets } = env();
  const maxAge = freshMinutes * 60;
  if (maxAge === 0) return;
  respondWithCookie(ownCookie(BOUGHT_COOKIE, await seal({ orderId }, sessionSecrets, maxAge), maxAge));
}
