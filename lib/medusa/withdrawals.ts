import type { RequestState } from "@order-pages/shared/orders/rules/ability-facts";
import type { RequestViewer } from "./shopper-requests";

/** How a withdrawal is declared, and read again. */
export interface WithdrawalBackend {
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
}

/** `off`: the shop has turned it off; `by_email`: the backend keeps none, so that the shopper writes to the shop. */
export type WithdrawalOffer = "online" | "off" | "by_email";

/** A declaration of withdrawal, as a shopper has confirmed it. */
export interface Declaration {
  /** Made with the form's page: the same with the same words is the same declaration. */
  readonly key: string;
  readonly name: string;
  /** Where the acknowledgement goes. */
  readonly email: string;
  /** The order that it was filled in from, and who saw it in full then; `null` where it was typed. */
  readonly from: { readonly orderId: string; readonly viewer: RequestViewer } | null;
  /** What names the contract: the order's number, or what was ordered and when. */
  readonly contract: string | null;
  /** Whose order it may be, where it was typed. */
  readonly orderEmail: string | null;
  /** `null`: all of it, or as the text says. */
  readonly lines: readonly DeclaredLine[] | null;
  readonly text: string | null;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly receivedAt: Date;
}

/** Units of a line that is withdrawn from. */
export interface DeclaredLine {
  readonly id: string;
  readonly quantity: number;
}

/** What was received, and what became of it since. Instants are ISO 8601. */
export interface Withdrawal {
  readonly id: string;
  readonly receivedAt: string;
  /** IANA name: the zone that the receipt's time is told in. */
  readonly timeZone: string;
  /** What was confirmed, word for word. */
  readonly sentence: string;
  readonly email: string;
  readonly text: string | null;
  /** Only of a proven declaration: whether a typed number and email fit an order is told to nobody. */
  readonly orderId: string | null;
  readonly state: RequestState;
  readonly stateAt: string;
  readonly prepared: "cancel" | "return" | "nothing" | null;
  /** Medusa's return that was prepared from it. */
  readonly returnId: string | null;
  readonly acknowledgement: "pending" | "sent" | "failed";
}

/** What came of asking for the acknowledgement to go elsewhere, too; `limited`: three addresses are enough. */
export type Resent = "accepted" | "limited" | "busy" | null;
