import type { HistoryPage, HistoryQuery } from "@/lib/orders/history";
import type { LookupQuery } from "@/lib/orders/lookup";
import type { Order } from "@/lib/orders/order";

/**
 * The shop's backend in this app's words. One folder beside this file implements it for one generation of Medusa;
 * nothing outside `lib/medusa` knows which one answers.
 *
 * Three answers are never confused: a value (found), `null` (not found), and a thrown `BackendUnavailable` (down, slow,
 * failing, or answering something that makes no sense).
 */
export interface Backend {
  /**
   * One order by its id.
   * @returns the order, or `null` when the backend has none with that id
   * @throws BackendUnavailable
   */
  retrieveOrder(id: string): Promise<Order | null>;

  /**
   * A page of the orders of the customer that the token belongs to, and of nobody else.
   * @returns `null` for a token that is forged, expired or not a customer's
   * @throws BackendUnavailable
   */
  listOrders(token: string, query: HistoryQuery): Promise<HistoryPage | null>;

  /**
   * What became of a cart. Reads only: an unfinished cart is never completed by looking at it.
   * @returns `null` when the backend knows no such cart
   * @throws BackendUnavailable
   */
  retrieveCart(cartId: string): Promise<CartOutcome | null>;

  /**
   * Finds a guest's order by what a shopper knows. Number and email are both checked here, whatever the backend searched by.
   * @param query normalised by lib/orders/lookup.ts
   * @returns the order's id; `null` for every kind of miss
   * @throws BackendUnavailable
   */
  lookupOrder(query: LookupQuery): Promise<string | null>;

  /** Whether this backend, as it is set up, can look orders up at all. */
  canLookup(): Promise<boolean>;

  /**
   * Who a session token belongs to, checked by the backend itself.
   * @returns `null` for a token that is forged, expired or not a customer's
   * @throws BackendUnavailable
   */
  identifyCustomer(token: string): Promise<Customer | null>;

  /**
   * Whether the backend answers at all, for the readiness check.
   * @throws BackendUnavailable
   */
  ping(): Promise<void>;
}

export interface Customer {
  readonly id: string;
}

export type CartOutcome =
  /** The cart became this order. */
  | { readonly state: "ordered"; readonly orderId: string }
  /** Not an order yet: the payment is still being confirmed, or the shopper is still in the checkout. */
  | { readonly state: "pending" }
  /** The payment was refused or abandoned and no other attempt is under way. */
  | { readonly state: "payment_failed" };

/** The backend did not give a usable answer in time. Says nothing about whether a thing exists. */
export class BackendUnavailable extends Error {
  override readonly name = "BackendUnavailable";

  constructor(
    /** Which way it failed; for the log and the status, never for the shopper. */
    readonly reason: "unreachable" | "timeout" | "failed" | "malformed" | "misconfigured",
    options?: ErrorOptions,
  ) {
    super(`The backend is unavailable (${reason})`, options);
  }
}
