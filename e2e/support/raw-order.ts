import { readDemo } from "./demo";

/** An order as the backend answers it, before a test makes it odd. */
export type Json = Record<string, unknown>;

/** The entries of a list that an order, or a part of it, has. */
export const each = (whole: Json, list: string): Json[] => (whole[list] ?? []) as Json[];

/** What the answers of one generation call differently from the other's. */
interface RawOrder {
  /** Where an order keeps what was paid. */
  readonly paid: string;
  payments(order: Json): Json[];
  readonly labels: string;
  readonly trackingPage: string;
}

const V2: RawOrder = {
  paid: "payment_collections",
  payments: (order) => each(order, "payment_collections").flatMap((collection) => each(collection, "payments")),
  labels: "labels",
  trackingPage: "tracking_url",
};

const V1: RawOrder = {
  paid: "payments",
  payments: (order) => each(order, "payments"),
  labels: "tracking_links",
  trackingPage: "url",
};

export const rawOrder: RawOrder = readDemo().medusa === 1 ? V1 : V2;
