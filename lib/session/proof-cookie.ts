import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

/** What a mailed link carries, on its way from the link to the one page that uses it. */
export interface ProofCookie {
  /** Takes it out of the address and into a sealed cookie. */
  keep(proof: string): Promise<void>;
  /** @returns what the link carried that this browser followed; `null` where there is none, or not any more */
  read(): Promise<string | null>;
  drop(): Promise<void>;
}

/**
 * @param path the page that alone is sent the cookie, as the request under way has it
 * @param ttl for how many seconds the browser keeps it
 */
export function proofCookie({ name, path, ttl }: { name: string; path: () => string; ttl: number }): ProofCookie {
  return {
    async keep(proof) {
      (await cookies()).set(ownCookie(name, await seal(proof, env().sessionSecrets, ttl), ttl, path()));
    },
    async read() {
      const sealed = (await cookies()).get(name)?.value;
      return sealed ? unseal(sealed, z.string().max(2000), env().sessionSecrets) : null;
    },
    async drop() {
      (await cookies()).delete({ name, path: path() });
    },
  };
}
