import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readOptions } from "../options/read-options";

/**
 * The secret that tokens are sealed with, one that every backend of the shop has: Medusa's own `jwtSecret`; where that is no text,
 * such as a key pair, the first `linkSecret`.
 * @throws Error where there is neither: sealed with nothing, a token would be open to whoever reads the notifications
 */
export function sealingSecret(container: MedusaContainer): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  if (typeof http.jwtSecret === "string" && http.jwtSecret) return http.jwtSecret;
  const [linkSecret] = readOptions(container).linkSecrets;
  if (linkSecret) return linkSecret;
  throw new Error("a reset's token cannot be sealed: there is neither a jwtSecret of text nor a linkSecret");
}
