/** What a return's form has to know besides the order. Money is major units of the order's currency. */
export interface ReturnTerms {
  readonly options: readonly WayBack[];
  readonly reasons: readonly ReturnReason[];
  /** What the shop gives back for a unit, by line. */
  readonly lines: readonly { readonly id: string; readonly refundablePerUnit: number }[];
  readonly isReasonRequired: boolean;
  /** The shop's own words on how to send it. */
  readonly instructions: string | null;
}

export interface WayBack {
  readonly id: string;
  readonly name: string;
  /** What it costs the shopper, with its tax. */
  readonly fee: number;
}

export interface ReturnReason {
  readonly id: string;
  readonly label: string;
  /** What it is below. */
  readonly parent: string | null;
  /** The way back is free for it. */
  readonly isFault: boolean;
}

export const RETURN_STATES = [
  "requested",
  "on_its_way",
  "partly_received",
  "received",
  "refunded",
  "canceled",
] as const;

export type ReturnState = (typeof RETURN_STATES)[number];

/** A return as its page shows it. Money is major units of the order's currency, instants are ISO 8601. */
export interface ShownReturn {
  readonly id: string;
  readonly number: string;
  readonly state: ReturnState;
  readonly stateAt: string | null;
  readonly requestedAt: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly received: number;
    /** Come back broken. */
    readonly dismissed: number;
    readonly reason: string | null;
    readonly note: string | null;
  }[];
  readonly wayBack: string | null;
  readonly tracking: readonly {
    readonly number: string | null;
    readonly url: string | null;
    readonly labelUrl: string | null;
  }[];
  readonly address: {
    readonly name: string | null;
    readonly company: string | null;
    readonly address_1: string | null;
    readonly address_2: string | null;
    readonly city: string | null;
    readonly province: string | null;
    readonly postal_code: string | null;
    readonly country_code: string | null;
    readonly phone: string | null;
  } | null;
  /** What was quoted when it was asked for by its page; `null` for a return of the shop's own. */
  readonly quote: {
    readonly goods: number;
    readonly fee: number;
    readonly total: number;
    readonly refund: number;
  } | null;
  /** How to send it, in the shop's words. */
  readonly instructions: string | null;
  readonly canCancel: boolean;
}
