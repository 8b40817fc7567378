import { type OrderEntry, toEntry } from "@order-pages/shared/orders/facts/entry";
import { HISTORY_PAGE_SIZE, type HistoryPage, NEWEST } from "@order-pages/shared/orders/facts/history";
import type { Order } from "@order-pages/shared/orders/facts/order";

type Place = Pick<HistoryPage, "first" | "newer" | "older" | "oldest">;

/**
 * Where a page lies that ends, counted from the oldest order, with number `upTo`. Counted so, a page stays what it is
 * whatever arrives later.
 * @param cursorOf the cursor of the page that ends with a number
 */
export function placeOf(upTo: number, count: number, cursorOf: (last: number) => string): Place {
  const newer = upTo + HISTORY_PAGE_SIZE;
  const older = upTo - HISTORY_PAGE_SIZE;
  return {
    first: Math.max(count - upTo, 0) + 1,
    newer: upTo >= count ? null : newer >= count ? NEWEST : cursorOf(newer),
    older: older > 0 ? cursorOf(older) : null,
    oldest: older > 0 ? cursorOf(((count - 1) % HISTORY_PAGE_SIZE) + 1) : null,
  };
}

/** @returns the entries of those that are orders at all */
export function toEntries(orders: readonly unknown[], toOrder: (raw: unknown) => Order | null): OrderEntry[] {
  return orders.flatMap((raw) => {
    const order = toOrder(raw);
    return order ? [toEntry(order)] : [];
  });
}
