import type { ClaimMail, ClaimQuestion, ClaimState } from "../facts/claims";
import type { DateView, Tone } from "./order-view";

/** A request of the customer's, as the claim center shows it. */
export interface ClaimView {
  readonly id: string;
  readonly orderId: string | null;
  readonly number: string | null;
  readonly state: ClaimState;
  readonly tone: Tone;
  readonly requestedAt: DateView | null;
  /** "2 hours ago" */
  readonly age: string;
  readonly endedOn: DateView | null;
  readonly mailbox: string | null;
  readonly mail: ClaimMail;
}

/** An order that this browser has opened and that is not in the account. */
export interface HeldOrderView {
  readonly id: string;
  readonly number: string;
  readonly placedOn: DateView | null;
}

/** What the claim center was just used for and says at its top: the forms that did it may have nothing left to do. */
export const CLAIMS_DONE = ["asked", "nothingAsked", "canceled", "ended"] as const;

export type ClaimsDone = (typeof CLAIMS_DONE)[number];

export interface ClaimBookView {
  /** `null` where the backend keeps none. */
  readonly claims: readonly ClaimView[] | null;
  readonly claimable: number;
  readonly held: readonly HeldOrderView[];
}

export interface ClaimQuestionView extends Omit<ClaimQuestion, "orders"> {
  readonly orders: readonly { readonly number: string; readonly placedOn: DateView | null }[];
}
