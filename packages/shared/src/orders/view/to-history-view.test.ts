import { describe, expect, test } from "vitest";
import type { OrderEntry } from "../facts/entry";
import type { HistoryPage } from "../facts/history";
import { context, words } from "../test-support";
import { toHistoryView } from "./to-history-view";

const now = new Date("2026-11-20T12:00:00Z");
const day = "2026-05-04T10:00:00.000Z";

const entry = (changes: Partial<OrderEntry> = {}): OrderEntry => ({
  id: "order_1",
  number: "1042",
  placedAt: day,
  standing: "preparing",
  shippedAt: "2026-05-05T10:00:00.000Z",
  deliveredAt: "2026-05-07T10:00:00.000Z",
  currency: "RSD",
  total: 1999,
  itemCount: 3,
  lines: [{ title: "Mug", image: "https://shop.example/mug.png", productHandle: "mug" }],
  lineCount: 1,
  waiting: null,
  ...changes,
});

const page = (changes: Partial<HistoryPage> = {}): HistoryPage => ({
  entries: [entry()],
  total: 64,
  first: 11,
  newer: "newer.1",
  older: "older.1",
  oldest: "oldest",
  since: "2025-03-01T00:00:00Z",
  can: { states: ["open"], placed: true, search: "numbers" },
  ...changes,
});

const viewOf = (changes: Partial<OrderEntry>) =>
  toHistoryView(page({ entries: [entry(changes)] }), now, context).entries[0];

describe("toHistoryView", () => {
  test("says which of how many it shows, and what can be filtered by", () => {
    expect(toHistoryView(page({ entries: [entry(), entry(), entry()] }), now, context)).toMatchObject({
      range: { first: 11, last: 13, total: 64 },
      newer: "newer.1",
      older: "older.1",
      oldest: "oldest",
      filters: { states: ["open"], years: [2026, 2025], search: "numbers" },
    });
    const can = { states: [], placed: false, search: null };
    expect(toHistoryView(page({ can }), now, context).filters).toEqual({ states: [], years: [], search: null });
  });

  test("puts an order into words", () => {
    expect(viewOf({})).toEqual({
      id: "order_1",
      number: "1042",
      placedOn: { iso: day, text: "May 4, 2026" },
      standing: expect.objectContaining({
        key: "preparing",
        title: words("standing.preparing.title"),
        tone: "progress",
      }),
      delivery: null,
      waiting: null,
      total: "RSD\u00a01,999",
      itemCount: "3 items",
      contents: "Mug",
      images: [{ title: "Mug", src: "https://shop.example/mug.png" }],
      action: null,
      hidden: 0,
    });
    expect(viewOf({ total: null })?.total).toBeNull();
  });

  test.each([
    ["shipped", { kind: "track" }],
    ["preparing", null],
    ["delivered", { kind: "buyAgain", product: "mug" }],
    ["canceled", { kind: "buyAgain", product: "mug" }],
    ["return_requested", null],
  ] as const)("offers what fits an order that is %s", (standing, action) => {
    expect(viewOf({ standing })?.action).toEqual(action);
    expect(viewOf({ standing: "delivered", lineCount: 9 })?.action).toEqual({ kind: "buyAgain", product: null });
  });

  test.each([
    ["delivered", "Arrived May 7, 2026"],
    ["picked_up", "Picked up May 7, 2026"],
    ["shipped", "Shipped May 5, 2026"],
    ["sent", "Shipped May 5, 2026"],
    ["partially_shipped", null],
    ["return_requested", null],
  ] as const)("%s: %s", (standing, text) => {
    expect(viewOf({ standing })?.delivery).toBe(text);
    expect(viewOf({ standing, shippedAt: null, deliveredAt: null })?.delivery).toBeNull();
  });

  test.each([
    ["withdrawal", "Withdrawal received"],
    ["cancellation", "Cancellation requested"],
    ["return", "Return requested"],
  ] as const)("says that a %s waits for the shop", (waiting, text) => {
    expect(viewOf({ waiting })?.waiting).toBe(text);
  });

  test("names two products and counts the rest", () => {
    const titles = (...names: string[]) => ({
      lines: names.map((title) => ({ title, image: null, productHandle: null })),
      lineCount: names.length,
    });
    expect(viewOf(titles("Mug", ""))?.contents).toBe("Mug, Item");
    expect(viewOf(titles("Mug", "Lamp", "Tote"))?.contents).toBe("Mug, Lamp + 1 more");
    expect(viewOf({ ...titles("a", "b", "c", "d"), lineCount: 7 })).toMatchObject({
      contents: "a, b + 5 more",
      hidden: 3,
    });
    expect(viewOf({ ...titles("a"), lineCount: 3 })?.hidden).toBe(0);
  });
});
