/** Why something cannot be done; the words are `requests.because` of the messages. */
export const BECAUSE = [
  /** The shop does not offer it: nothing is said of it. */
  "off",
  /** Whoever looks has to show first that the order is theirs. */
  "access",
  "packed",
  "sent",
  "not_delivered",
  "too_late",
  "excluded",
  "all_gone",
  "digital",
  "busy",
  "claimed",
  "canceled",
  "completed",
  "in_exchange",
  "unclear",
  /** It was asked for already, and the shop has not answered yet. */
  "asked",
] as const;

export type Because = (typeof BECAUSE)[number];

/** What can be done instead. */
export type Instead =
  | "return"
  | "withdraw"
  | "contact"
  | "track"
  | "try_again"
  | "end_claim"
  | "prove"
  | "view_return"
  | "view_request";

/** It cannot be done. */
export interface Cannot {
  readonly can: false;
  readonly because: Because;
  /** ISO 8601: until when it could be, where that is known. */
  readonly until: string | null;
  readonly instead: readonly Instead[];
}

/** @returns that it cannot be done. @param until ISO 8601: until when it could be, where that is known */
export const cannot = (because: Because, instead: readonly Instead[] = [], until: string | null = null): Cannot => ({
  can: false,
  because,
  until,
  instead,
});
