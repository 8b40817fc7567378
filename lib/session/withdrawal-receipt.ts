import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const COOKIE = "_withdrawal";

/** Thirty days, in seconds: twice the time that a shop has to refund. */
const TTL = 30 * 86_400;

/** Lets this browser see the receipt of what it has declared; each receipt's page alone is sent its own cookie. */
export async function keepReceipt(id: string): Promise<void> {
  const value = await seal(id, env().sessionSecrets, TTL);
  (await cookies()).set(ownCookie(COOKIE, value, TTL, routes.withdrawal(id)));
}

/** @returns whether this browser has made the declaration */
export async function holdsReceipt(id: string): Promise<boolean> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  return sealed !== undefined && (await unseal(sealed, z.literal(id), env().sessionSecrets)) !== null;
}
