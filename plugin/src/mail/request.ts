/** The plugin's mails. */
export type MailTemplate =
  | "order-placed"
  | "order-shipped"
  | "order-ready"
  | "order-delivered"
  | "order-canceled"
  | "order-refunded"
  | "order-link"
  | "order-transfer"
  | "claim-ended"
  | "password-reset"
  | "mailbox-link"
  | "request"
  | "request-shop"
  | "email-confirmation"
  | "email-change"
  | "email-change-notice"
  | "password-changed";

/**
 * A mail that somebody is due: not the mail, but what it can be composed from, today or after a restart tomorrow. Medusa's
 * notifications keep as much of each attempt, and no text.
 */
export interface MailRequest {
  readonly template: MailTemplate;
  /** The mail is sent once under this key, however often and by however many backends it is asked for. */
  readonly key: string;
  /** Whose mail it is: an order's, a claim's, a customer's id. */
  readonly resourceId: string;
  /** The event, route or job that asks for it. */
  readonly trigger: string;
  /** What Medusa handed out once and nobody can read again. */
  readonly once: OnceKnown | null;
  /**
   * The language of the request that asks for it, a BCP 47 tag: of the mails about an account. What is about an order has the
   * order's own, and what nobody's request asks for that which the account has used last.
   */
  readonly locale?: string | null;
}

/** What only the event of a password reset or of a verification, or the request of another email, knows. */
export interface OnceKnown {
  readonly to: string;
  /** See `seal.ts`. */
  readonly sealedToken: string;
  /** ISO 8601: after that its link is worth nothing, and the mail is sent no more. */
  readonly expiresAt: string;
}

/** What kind of thing the id of a mail belongs to, as Medusa's notifications say it. */
export const RESOURCE_TYPES: Record<MailTemplate, string> = {
  "order-placed": "order",
  "order-shipped": "order",
  "order-ready": "order",
  "order-delivered": "order",
  "order-canceled": "order",
  "order-refunded": "order",
  "order-link": "order",
  "order-transfer": "order_page_claim",
  "claim-ended": "order_page_claim",
  "password-reset": "customer",
  "mailbox-link": "customer",
  request: "order_page_request",
  "request-shop": "order_page_request",
  "email-confirmation": "customer",
  "email-change": "customer",
  "email-change-notice": "customer",
  "password-changed": "customer",
};

export const TEMPLATES = Object.keys(RESOURCE_TYPES) as MailTemplate[];

/** A mail of an order that is sent once for the whole of it. */
const wholeOrderMail =
  (template: "order-placed" | "order-canceled") =>
  (orderId: string, trigger: string): MailRequest => ({
    template,
    key: `${template}:${orderId}`,
    resourceId: orderId,
    trigger,
    once: null,
  });

/** The confirmation of an order. */
export const orderPlacedMail = wholeOrderMail("order-placed");

/** That an order was canceled. */
export const orderCanceledMail = wholeOrderMail("order-canceled");

/**
 * The mail about a part of an order: a package that has come to a state, or a refund.
 * @param partId the fulfillment's, or the refund's: each is told of once
 */
export const orderPartMail = (
  template: "order-shipped" | "order-ready" | "order-delivered" | "order-refunded",
  orderId: string,
  partId: string,
  trigger: string,
): MailRequest => ({ template, key: `${template}:${orderId}:${partId}`, resourceId: orderId, trigger, once: null });

/** Which part of its order a mail is about, see {@link orderPartMail}. */
export const partOfMail = ({ key }: MailRequest): string => key.split(":")[2] ?? "";

/** The mail with the link to an order: its first, or one more that was asked for. */
export const orderLinkMail = (orderId: string, earlier: number, trigger: string): MailRequest => ({
  template: "order-link",
  key: `order-link:${orderId}:${earlier}`,
  resourceId: orderId,
  trigger,
  once: null,
});

