import { type AuthContext, getAuthContextFromJwtToken } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SessionToken } from "./sessions";

/** What Medusa's tokens say beside what its type names: when they were issued and when they end. */
type Claims = AuthContext & { readonly iat?: unknown; readonly exp?: unknown };

/** @returns the customer's session that an auth context stands for; `null` for an admin's, a reset's and what tells no time */
export function sessionOf(context: Claims | null | undefined): SessionToken | null {
  if (context?.actor_type !== "customer" || !context.auth_identity_id) return null;
  const { iat, exp } = context;
  if (typeof iat !== "number" || typeof exp !== "number") return null;
  return { customerId: context.actor_id, identityId: context.auth_identity_id, issuedAt: iat, endsAt: exp };
}

/**
 * Reads a customer's token as Medusa's own guard does.
 * @param authorization a request's header, "Bearer …"
 * @returns `null` for what Medusa would refuse, too
 */
export function readCustomerToken(container: MedusaContainer, authorization: string | undefined): AuthContext | null {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  if (!http.jwtSecret) return null;
  const options = http.jwtVerifyOptions ?? http.jwtOptions;
  return getAuthContextFromJwtToken(
    authorization,
    http.jwtSecret,
    ["bearer"],
    ["customer"],
    http.jwtPublicKey,
    options,
  );
}
