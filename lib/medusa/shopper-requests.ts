import { BECAUSE } from "@order-pages/shared/orders/rules/abilities";
import type { RequestState } from "@order-pages/shared/orders/rules/ability-facts";

/** Who is looking at an order in full, as the plugin is told it and checks it against the order as it is now. */
export type RequestViewer =
  | { readonly by: "owner"; readonly customer_id: string }
  /** `email`: the digest of the order's email that the grant was given for. */
  | { readonly by: "grant"; readonly email: string }
  | { readonly by: "fresh" };

/** Why the backend refuses a request: a rule of the order's, or of what was sent. The words are `requests.because`. */
export const REFUSALS = [...BECAUSE, "units", "reason", "option", "quote_changed", "not_open", "limited"] as const;

export type Refusal = (typeof REFUSALS)[number];

/** A request that was refused: nothing was done. */
export interface Refused {
  readonly kind: "refused";
  readonly because: Refusal;
  /** ISO 8601: until when it could be, where that is known. */
  readonly until: string | null;
}

/** What came of what a shopper asked for. */
export type Asked =
  /** `state` and `returnId` are `null` of a return of the shop's own, which nobody asked for. */
  | { readonly kind: "accepted"; readonly state: RequestState | null; readonly returnId: string | null }
  | Refused
  | { readonly kind: "not_found" };

export interface AskedCancellation {
  /** Made with the form's page: the same with the same words is the same request. */
  readonly key: string;
  readonly viewer: RequestViewer;
  /** In the shopper's words; `null` for none. */
  readonly reason: string | null;
}

/** Units of a line that go back, and why. */
export interface ReturnedLine {
  readonly id: string;
  readonly quantity: number;
  readonly reasonId: string | null;
  readonly note: string | null;
}

export interface AskedReturn {
  /** See {@link AskedCancellation}. */
  readonly key: string;
  readonly viewer: RequestViewer;
  readonly lines: readonly ReturnedLine[];
  /** The way back; `null` where the shop offers none. */
  readonly optionId: string | null;
  /** What the shopper was shown as what they get back, major units. */
  readonly quotedTotal: number;
}

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

export const RETURN_STATES = ["requested", "partly_received", "received", "refunded", "canceled"] as const;

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
  readonly canCancel: boolean;
}
