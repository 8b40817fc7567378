/** Accounts, their mailboxes, and the sessions that are signed in to them. */
export interface AccountBackend {
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
   * Keeps the language that mails about an account are to be in, which no request of its own says then.
   * @param tag a BCP 47 tag
   * @throws BackendUnavailable
   */
  rememberLanguage(token: string, tag: string): Promise<void>;

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
}

export interface Customer {
  readonly id: string;
  readonly email: string | null;
  /** What the shop calls them; `null` for who gave no name. */
  readonly greetedName: string | null;
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
