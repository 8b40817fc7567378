import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { maskEmail } from "#shared";
import type { ClaimState } from "./claim";
import { findClaimByToken } from "./find-claim-by-token";

/** What the link of a mail may tell: it may have been forwarded. */
export interface ClaimQuestion {
  state: ClaimState;
  number: string;
  placed_at: string;
  /** Masked. */
  requested_by: string;
}

/**
 * What a mailed link asks. Reads only.
 * @returns null for a token that never was this order's
 */
export async function readClaimQuestion(
  container: MedusaContainer,
  orderId: string,
  token: string,
): Promise<ClaimQuestion | null> {
  const claim = await findClaimByToken(container, orderId, token);
  if (!claim) return null;
  const { state, order, customerId } = claim;
  return {
    state,
    number: order.number,
    placed_at: order.placedAt.toISOString(),
    requested_by: maskEmail((await emailOfCustomer(container, customerId)) ?? ""),
  };
}

/** @returns null where the customer is gone */
export async function emailOfCustomer(container: MedusaContainer, customerId: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "customer", fields: ["id", "email"], filters: { id: customerId } });
  const customers = data as { id: string; email?: string | null }[];
  return customers.find(({ id }) => id === customerId)?.email ?? null;
}
