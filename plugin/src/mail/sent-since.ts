import type { FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types";
import { Modules, NotificationStatus } from "@medusajs/framework/utils";
import { literalPattern } from "../database/literal-pattern";
import type { MailTemplate } from "./request";

/** How many mails of a kind went to a mailbox since then, or were on their way: Medusa itself limits none. */
export async function sentSince(
  container: MedusaContainer,
  { to, template }: { readonly to: string; readonly template: MailTemplate },
  since: Date,
): Promise<number> {
  const filters = {
    to: { $ilike: literalPattern(to) },
    template,
    created_at: { $gt: since.toISOString() },
    status: [NotificationStatus.PENDING, NotificationStatus.SUCCESS],
  };
  const [, count] = await container
    .resolve(Modules.NOTIFICATION)
    // Its type leaves the status out.
    .listAndCountNotifications(filters as FilterableNotificationProps, { take: 1, select: ["id"] });
  return count;
}
