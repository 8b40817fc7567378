import type {
  AnswerResult,
  ClaimAnswer,
  ClaimBook,
  ClaimMail,
  ClaimQuestion,
  ClaimState,
} from "@order-pages/shared/orders/facts/claims";

/** How guests' orders come into an account: asked for there, answered by the order's mailbox. */
export interface ClaimBackend {
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

  /** The same for every order that {@link ClaimBook} counts as claimable. */
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
}
