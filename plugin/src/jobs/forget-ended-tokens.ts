import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/** What is deleted in one run; the rest waits for the next. */
const AT_ONCE = 10_000;

/** Deletes what is kept of tokens that have ended by themselves, and of links that did: a row for each refresh. */
export default async function forgetEndedTokens(container: MedusaContainer): Promise<void> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const now = new Date();
  const page = { select: ["id"], take: AT_ONCE };
  try {
    const [tokens, links] = await Promise.all([
      service.listRefreshedTokens({ ends_at: { $lt: now } }, page),
      service.listResetLinks({ expires_at: { $lt: now } }, page),
    ]);
    if (tokens.length > 0) await service.deleteRefreshedTokens(tokens.map(({ id }) => id));
    if (links.length > 0) await service.deleteResetLinks(links.map(({ id }) => id));
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: ended tokens could not be forgotten: ${withoutAddresses(error)}`);
  }
}

export const config = { name: "order-pages-forget-ended-tokens", schedule: "17 * * * *" };
