import type { AuthContext } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils";

/** What a token says of itself alone: the new one gets its own. */
const OF_THE_TOKEN = ["iat", "exp", "nbf", "jti", "iss", "aud", "sub"];

/**
 * A token that says of its session what the one before said, a second factor included, for the one session that goes on where all
 * others were ended.
 * @param second from when tokens count, in epoch seconds: it is issued then
 */
export function renewToken(container: MedusaContainer, context: AuthContext, second: number): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  const claims = Object.fromEntries(Object.entries(context).filter(([name]) => !OF_THE_TOKEN.includes(name)));
  return generateJwtToken(
    { ...claims, iat: second },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, jwtOptions: http.jwtOptions },
  );
}
