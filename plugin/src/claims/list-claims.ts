import type { MedusaContainer } from "@medusajs/framework/types";
import { readClaimMails } from "./claim-mails";
import { readClaimsOf } from "./read-claims";
import { type ShownClaim, toShownClaim } from "./shown-claim";

/** What a customer has asked for and what became of it, newest first. */
export async function listClaims(container: MedusaContainer, customerId: string): Promise<ShownClaim[]> {
  const claims = await readClaimsOf(container, customerId);
  const mails = await readClaimMails(
    container,
    claims.map(({ id }) => id),
  );
  const now = new Date();
  return claims.map((claim) => toShownClaim(claim, mails, now));
}
