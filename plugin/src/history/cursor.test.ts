import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const order = { id: "order_01JB8TZ2AAAAAAAAAAAAAAAAAA", created_at: "2026-05-04T10:11:12.131Z" };

describe("readCursor", () => {
  it.each(["older", "newer"] as const)("reads what was written, %s", (side) => {
    expect(readCursor(writeCursor(side, order))).toEqual({ side, placed: new Date(order.created_at), id: order.id });
  });

  it("knows the far end", () => {
    expect(readCursor("oldest")).toEqual({ side: "oldest" });
  });

  it.each([
    "",
    "newest",
    "older",
    "older..order_1",
    "older.mp3k2f1c.",
    "later.mp3k2f1c.order_1",
    "older.mp3k2f1c.order_1'--",
    "older.zzzzzzzzzz.order_1",
    "older.-1.order_1",
  ])("takes %j for no cursor", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

describe("writeCursor", () => {
  it("writes the side, the instant and the order", () => {
    expect(writeCursor("older", order)).toBe(`older.${Date.parse(order.created_at).toString(36)}.${order.id}`);
    expect(writeCursor("newer", { ...order, created_at: new Date(order.created_at) })).toMatch(/^newer\./);
  });

  it.each([
    ["xolder.mp3k2f1c.order_1"],
    ["older.mp3k2f1c.order_1 "],
    [`older.mp3k2f1c.${"x".repeat(65)}`],
    ["xoldest"],
  ])("reads %j back as none", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});
