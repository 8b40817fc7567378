import type { RequestKind, RequestState, ReturnQuote, ShopperRequest } from "#shared";

/**
 * How whoever asked had shown to be the order's own. `number_email` names an order and proves too little to move money by itself;
 * `shop`: somebody in the admin did it.
 */
export type RequestProof = "owner" | "grant" | "fresh" | "number_email" | "none" | "shop";

/** Units of a line, named as the order named them then. */
export interface RequestedLine {
  readonly id: string;
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
}

/** A declaration of withdrawal as it came in, with what was shown to whoever made it. */
export interface WithdrawalContent {
  readonly name: string;
  /** Where the acknowledgement goes. */
  readonly email: string;
  /** The order's number, or what was typed of the contract; `null` where nothing names it. */
  readonly contract: string | null;
  /** ISO 8601; of a known order. */
  readonly placed_at: string | null;
  /** `null`: all of it, or as the text says. */
  readonly lines: readonly RequestedLine[] | null;
  /** What was confirmed, in one sentence. */
  readonly sentence: string;
  readonly text: string | null;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** An IANA zone: the one that the receipt's time is written in. */
  readonly time_zone: string;
  /** The storefront's path that it came from. */
  readonly page: string | null;
  /** Until when the period seemed to run, and whether it seemed over; `null` where nobody knew. */
  readonly period: { readonly kind: string; readonly until: string | null } | null;
  /** An earlier declaration for the same order. */
  readonly repeats: string | null;
}

export interface CancellationContent {
  readonly reason: string | null;
  readonly number: string;
  readonly lines: readonly RequestedLine[];
  readonly currency: string;
  /** Major units: what was paid and is given back, and what was only authorized and is released. */
  readonly refund: number;
  readonly release: number;
}

export interface ReturnContent {
  readonly number: string;
  readonly lines: readonly (RequestedLine & {
    readonly reason_id: string | null;
    readonly reason: string | null;
    readonly note: string | null;
  })[];
  /** The way back; `null` where the shopper sees to it. */
  readonly option: {
    readonly id: string;
    readonly name: string;
    readonly location_id: string | null;
    /** Major units: what it costs with its tax, and the price that Medusa puts the tax on. */
    readonly fee: number;
    readonly price: number;
  } | null;
  readonly quote: ReturnQuote;
  /** How to send it, in the merchant's words of then. */
  readonly instructions: string | null;
  /** The declaration that it was prepared from. */
  readonly withdrawal_id: string | null;
}

/** One state that a request came to. */
export interface RequestStep {
  readonly state: RequestState;
  /** ISO 8601. */
  readonly at: string;
  /** `shopper`, `plugin`, or the id of the shop's user. */
  readonly by: string;
  /** The shop's words for the shopper. */
  readonly note: string | null;
}

/** What the plugin found and did. */
export interface RequestOutcome {
  readonly because?: string;
  /**
   * Medusa's cancellation was begun for it, and what money there was then. Written before it runs: a backend that ends meanwhile
   * leaves this, and by it is judged what moved. Major units.
   */
  readonly begun?: { readonly captured: number; readonly refunded: number; readonly reserved: number };
  /** What became of a withdrawal: `cancel`, `return`, or `nothing` was prepared. */
  readonly prepared?: "cancel" | "return" | "nothing";
  /** Where else a declaration's acknowledgement was asked to go. */
  readonly copies?: readonly string[];
}

interface RecordOf<Kind extends RequestKind, Content> {
  readonly id: string;
  readonly kind: Kind;
  readonly key: string;
  readonly digest: string;
  readonly order_id: string | null;
  readonly proof: RequestProof;
  readonly customer_id: string | null;
  readonly state: RequestState;
  readonly received_at: Date;
  readonly state_at: Date;
  readonly content: Content;
  readonly outcome: RequestOutcome | null;
  readonly steps: readonly RequestStep[];
  readonly return_id: string | null;
}

export type WithdrawalRecord = RecordOf<"withdrawal", WithdrawalContent>;
export type CancellationRecord = RecordOf<"cancellation", CancellationContent>;
export type ReturnRecord = RecordOf<"return", ReturnContent>;

/** What a shopper has declared or asked for, as the plugin's table keeps it. */
export type RequestRecord = WithdrawalRecord | CancellationRecord | ReturnRecord;

/** Proofs that the plugin moves money for. */
export const PROVEN: RequestProof[] = ["owner", "grant", "fresh", "shop"];

/** Whether the plugin moves money for it, see {@link PROVEN}. */
export const isProven = ({ proof }: Pick<RequestRecord, "proof">): boolean => PROVEN.includes(proof);

/** What an order's page may tell of a request. */
export function toShopperRequest(record: RequestRecord): ShopperRequest {
  const { id, kind, state, received_at, state_at, return_id, content } = record;
  const lines = content.lines?.map(({ id: line, quantity }) => ({ id: line, quantity })) ?? null;
  return {
    id,
    kind,
    state,
    receivedAt: received_at.toISOString(),
    stateAt: state_at.toISOString(),
    isProven: isProven(record),
    lines,
    returnId: return_id,
  };
}
