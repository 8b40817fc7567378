import "server-only";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const COOKIE = "_order_to_save";

/** Long enough to make an account on the way. */
const TTL = 30 * 60;

/**
 * Keeps that this browser's order is to be saved once its shopper has signed in. It is kept here and in no address: a link that
 * somebody sent must not ask for an order in the name of whoever follows it.
 */
export async function keepOrderToSave(orderId: string): Promise<void> {
  (await cookies()).set(ownCookie(COOKIE, await seal(orderId, env().sessionSecrets, TTL), TTL));
}

/** @returns the order that is to be saved, only once: it is saved or forgotten; `null` where there is none */
export async function takeOrderToSave(): Promise<string | null> {
  const jar = await cookies();
  const sealed = jar.get(COOKIE)?.value;
  if (!sealed) return null;
  jar.delete(COOKIE);
  return unseal(sealed, z.string().refine(isOrderId), env().sessionSecrets);
}
