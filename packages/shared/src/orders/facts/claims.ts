/**
 * Claims: a customer asks for a guest's order to be moved into the account, and whoever reads the order's mailbox accepts or
 * declines. Medusa calls them transfers.
 */
export interface Claim {
  readonly id: string;
  /** These two are `null` while the customer must not learn them: before the mailbox accepts the claim of a claimable order. */
  readonly orderId: string | null;
  readonly number: string | null;
  readonly state: ClaimState;
  readonly requestedAt: string;
  /** When it was answered or taken back; `null` while it is open. */
  readonly endedAt: string | null;
  /** The mailbox that is asked, masked. */
  readonly mailbox: string | null;
  readonly mail: ClaimMail;
}

/** `expired`: nobody answered in time. `order_canceled`: the order was canceled while the request was open. */
export type ClaimState = "pending" | "accepted" | "declined" | "canceled" | "expired" | "order_canceled";

/** What became of the mail that asks: nobody may be told to look for one that never left. */
export type ClaimMail = "sent" | "sending" | "failed";

export interface ClaimBook {
  /** Newest first; `null` where the backend keeps none of them. What nobody answers lapses there by itself. */
  readonly claims: readonly Claim[] | null;
  /** How many guests' orders have the account's own address: all that may be told of them before their mailbox accepts. */
  readonly claimable: number;
}

/** What came of asking for an order. */
export const CLAIM_ANSWERS = [
  /** Its mailbox is asked. */
  "asked",
  /** It is in another account, whose mailbox is asked. */
  "asked_holder",
  /** It is in this account already. */
  "own",
  /** It was called off: there is nothing to move. */
  "canceled",
  /** It has no email, so nobody could accept. */
  "no_mailbox",
  /** This customer has asked already. */
  "open",
  /** Another customer has asked already. */
  "open_elsewhere",
  /** Another change of it is under way just now. */
  "busy",
  /** Asked so often that its mailbox is left alone for now. */
  "too_often",
  "not_found",
] as const;

export type ClaimAnswer = (typeof CLAIM_ANSWERS)[number];

/** Whether a mailbox was asked: the order's own, or that of the account that holds it. */
export const isAsked = (answer: ClaimAnswer): boolean => answer === "asked" || answer === "asked_holder";

/**
 * What came of answering for a mailbox. `spent`: not the answer that counts, for there was one before or the request has ended.
 * `busy`: the shop is changing the order just now, and the request stays open.
 */
export type AnswerResult = "done" | "spent" | "busy";

/** What an emailed link asks, as far as whoever follows it may know: the link may have been forwarded. */
export interface ClaimQuestion {
  readonly state: "open" | Exclude<ClaimState, "pending"> | "unknown";
  readonly orders: readonly { readonly number: string; readonly placedAt: string | null }[];
  /** Who asks: an email, masked; `null` where the backend does not say. */
  readonly requester: string | null;
  /** Where nobody can say no, the request lapses by itself. */
  readonly canDecline: boolean;
}
