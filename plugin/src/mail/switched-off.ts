import type { MailOptions } from "../options/mail-options";
import type { MailTemplate } from "./request";

/** The option by which a mail is switched off. What somebody asked for, and what the law asks for, has none. */
const OPTIONS: Partial<Record<MailTemplate, keyof MailOptions>> = {
  "order-placed": "placed",
  "order-shipped": "shipped",
  "order-ready": "readyForPickup",
  "order-delivered": "delivered",
  "order-canceled": "canceled",
  "order-refunded": "refunded",
  "claim-ended": "claimEnded",
};

/** Whether the shop wants no such mail sent. */
export function isSwitchedOff(template: MailTemplate, { mails }: { readonly mails: MailOptions }): boolean {
  const option = OPTIONS[template];
  return option !== undefined && mails[option] === false;
}
