import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { isSignedBy, readSignedToken, sign, writeSignedToken } from "#shared";
import { sealingSecret } from "../mail/sealing-secret";
import { readOptions } from "../options/read-options";
import type { Claim } from "./claim";

/** What the token of a mail's link carries, and what its claim has to be. */
const factsSchema = z.strictObject({ claim: z.string(), order: z.string(), customer: z.string(), mailbox: z.string() });

export type LinkFacts = z.infer<typeof factsSchema>;

export interface ReadLink {
  readonly facts: LinkFacts;
  /** The time in the link is over, whatever its claim says. */
  readonly hasEnded: boolean;
}

/**
 * The word in the link of a claim's mail: only the asked mailbox ever gets it. The same claim always has the same one.
 * @throws Error where there is no secret to sign with
 */
export function linkToken(container: MedusaContainer, claim: Claim): string {
  if (claim.transferToken !== null) return claim.transferToken;
  const [secret = ""] = secretsOf(container);
  const facts: LinkFacts = {
    claim: claim.id,
    order: claim.orderId,
    customer: claim.customerId,
    mailbox: sign("claim link", mailboxMessage(claim.email), secret),
  };
  return writeSignedToken("claim link", facts, Math.floor((claim.expiresAt?.getTime() ?? 0) / 1000), secret);
}

/** @returns what a token carries, also once it has ended; null for what none of our secrets signed for a claim */
export function readLinkToken(container: MedusaContainer, token: string): ReadLink | null {
  const signed = readSignedToken("claim link", token, secretsOf(container), new Date());
  const facts = factsSchema.safeParse(signed?.facts);
  return signed && facts.success ? { facts: facts.data, hasEnded: signed.hasEnded } : null;
}

/** Whether a token that was read is this claim's, for this order and the mailbox that the claim asks. */
export function isTokenOf(container: MedusaContainer, facts: LinkFacts, claim: Claim): boolean {
  const isSame = facts.claim === claim.id && facts.order === claim.orderId && facts.customer === claim.customerId;
  return isSame && isSignedBy("claim link", mailboxMessage(claim.email), facts.mailbox, secretsOf(container));
}

/** A shop without a `linkSecret` has Medusa's own. */
function secretsOf(container: MedusaContainer): readonly string[] {
  const { linkSecrets } = readOptions(container);
  return linkSecrets.length > 0 ? linkSecrets : [sealingSecret(container)];
}

const mailboxMessage = (email: string): string => JSON.stringify(["mailbox", email]);
