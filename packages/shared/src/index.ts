/**
 * What the plugin, the mails of Medusa v1 and the scripts use of this package, as one bundle (build.mjs). The storefront imports
 * the files themselves.
 */

export { formatDay } from "./format/date";
export { currencyDigits, formatMoney } from "./format/money";
export { isTimeZone } from "./format/time-zone";
export { type ClaimedOrder, composeClaim, type MailedClaim } from "./mail/claim";
export type { ComposedMail, MailContext, MailStore } from "./mail/mail";
export { composeOrderPlaced } from "./mail/order-placed";
export { composePasswordReset, type PasswordReset } from "./mail/password-reset";
export { mailReader } from "./mail/reader";
export { toOrder as toOrderOfV1 } from "./medusa/v1/order";
export { ORDER_RELATIONS as ORDER_RELATIONS_OF_V1 } from "./medusa/v1/relations";
export { toOrder as toOrderOfV2 } from "./medusa/v2/order";
export type { Order } from "./orders/facts/order";
export { isOrderId } from "./orders/rules/ids";
export { type LookupQuery, matches, normaliseEmail, normaliseNumber, spaceOut } from "./orders/rules/lookup";
export { readMailedProof, writeMailedProof } from "./proofs/mailed-proof";
export { type LinkOptions, type OrderLink, orderLink, signOrderLink, verifyOrderLink } from "./proofs/order-link";
export { isStrongSecret, MIN_SECRET_LENGTH } from "./proofs/secret";
export { storefrontProof, verifyStorefrontProof } from "./proofs/storefront-proof";
export { escapeHtml } from "./text/escape-html";
export { maskEmail } from "./text/mask-email";
