import type { MailTemplate } from "../request";
import { composeClaimMail } from "./claim";
import type { MailComposer } from "./composer";
import { composeEmailChangeMail, composeEmailChangeNoticeMail } from "./email-change";
import { composeEmailConfirmationMail } from "./email-confirmation";
import { composeMailboxLinkMail } from "./mailbox-link";
import { composeOrderLinkMail } from "./order-link";
import { composeOrderPlacedMail } from "./order-placed";
import { composePasswordChangedMail } from "./password-changed";
import { composePasswordResetMail } from "./password-reset";
import { composeRequestMail, composeRequestShopMail } from "./request";

/** How each of the plugin's mails is composed: a new one is a line here, a template in `request.ts` and its words. */
export const COMPOSERS: Record<MailTemplate, MailComposer> = {
  "order-placed": composeOrderPlacedMail,
  "order-link": composeOrderLinkMail,
  "order-transfer": composeClaimMail,
  "password-reset": composePasswordResetMail,
  "mailbox-link": composeMailboxLinkMail,
  request: composeRequestMail,
  "request-shop": composeRequestShopMail,
  "email-confirmation": composeEmailConfirmationMail,
  "email-change": composeEmailChangeMail,
  "email-change-notice": composeEmailChangeNoticeMail,
  "password-changed": composePasswordChangedMail,
};
