import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { seal, unseal } from "./seal";

const COOKIE = "_password_reset";

/** As long as Medusa accepts the link. */
const TTL = 15 * 60;

/** Takes what a mailed link carries out of the address and into a sealed cookie, for the few minutes it is good. */
export async function keepResetProof(proof: string): Promise<void> {
  const { production, sessionSecrets } = env();
  const value = await seal(proof, sessionSecrets, TTL);
  const path = routes.resetPassword();
  (await cookies()).set({
    name: COOKIE,
    value,
    path,
    maxAge: TTL,
    httpOnly: true,
    sameSite: "lax",
    secure: production,
  });
}

/** @returns what the link carried that this browser followed; `null` where there is none, or not any more */
export async function readResetProof(): Promise<string | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  return sealed ? unseal(sealed, z.string().max(2000), env().sessionSecrets) : null;
}

export async function dropResetProof(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, path: routes.resetPassword() });
}
