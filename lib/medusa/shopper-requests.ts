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
interface ReturnedLine {
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
