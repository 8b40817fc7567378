import type { HistorySearch, HistoryState } from "../facts/history";
import type { DateView, HeroAction, Standing } from "./order-view";

/** A page of a customer's orders, in the shopper's words. */
export interface HistoryView {
  readonly entries: readonly EntryView[];
  /** Which of how many these are; 1 is the newest. */
  readonly range: { readonly first: number; readonly last: number; readonly total: number };
  /** Cursors of other pages; `null` where there is none. */
  readonly newer: string | null;
  readonly older: string | null;
  readonly oldest: string | null;
  /** What can be filtered by here; empty lists and `null` where this shop's backend cannot. */
  readonly filters: {
    readonly states: readonly HistoryState[];
    /** Newest first. */
    readonly years: readonly number[];
    readonly search: HistorySearch | null;
  };
}

export interface EntryView {
  readonly id: string;
  readonly number: string;
  readonly placedOn: DateView | null;
  readonly standing: Standing;
  /** "Delivered on 4 May 2026"; only where the backend says so. */
  readonly delivery: string | null;
  /** "Withdrawal received"; only while it waits for the shop. */
  readonly waiting: string | null;
  readonly total: string | null;
  /** "3 items" */
  readonly itemCount: string;
  /** "Mug, Shirt and 2 more" */
  readonly contents: string;
  readonly images: readonly { readonly src: string | null; readonly title: string }[];
  /** The one thing to do that the list knows of. */
  readonly action: { readonly kind: "track" } | Extract<HeroAction, { readonly kind: "buyAgain" }> | null;
  /** How many lines have no place among the images. */
  readonly hidden: number;
}
