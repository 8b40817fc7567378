import type { MailTemplate } from "../request";
import { composeEmailConfirmationMail, composePasswordResetMail } from "./account-link";
import { composeClaimMail } from "./claim";
import { composeClaimEndedMail } from "./claim-ended";
import type { MailComposer } from "./composer";
import { composeEmailChangeMail, composeEmailChangeNoticeMail } from "./email-change";
import { composeMailboxLinkMail } from "./mailbox-link";
import { composeOrderCanceledMail } from "./order-canceled";
import { composeOrderLinkMail } from "./order-link";
import {
  composeOrderDeliveredMail,
  composeOrderReadyMail,
  composeOrderRefundedMail,
  composeOrderShippedMail,
} from "./order-parts";
import { composeOrderPlacedMail } from "./order-placed";
import { composePasswordChangedMail } from "./password-changed";
import { composeRequestMail, composeRequestShopMail } from "./request";

/** How each of the plugin's mails is composed: a new one is a line here, a template in `request.ts` and its words. */
export const COMPOSERS: Record<MailTemplate, MailComposer> = {
  "order-placed": composeOrderPlacedMail,
  "order-shipped": composeOrderShippedMail,
  "order-ready": composeOrderReadyMail,
  "order-delivered": composeOrderDeliveredMail,
  "order-canceled": composeOrderCanceledMail,
  "order-refunded": composeOrderRefundedMail,
  "order-link": composeOrderLinkMail,
  "order-transfer": composeClaimMail,
  "claim-ended": composeClaimEndedMail,
  "password-reset": composePasswordResetMail,
  "mailbox-link": composeMailboxLinkMail,
  request: composeRequestMail,
  "request-shop": composeRequestShopMail,
  "email-confirmation": composeEmailConfirmationMail,
  "email-change": composeEmailChangeMail,
  "email-change-notice": composeEmailChangeNoticeMail,
  "password-changed": composePasswordChangedMail,
};
