import type { MailTemplate } from "../request";
import type { MailComposer } from "./composer";
import { composeMailboxLinkMail } from "./mailbox-link";
import { composeOrderPlacedMail } from "./order-placed";
import { composeOrderTransferMail } from "./order-transfer";
import { composePasswordResetMail } from "./password-reset";

/** How each of the plugin's mails is composed: a new one is a line here, a template in `request.ts` and its words. */
export const COMPOSERS: Record<MailTemplate, MailComposer> = {
  "order-placed": composeOrderPlacedMail,
  "order-transfer": composeOrderTransferMail,
  "password-reset": composePasswordResetMail,
  "mailbox-link": composeMailboxLinkMail,
};
