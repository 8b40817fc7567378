import { randomBytes, scrypt } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** What Medusa's own provider takes where medusa-config says nothing. */
const DEFAULTS = { logN: 15, r: 8, p: 1 };

const SALT_BYTES = 32;
const KEY_BYTES = 64;
const MOST_MEMORY = 2 ** 31 - 1;

const authOptions = z.object({
  providers: z.array(
    z.looseObject({
      id: z.string().optional().catch(undefined),
      options: z
        .object({ hashConfig: z.object({ logN: z.number(), r: z.number(), p: z.number() }).partial() })
        .partial()
        .optional()
        .catch(undefined),
    }),
  ),
});

/** How costly this shop makes a password's hash. */
function hashConfigOf(container: MedusaContainer): typeof DEFAULTS {
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const auth = modules?.[Modules.AUTH];
  const { data } = authOptions.safeParse(typeof auth === "object" ? auth.options : null);
  const provider = data?.providers.find(({ id }) => id === "emailpass");
  return { ...DEFAULTS, ...provider?.options?.hashConfig };
}

/** Hashes a password for nothing but the time it takes: as long as Medusa takes to compare it with an account's. */
export function hashLikeMedusa(container: MedusaContainer, password: string): Promise<void> {
  const { logN, r, p } = hashConfigOf(container);
  return new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r, p, maxmem: MOST_MEMORY };
    scrypt(password, randomBytes(SALT_BYTES), KEY_BYTES, cost, (error) => (error ? reject(error) : resolve()));
  });
}
