import type { ReturnTerms, ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import type {
  AnswerResult,
  ClaimAnswer,
  ClaimBook,
  ClaimMail,
  ClaimQuestion,
  ClaimState,
} from "@order-pages/shared/orders/facts/claims";
import type { HistoryPage, HistoryQuery } from "@order-pages/shared/orders/facts/history";
import type { Order } from "@order-pages/shared/orders/facts/order";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";
import type { EmailChangeRequest, PasswordChange, Profile, ProfileDetails } from "./profile";
import type { Asked, AskedCancellation, AskedReturn, RequestViewer } from "./shopper-requests";
import type { Declaration, Resent, Withdrawal, WithdrawalOffer } from "./withdrawals";

/**
 * The shop's backend in this app's words. One folder beside this file implements it for one generation of Medusa;
 * nothing outside `lib/medusa` knows which one answers.
 *
 * Three answers are never confused: a value (found), `null` (not found), and a thrown `BackendUnavailable` (down, slow,
 * failing, or answering something that makes no sense).
 */
export interface Backend {
  /**
   * One order by its id.
   * @returns the order, or `null` when the backend has none with that id
   * @throws BackendUnavailable
   */
  retrieveOrder(id: string): Promise<Order | null>;

  /**
   * A page of the orders of the customer that the token belongs to, and of nobody else.
   * @returns `null` for a token that is forged, expired or not a customer's
   * @throws BackendUnavailable
   */
  listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null>;

  /**
   * What became of a cart. Reads only: an unfinished cart is never completed by looking at it.
   * @returns `null` when the backend knows no such cart
   * @throws BackendUnavailable
   */
  retrieveCart(cartId: string): Promise<CartOutcome | null>;

  /**
   * Finds a guest's order by what a shopper knows. Number and email are both checked here, whatever the backend searched by.
   * @param query normalised by packages/shared/src/orders/rules/lookup.ts
   * @returns the order's id; `null` for every kind of miss
   * @throws BackendUnavailable
   */
  lookupOrder(query: LookupQuery): Promise<string | null>;

  /** Whether this backend, as it is set up, can look orders up at all. */
  canLookup(): Promise<boolean>;

  /**
   * Whether this backend mails links to orders on demand.
   * @throws BackendUnavailable
   */
  canMailOrderLink(): Promise<boolean>;

  /**
   * Has the link to an order mailed to the order's own mailbox, where number and email are one order's; never tells whether.
   * @param query normalised by packages/shared/src/orders/rules/lookup.ts
   * @throws BackendUnavailable
   */
  mailOrderLink(query: LookupQuery): Promise<void>;

  /**
   * Who a session token belongs to, checked by the backend itself.
   * @returns `null` for a token that is forged, expired or not a customer's
   * @throws BackendUnavailable
   */
  identifyCustomer(token: string): Promise<Customer | null>;

  /**
   * @param email as typed, without the spaces around it
   * @param confirmation the code of a mailed link that confirms the address, where this browser has followed one
   * @throws BackendUnavailable
   */
  signIn(email: string, password: string, confirmation: string | null): Promise<SignedIn>;

  /**
   * Gives the second factor of a sign-in.
   * @param email what it was begun with
   * @returns `null` for a wrong code, and for a sign-in that is over
   * @throws BackendUnavailable
   */
  finishSignIn(step: PendingCode, email: string, code: string): Promise<SignedIn>;

  /**
   * Has a link mailed that confirms the address of an account.
   * @throws BackendUnavailable
   */
  mailConfirmation(step: PendingEmail): Promise<void>;

  /**
   * Creates an account and signs it in.
   * @throws BackendUnavailable
   */
  register(registration: Registration): Promise<Registered>;

  /**
   * A session token that lasts anew, in place of one that is still good.
   * @returns `null` for one that is not
   * @throws BackendUnavailable
   */
  refreshToken(token: string): Promise<string | null>;

  /**
   * Lets the customer whom a token belongs to go on with the cart that was filled before they signed in.
   * @param customerId whom the token belongs to
   * @throws BackendUnavailable
   */
  takeCart(token: string, customerId: string, cartId: string): Promise<TakenCart>;

  /**
   * Ends the sign-in that a token is of, in every copy of it and with all that was refreshed from it, as far as the backend can.
   * @throws BackendUnavailable
   */
  endSession(token: string): Promise<void>;

  /**
   * Ends every session of the customer that a token belongs to.
   * @returns whether it did; not, for a token that is not good and at a backend that cannot
   * @throws BackendUnavailable
   */
  endAllSessions(token: string): Promise<boolean>;

  /**
   * Has a link mailed to the account's own address that proves whose it is.
   * @returns `null` for a token that is not good, an account without an address, and a backend that proves none
   * @throws BackendUnavailable
   */
  mailMailboxLink(token: string): Promise<MailboxMail | null>;

  /**
   * Proves the mailbox of the account that a token belongs to.
   * @param proof what the mailed link carries
   * @returns whether it is proven; not, when the link has ended, is another account's or address', or not the shop's
   * @throws BackendUnavailable
   */
  confirmMailbox(token: string, proof: string): Promise<boolean>;

  /**
   * Has a link to choose a new password mailed to the account with this email, if there is one; never tells whether.
   * @param email as typed, without the spaces around it
   * @throws BackendUnavailable
   */
  requestPasswordReset(email: string): Promise<void>;

  /**
   * @param proof what the mailed link carries
   * @returns whether the password was changed; not, when the link was used before, is too old or not the shop's
   * @throws BackendUnavailable
   */
  resetPassword(proof: string, password: string): Promise<boolean>;

  /**
   * What the customer that a token belongs to sees and may change of themselves.
   * @returns `null` for a token that is not good
   * @throws BackendUnavailable
   */
  readProfile(token: string): Promise<Profile | null>;

  /**
   * @returns whether they were changed; not, for a token that is not good
   * @throws BackendUnavailable
   */
  changeDetails(token: string, details: ProfileDetails): Promise<boolean>;

  /**
   * Changes the password of the customer that a token belongs to, for who knows the one before. Offered where the profile says so
   * (`Profile.canChange`), as what follows.
   * @param email what the account has
   * @returns `null` for a token that is not good, and a backend that does not change it
   * @throws BackendUnavailable also where it may have been done all the same
   */
  changePassword(
    token: string,
    asked: { readonly email: string; readonly current: string; readonly next: string },
  ): Promise<PasswordChange | null>;

  /**
   * Has a link mailed to a new address, without which nothing changes, and a notice to the one before; says the same of an address
   * that has an account.
   * @param asked the email in its one spelling, and the account's password
   * @returns `null` for a token that is not good, and a backend that does not change it
   * @throws BackendUnavailable
   */
  requestEmailChange(
    token: string,
    asked: { readonly email: string; readonly password: string },
  ): Promise<EmailChangeRequest | null>;

  /**
   * Gives the account that a token belongs to the address that a mailed link names.
   * @param proof what the link carries
   * @returns whether the account has it now; not, for a link that has ended or is another account's
   * @throws BackendUnavailable
   */
  confirmEmailChange(token: string, proof: string): Promise<boolean>;

  /**
   * Whether orders can be claimed here: asked for, and their mailboxes be mailed.
   * @throws BackendUnavailable
   */
  canClaim(): Promise<boolean>;

  /**
   * Asks for orders to be moved into the account that the token belongs to. Each order's mailbox decides.
   * @returns what came of each; `null` for a token that is not good
   * @throws BackendUnavailable
   */
  requestClaims(token: string, orderIds: readonly string[]): Promise<readonly ClaimAnswer[] | null>;

  /** The same for every order that {@link ClaimBook} offers. */
  requestClaimable(token: string): Promise<readonly ClaimAnswer[] | null>;

  /**
   * What the customer has asked for, and what could be asked for.
   * @returns `null` for a token that is not good
   * @throws BackendUnavailable
   */
  listClaims(token: string): Promise<ClaimBook | null>;

  /**
   * Takes a request back.
   * @returns the state it then has: canceled, or what its mailbox answered before; `null` where the customer has no such
   * request
   * @throws BackendUnavailable
   */
  cancelClaim(token: string, claimId: string): Promise<ClaimState | null>;

  /**
   * Mails an open request to its mailbox once more.
   * @returns `null` where the customer has no such request
   * @throws BackendUnavailable
   */
  resendClaim(token: string, claimId: string): Promise<ClaimMail | "too_often" | "ended" | null>;

  /**
   * What an emailed link asks. Reads only.
   * @param proof the token that the link carries
   * @throws BackendUnavailable
   */
  readClaimQuestion(orderId: string, proof: string): Promise<ClaimQuestion>;

  /**
   * Answers for the mailbox.
   * @throws BackendUnavailable
   */
  answerClaim(orderId: string, proof: string, answer: "accept" | "decline"): Promise<AnswerResult>;

  /**
   * Asks for an order to be canceled; the backend looks at its own rules once more. The same key and words are one request, however
   * often they are sent. Offered where the order says so (`Order.abilities`), as all that follows about requests.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  cancelOrder(orderId: string, asked: AskedCancellation): Promise<Asked>;

  /**
   * What a return's form has to know besides the order.
   * @returns `null` where there is no such order
   * @throws BackendUnavailable
   */
  readReturnTerms(orderId: string): Promise<ReturnTerms | null>;

  /**
   * Asks for a return, at the sum that the shopper was shown; see {@link cancelOrder}.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  requestReturn(orderId: string, asked: AskedReturn): Promise<Asked>;

  /**
   * One return of an order as its page shows it.
   * @returns `null` for one of another order, too
   * @throws BackendUnavailable
   */
  readReturn(orderId: string, returnId: string): Promise<ShownReturn | null>;

  /**
   * Takes a return back; done twice it is done once.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  cancelReturn(orderId: string, returnId: string, viewer: RequestViewer): Promise<Asked>;

  /**
   * How withdrawals can be declared here.
   * @throws BackendUnavailable
   */
  withdrawalOffer(): Promise<WithdrawalOffer>;

  /** Whether they can be declared online, by what the backend said last: for the link on every page, none of which asks for it. */
  takesWithdrawals(): boolean;

  /**
   * Hands a declaration of withdrawal in. It is never refused; the same key and words are one declaration, however often they are sent.
   * @returns its id
   * @throws BackendUnavailable also where it may have been received all the same
   */
  withdraw(declaration: Declaration): Promise<string>;

  /**
   * A declaration with what became of it.
   * @returns `null` where there is none with that id
   * @throws BackendUnavailable
   */
  readWithdrawal(id: string): Promise<Withdrawal | null>;

  /**
   * Has the acknowledgement of a declaration sent to another address, too.
   * @throws BackendUnavailable
   */
  resendWithdrawal(id: string, email: string): Promise<Resent>;

  /**
   * What this backend is and how it is set up, as far as the storefront's own settings have to fit; for the check at the start.
   * @throws BackendUnavailable
   */
  inspect(): Promise<Inspection>;

  /**
   * Reads the shop's database once, through all that a page's read goes through, for the readiness check.
   * @throws BackendUnavailable
   */
  probe(): Promise<void>;
}

/** What a backend turned out to be. */
export type Inspection =
  /** Medusa, but not of the generation that is set. */
  | { readonly kind: "other generation" }
  /** Medusa v2, which does not know the publishable key. */
  | { readonly kind: "key refused" }
  /** Medusa v1, or a Medusa v2 without our plugin. */
  | { readonly kind: "stock"; readonly clockAhead: number | null }
  | { readonly kind: "plugin"; readonly plugin: PluginReport; readonly clockAhead: number | null };

/** What our plugin says of itself to this storefront. `clockAhead`: seconds that our clock is ahead of the backend's, negative when behind. */
export interface PluginReport {
  readonly version: number;
  readonly features: readonly string[];
  /** Whether ORDER_LINK_SECRET is the plugin's; "none" where the plugin has none. */
  readonly secret: "shared" | "another" | "none";
  /** Whether anybody sends the backend's mails; `null` where it does not say. */
  readonly sendsMails: boolean | null;
}

export interface Customer {
  readonly id: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly mailbox: Mailbox;
}

/** Whether an account's email address is known to be its owner's: anybody may register anybody's. */
export type Mailbox =
  | { readonly state: "proven" }
  /** Its sessions may see these orders alone, which they placed themselves or which their own mailbox let in. */
  | { readonly state: "unproven"; readonly ownOrderIds: readonly string[] }
  /** This backend proves none: an account sees what is kept with it. */
  | { readonly state: "unknown" };

/** `failed`: not taken yet, it is tried again. */
export type MailboxMail = "sent" | "failed" | "too_often" | "proven";

export interface Registration {
  /** In its one spelling, see packages/shared/src/orders/rules/lookup.ts. */
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The shop lets nobody in whose email address is not confirmed. */
export interface PendingEmail {
  readonly pending: "email";
  /** Opens what is still to be done, and nothing else. */
  readonly token: string;
  /** As the account has it. */
  readonly email: string;
}

/** The account asks for a code of its second factor. */
export interface PendingCode {
  readonly pending: "code";
  /** Opens what is still to be done, and nothing else. */
  readonly token: string;
  readonly challengeId: string;
  /** Where the code may come from, in the backend's words. */
  readonly methods: readonly string[];
}

/** Email and password are right, and more is asked for before there is a session. */
export type Pending = PendingEmail | PendingCode;

/**
 * A session token, or what is still to be done for one; `null` when no account has that email and password; or why there is none
 * all the same: the account with that email is signed in to in another way.
 */
export type SignedIn = string | Pending | null | { readonly refused: "signInElsewhere" };

/**
 * A session token, or what is still to be done for one; or why there is none: the email has an account already, one that is
 * signed in to in another way, or is none that this backend takes.
 */
export type Registered = string | Pending | { readonly refused: "emailTaken" | "signInElsewhere" | "emailInvalid" };

/**
 * What became of a cart at a sign-in: it is the customer's now, it is an order and stays as it is, or it is nothing of whoever is
 * here: another account's, or no cart that the backend knows.
 */
export type TakenCart = "taken" | "ordered" | "foreign";

export type CartOutcome =
  /** The cart became this order. */
  | { readonly state: "ordered"; readonly orderId: string }
  /** Not an order yet: the payment is still being confirmed. */
  | { readonly state: "pending" }
  /** The shopper is still in the checkout: no payment has been begun. */
  | { readonly state: "unpaid" }
  /** The payment was refused or abandoned and no other attempt is under way. */
  | { readonly state: "payment_failed" };

/** The backend did not give a usable answer in time. Says nothing about whether a thing exists. */
export class BackendUnavailable extends Error {
  override readonly name = "BackendUnavailable";

  constructor(
    /** Which way it failed; for the log and the status, never for the shopper. */
    readonly reason: "unreachable" | "timeout" | "busy" | "failed" | "malformed" | "misconfigured",
    options?: ErrorOptions,
  ) {
    super(`The backend is unavailable (${reason})`, options);
  }
}
