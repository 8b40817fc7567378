/**
 * What the plugin, the mails of Medusa v1 and the scripts use of this package, as one bundle (build.mjs). The storefront imports
 * the files themselves.
 */

export { formatReceipt } from "./format/date";
export { currencyDigits } from "./format/money";
export { isTimeZone } from "./format/time-zone";
export { type AccountLinkKind, composeAccountLink } from "./mail/account-link";
export { composeEmailChangeNotice, composePasswordChanged } from "./mail/account-notice";
export { composeClaim } from "./mail/claim";
export { composeClaimEnded } from "./mail/claim-ended";
export { composeEmailChange, composeEmailTaken } from "./mail/email-change";
export type { ComposedMail, MailContext } from "./mail/mail";
export { composeMailboxLink } from "./mail/mailbox-link";
export { canceledMoneyTexts, composeOrderCanceled } from "./mail/order-canceled";
export { composeOrderLink } from "./mail/order-link";
export { composeOrderParcel, type ParcelEvent } from "./mail/order-parcel";
export { composeOrderPlaced } from "./mail/order-placed";
export { composeOrderRefunded } from "./mail/order-refunded";
export { mailReader } from "./mail/reader";
export {
  composeRequest,
  composeRequestForShop,
  type MailedRequest,
  SHOP_EVENTS,
  SHOPPER_EVENTS,
  type ShopEvent,
  type ShopperEvent,
} from "./mail/request";
export { type MailTheme, OUR_THEME } from "./mail/theme";
export { toOrder as toOrderOfV1 } from "./medusa/v1/order";
export { ORDER_RELATIONS as ORDER_RELATIONS_OF_V1 } from "./medusa/v1/relations";
export { toOrder as toOrderOfV2 } from "./medusa/v2/order";
export type { Order } from "./orders/facts/order";
export { type Abilities, abilitiesOf } from "./orders/rules/abilities";
export {
  type AbilityFacts,
  type AbilityLine,
  type AbilityParcel,
  type AbilityRules,
  REQUEST_KINDS,
  REQUEST_STATES,
  type RequestKind,
  type RequestState,
  type ShopperRequest,
  WITHDRAWAL_EXCEPTIONS,
  type WithdrawalException,
} from "./orders/rules/ability-facts";
export { isFresh } from "./orders/rules/access";
export type { CanReturn } from "./orders/rules/can-return";
export type { Because } from "./orders/rules/cannot";
export { type LookupQuery, matches, normalizeEmail, normalizeNumber, upperCaseAscii } from "./orders/rules/lookup";
export { quoteReturn, type ReturnQuote } from "./orders/rules/return-quote";
export { freeUnits, isHalfCanceled } from "./orders/rules/units";
export { withdrawalPeriod } from "./orders/rules/withdrawal-period";
export { withdrawalSentence } from "./orders/rules/withdrawal-sentence";
export { deliveryTimeOf } from "./promise/delivery-time";
export { dayAfter, promisedDays, promiseOfAll } from "./promise/promised-days";
export { emailDigest } from "./proofs/email-digest";
export { writeMailedProof } from "./proofs/mailed-proof";
export { type OrderLink, orderLink, signOrderLink, verifyOrderLink } from "./proofs/order-link";
export { isStrongSecret, MIN_SECRET_LENGTH } from "./proofs/secret";
export { isSignedBy, sign } from "./proofs/signature";
export { readSignedToken, type SignedToken, writeSignedToken } from "./proofs/signed-token";
export {
  readProof,
  requestProof,
  storefrontProof,
  verifyReadProof,
  verifyRequestProof,
  verifyStorefrontProof,
} from "./proofs/storefront-proof";
export { maskEmail } from "./text/mask-email";
export { withoutAddresses } from "./text/without-addresses";
export { type Palette, SCHEMES, type Scheme, TOKENS, type Token } from "./theme/palette";
export { isKnownLanguage, isLanguageTag } from "./words/language-tag";
export { writingOf } from "./words/writing";
