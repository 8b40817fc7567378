import { createHash, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Claim } from "./claim";
import { isTokenOf, readLinkToken } from "./link-token";
import { readRecordedClaims } from "./records";
import { readTransfers } from "./transfers";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * The claim that a mailed link is about, whether it can still be answered or not. Reads only.
 * @returns null for a token that never was this order's
 */
export async function findClaimByToken(
  container: MedusaContainer,
  orderId: string,
  token: string,
): Promise<Claim | null> {
  const link = readLinkToken(container, token);
  if (link) {
    const { facts, hasEnded } = link;
    if (facts.order !== orderId) return null;
    const [claim] = await readRecordedClaims(container, { id: facts.claim });
    if (!claim || !isTokenOf(container, facts, claim)) return null;
    return hasEnded && claim.state === "pending" ? { ...claim, state: "expired" } : claim;
  }
  const given = digest(token);
  const transfers = await readTransfers(container, { order_id: orderId });
  return transfers.find(({ transferToken }) => timingSafeEqual(digest(transferToken ?? ""), given)) ?? null;
}
