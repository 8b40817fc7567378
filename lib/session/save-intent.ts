import "server-only";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { seal, unseal } from "./seal";

const COOKIE = "_save_order";

/** In seconds: as long as making an account may take. */
const TTL = 30 * 60;

/**
 * Keeps which order somebody wants in an account that they have yet to sign in to. It was pressed for on the order's own page: an
 * address, which anybody may send to anybody, asks for nothing.
 */
export async function keepSaveIntent(orderId: string): Promise<void> {
  const { production, sessionSecrets } = env();
  const value = await seal(orderId, sessionSecrets, TTL);
  const attributes = { path: "/account", maxAge: TTL, httpOnly: true, sameSite: "lax", secure: production } as const;
  (await cookies()).set({ name: COOKIE, value, ...attributes });
}

/** @returns the order that is to be saved, once; `null` where there is none */
export async function takeSaveIntent(): Promise<string | null> {
  const jar = await cookies();
  const sealed = jar.get(COOKIE)?.value;
  if (!sealed) return null;
  jar.delete({ name: COOKIE, path: "/account" });
  return unseal(sealed, z.string().refine(isOrderId), env().sessionSecrets);
}
