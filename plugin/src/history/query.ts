import type { HistoryCursor } from "./cursor";

/** A customer's orders can be asked for by these; what each means stands in filters.ts. */
export const STATES = ["open", "on_the_way", "delivered", "returned", "canceled"] as const;

export type HistoryState = (typeof STATES)[number];

/** Which of the customer's orders to answer; what is undefined filters nothing. */
export interface HistoryQuery {
  readonly limit: number;
  readonly cursor?: HistoryCursor | undefined;
  readonly state?: HistoryState | undefined;
  /** Placed at this instant or later. */
  readonly placed_from?: string | undefined;
  /** Placed before this instant. */
  readonly placed_before?: string | undefined;
  /** An order's number, or a part of a product's name. */
  readonly q?: string | undefined;
}
