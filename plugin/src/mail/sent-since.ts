import type { FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { literalPattern } from "../database/literal-pattern";
import type { MailTemplate } from "./request";

/** Whose mails are counted: those to a mailbox, or those of what somebody asked for. */
type Counted = { readonly to: string } | { readonly resourceId: string | readonly string[] };

/**
 * How many mails of a kind were begun for a mailbox, or of somebody's asking, since then: Medusa itself limits none. Those that failed count, too: they are
 * tried again, and all of them would arrive once the relay is back. A mail counts once, by its first try.
 */
export async function sentSince(
  container: MedusaContainer,
  { template, ...counted }: Counted & { readonly template: MailTemplate },
  since: Date,
): Promise<number> {
  const filters = {
    ...("to" in counted ? { to: { $ilike: literalPattern(counted.to) } } : { resource_id: idsOf(counted.resourceId) }),
    template,
    created_at: { $gt: since.toISOString() },
    original_notification_id: null,
  };
  const [, count] = await container
    .resolve(Modules.NOTIFICATION)
    // Its type leaves the first try's mark out.
    .listAndCountNotifications(filters as FilterableNotificationProps, { take: 1, select: ["id"] });
  return count;
}

const idsOf = (ids: string | readonly string[]): string | string[] => (typeof ids === "string" ? ids : [...ids]);
