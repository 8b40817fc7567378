import type { RequestKind } from "../rules/ability-facts";
import { deriveFacts } from "./derive-facts";
import type { Order } from "./order";
import type { StandingKey } from "./standing";

/** How many of an order's lines an entry names. */
export const ENTRY_LINES = 4;

/** What a list tells about an order. */
export interface OrderEntry {
  readonly id: string;
  readonly number: string;
  readonly placedAt: string | null;
  /** The same as on the order's own page. */
  readonly standing: StandingKey;
  /** When the last parcel left, where one has. */
  readonly shippedAt: string | null;
  /** When the last parcel arrived, where one has. */
  readonly deliveredAt: string | null;
  readonly currency: string;
  /** Major units; `null` when the backend did not say. */
  readonly total: number | null;
  /** Units, not lines. */
  readonly itemCount: number;
  /** The first few lines; `lineCount` says how many there are. */
  readonly lines: readonly EntryLine[];
  readonly lineCount: number;
  /** What the shopper has declared or asked for and waits for; `null` where the backend does not say. */
  readonly waiting: RequestKind | null;
}

export interface EntryLine {
  readonly title: string;
  /** An absolute http(s) URL. */
  readonly image: string | null;
  /** See `LineItem.productHandle`. */
  readonly productHandle: string | null;
}

/** Tells an order as a list does. It needs no more of the order than its standing does. */
export function toEntry(order: Order): OrderEntry {
  const { standing, parcels } = deriveFacts(order);
  return {
    id: order.id,
    number: order.number,
    placedAt: order.placedAt,
    standing,
    shippedAt: latest(parcels.map(({ of }) => of.shippedAt)),
    deliveredAt: latest(parcels.map(({ of }) => of.deliveredAt)),
    currency: order.currency,
    total: order.totals?.total ?? null,
    itemCount: order.lines.reduce((units, { quantity }) => units + quantity, 0),
    lines: order.lines
      .slice(0, ENTRY_LINES)
      .map(({ title, image, productHandle }) => ({ title, image, productHandle })),
    lineCount: order.lines.length,
    waiting: null,
  };
}

function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null && !Number.isNaN(Date.parse(instant)));
  return known.sort((a, b) => Date.parse(a ?? "") - Date.parse(b ?? "")).at(-1) ?? null;
}
