import type { ReturnTerms, ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import type { RequestState } from "@order-pages/shared/orders/rules/ability-facts";
import { BECAUSE } from "@order-pages/shared/orders/rules/cannot";

/** What shoppers ask for of an order of theirs: that it is canceled, or that items go back. */
export interface RequestBackend {
  /**
   * Asks for an order to be canceled; the backend looks at its own rules once more. The same key and words are one request, however
   * often they are sent. Offered where the order says so (`Order.abilities`), as all that follows about requests.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  cancelOrder(orderId: string, asked: AskedCancellation): Promise<Asked>;

  /**
   * What a return's form has to know besides the order.
   * @returns `null` where there is no such order
   * @throws BackendUnavailable
   */
  readReturnTerms(orderId: string): Promise<ReturnTerms | null>;

  /**
   * Asks for a return, at the sum that the shopper was shown; see {@link cancelOrder}.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  requestReturn(orderId: string, asked: AskedReturn): Promise<Asked>;

  /**
   * One return of an order as its page shows it.
   * @returns `null` for one of another order, too
   * @throws BackendUnavailable
   */
  readReturn(orderId: string, returnId: string): Promise<ShownReturn | null>;

  /**
   * Takes a return back; done twice it is done once.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  cancelReturn(orderId: string, returnId: string, viewer: RequestViewer): Promise<Asked>;

  /**
   * Takes back what waits for the shop's answer; done twice it is done once.
   * @throws BackendUnavailable also where it may have been done all the same
   */
  takeBackRequest(orderId: string, requestId: string, viewer: RequestViewer): Promise<Asked>;
}

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