/** The mail about a claim: its first, or one more that its customer asked for. */
export const claimMail = (claimId: string, earlier: number, trigger: string): MailRequest => ({
  template: "order-transfer",
  key: `order-transfer:${claimId}:${earlier}`,
  resourceId: claimId,
  trigger,
  once: null,
});

/** That a claim came to nothing, to whoever asked: once. */
export const claimEndedMail = (claimId: string, trigger: string): MailRequest => ({
  template: "claim-ended",
  key: `claim-ended:${claimId}`,
  resourceId: claimId,
  trigger,
  once: null,
});

/**
 * The mail with the link to a new password, by its token's own id.
 * @param reset `accountId` is the customer's id, or the auth identity's that has no customer yet; `earlier` counts the mails that
 *   carried the same link before
 */
export const passwordResetMail = (
  reset: { readonly id: string; readonly accountId: string; readonly earlier: number },
  once: OnceKnown,
  trigger: string,
  locale: string | null = null,
): MailRequest => ({
  template: "password-reset",
  key: reset.earlier === 0 ? `password-reset:${reset.id}` : `password-reset:${reset.id}:${reset.earlier}`,
  resourceId: reset.accountId,
  trigger,
  once,
  locale,
});

/** The mail with the link that proves an account's mailbox: each press sends one of its own. */
export const mailboxLinkMail = (
  customerId: string,
  askedAt: Date,
  trigger: string,
  locale: string | null = null,
): MailRequest => ({
  template: "mailbox-link",
  key: `mailbox-link:${customerId}:${askedAt.getTime()}`,
  resourceId: customerId,
  trigger,
  once: null,
  locale,
});

/**
 * The mail about a shopper's request that has come to a state: to the shopper, or to the shop.
 * @param copy which of the further addresses it goes to, from 1; 0 for the first one's
 */
export const requestMail = (
  template: "request" | "request-shop",
  requestId: string,
  state: string,
  trigger: string,
  copy = 0,
): MailRequest => ({
  template,
  key: `${template}:${requestId}:${state}${copy === 0 ? "" : `:${copy}`}`,
  resourceId: requestId,
  trigger,
  once: null,
});

/** The state that a request's mail tells of. */
export const stateOfMail = ({ key }: MailRequest): string => key.split(":")[2] ?? "";

/** Which of the further addresses a request's mail goes to, see {@link requestMail}. */
export const copyOfMail = ({ key }: MailRequest): number => Number(key.split(":")[3] ?? 0);

/**
 * The mail by which Medusa confirms an account's address, by its code's own name.
 * @param confirmation `accountId` is the customer's id, or the auth identity's that has no customer yet
 */
export const emailConfirmationMail = (
  confirmation: { readonly id: string; readonly accountId: string },
  once: OnceKnown,
  trigger: string,
  locale: string | null = null,
): MailRequest => ({
  template: "email-confirmation",
  key: `email-confirmation:${confirmation.id}`,
  resourceId: confirmation.accountId,
  trigger,
  once,
  locale,
});

/**
 * One of the two mails of an email that is to change: the link to the new address, or the notice to the one before.
 * @param once `to` is the mail's own address; the token is the link's in both
 */
export const emailChangeMail = (
  template: "email-change" | "email-change-notice",
  { customerId, askedAt }: { readonly customerId: string; readonly askedAt: Date },
  once: OnceKnown,
  locale: string | null = null,
): MailRequest => ({
  template,
  key: `${template}:${customerId}:${askedAt.getTime()}`,
  resourceId: customerId,
  trigger: "profile.email",
  once,
  locale,
});

/** The notice of a password that was changed by somebody who knew it. */
export const passwordChangedMail = (
  customerId: string,
  changedAt: Date,
  locale: string | null = null,
): MailRequest => ({
  template: "password-changed",
  key: `password-changed:${customerId}:${changedAt.getTime()}`,
  resourceId: customerId,
  trigger: "profile.password",
  once: null,
  locale,
});
