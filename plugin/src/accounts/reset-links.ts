import type { MedusaContainer } from "@medusajs/framework/types";
import { seal, unseal } from "../mail/seal";
import { sealingSecret } from "../mail/sealing-secret";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";
import { readResetToken } from "./reset-token";

/** A link that ends sooner is replaced: nobody chooses a password in less. */
const WORTH_MAILING_MS = 2 * 60_000;

/** @returns the token of the identity's live link; `null` where there is none that is worth mailing again */
export async function readLiveResetToken(
  container: MedusaContainer,
  identityId: string,
  now: Date,
): Promise<string | null> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const [link] = await service.listResetLinks(
    { auth_identity_id: identityId, expires_at: { $gt: new Date(now.getTime() + WORTH_MAILING_MS) } },
    { order: { expires_at: "DESC" }, take: 1 },
  );
  return link ? unseal(link.sealed_token, sealingSecret(container)) : null;
}

/** Keeps the link that Medusa has just made, in place of the one before, which Medusa has ended. */
export async function keepResetToken(container: MedusaContainer, identityId: string, token: string): Promise<void> {
  const reset = readResetToken(token);
  await dropResetTokens(container, identityId);
  if (!reset) return;
  const service: AccountsService = container.resolve(ACCOUNTS);
  await service.createResetLinks({
    auth_identity_id: identityId,
    sealed_token: seal(token, sealingSecret(container)),
    expires_at: reset.expiresAt,
  });
}

/** Forgets an identity's links: one was used. */
export async function dropResetTokens(container: MedusaContainer, identityId: string): Promise<void> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const links = await service.listResetLinks({ auth_identity_id: identityId }, { select: ["id"] });
  if (links.length > 0) await service.deleteResetLinks(links.map(({ id }) => id));
}
