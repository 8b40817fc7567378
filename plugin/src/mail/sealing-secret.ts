import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The secret that every backend of the shop has, with or without a `linkSecret`: Medusa signs its tokens with it. */
export function jwtSecret(container: MedusaContainer): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  return typeof http.jwtSecret === "string" ? http.jwtSecret : JSON.stringify(http.jwtSecret ?? "");
}
