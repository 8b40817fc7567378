import type { HistoryPage, HistoryQuery } from "@order-pages/shared/orders/facts/history";
import type { Order } from "@order-pages/shared/orders/facts/order";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";

/** Orders, and how they are found. */
export interface OrderBackend {
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
   * @param query normalized by packages/shared/src/orders/rules/lookup.ts
   * @returns the order's id; `null` for every kind of miss
   * @throws BackendUnavailable
   */
  lookupOrder(query: LookupQuery): Promise<string | null>;

  /** Whether this backend, as it is set up, can look orders up at all. */
  canLookup(): Promise<boolean>;

  /**
   * Whether this backend mails links to orders on demand.
   * @throws BackendUnavailable
   */
  canMailOrderLink(): Promise<boolean>;

  /**
   * Has the link to an order mailed to the order's own mailbox, where number and email are one order's; never tells whether.
   * @param query normalized by packages/shared/src/orders/rules/lookup.ts
   * @throws BackendUnavailable
   */
  mailOrderLink(query: LookupQuery): Promise<void>;
}

export type CartOutcome =
  /** The cart became this order. */
  | { readonly state: "ordered"; readonly orderId: string }
  /** Not an order yet: the payment is still being confirmed. */
  | { readonly state: "pending" }
  /** The shopper is still in the checkout: no payment has been begun. */
  | { readonly state: "unpaid" }
  /** The payment was refused or abandoned and no other attempt is under way. */
  | { readonly state: "payment_failed" };
