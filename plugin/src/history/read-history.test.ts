import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import type { RowsModule } from "../test-support/fake-rows";
import { customerRow, orderRow } from "../test-support/rows";
import { readCursor } from "./cursor";
import type { HistoryQuery } from "./query";
import { readHistory } from "./read-history";

// What an entry tells is tested elsewhere; here it is which orders a page has.
vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("./read-entries", () => ({ readEntries: async (_scope: unknown, ids: readonly string[]) => ids }));

/** Orders of cus_1, oldest first; three were placed at the same instant, as imports are. */
const TIE = new Date("2026-05-04T10:11:12.131Z");
const INSTANTS = [new Date("2026-05-01T00:00:00Z"), TIE, TIE, TIE, new Date("2026-05-05T00:00:00Z")];
const own = INSTANTS.map((created_at, n) => orderRow({ id: `order_${n + 1}`, customer_id: "cus_1", created_at }));
const others = [
  orderRow({ id: "order_other", customer_id: "cus_2", created_at: TIE }),
  orderRow({ id: "order_draft", customer_id: "cus_1", created_at: TIE, is_draft_order: true }),
];

const PROVEN = [{ id: "opmp_1", customer_id: "cus_1", email: "ada@example.net", by: "link" }];

const shop = (orders = [...own, ...others], MailboxProof = PROVEN) =>
  aBackend({
    order: orders,
    customer: [customerRow()],
    MailboxProof,
    SessionCart: ["order_1", "order_4", "order_other"].map((id) => ({
      id,
      cart_id: `cart of ${id}`,
      customer_id: "cus_1",
    })),
    order_cart: orders.map(({ id }) => ({ order_id: id, cart_id: `cart of ${id}` })),
  });
const page = (query: Partial<HistoryQuery> = {}, { scope } = shop()) =>
  readHistory(scope, "cus_1", { limit: 2, ...query });

/** The page that an answer's cursor leads to. */
const follow = (cursor: string | null, limit = 2) => {
  const read = readCursor(cursor ?? "");
  if (!read) throw new Error(`${cursor} leads nowhere`);
  return page({ cursor: read, limit });
};

describe("a customer's list", () => {
  it("begins with the newest, and holds nobody else's and no draft", async () => {
    const answer = await page({ limit: 10 });
    expect(answer).toMatchObject({
      orders: ["order_5", "order_4", "order_3", "order_2", "order_1"],
      count: 5,
      first: 1,
      newer: null,
      older: null,
      oldest: null,
      since: INSTANTS[0],
    });
  });

  it.each([1, 2, 3, 4])("loses and doubles no order of one instant, in pages of %i, older and newer", async (limit) => {
    const seen: unknown[] = [];
    let answer = await page({ limit });
    seen.push(...answer.orders);
    while (answer.older) {
      answer = await follow(answer.older, limit);
      expect(answer.first).toBe(seen.length + 1);
      seen.push(...answer.orders);
    }
    expect(seen).toEqual(["order_5", "order_4", "order_3", "order_2", "order_1"]);

    const back: unknown[] = [...answer.orders];
    while (answer.newer && answer.newer !== "newest") {
      answer = await follow(answer.newer, limit);
      back.unshift(...answer.orders);
      expect(answer.first).toBe(5 - back.length + 1);
    }
    expect([...seen.slice(0, 5 - back.length), ...back]).toEqual(seen);
    expect(answer.newer === null || answer.first - 1 <= limit).toBe(true);
  });

  it("has for its last page as many as whoever comes page by page finds there", async () => {
    const last = await page({ cursor: { side: "oldest" } });
    expect(last).toMatchObject({ orders: ["order_1"], first: 5, count: 5, older: null, oldest: null });
    const even = await page({ cursor: { side: "oldest" } }, shop(own.slice(1)));
    expect(even).toMatchObject({ orders: ["order_3", "order_2"], first: 3, count: 4 });
  });

  it("names the plain address for a page that would be the first", async () => {
    const second = await follow((await page()).older);
    expect(second).toMatchObject({ orders: ["order_3", "order_2"], first: 3, newer: "newest", oldest: "oldest" });
    const third = await follow(second.older);
    expect(third).toMatchObject({ orders: ["order_1"], first: 5, older: null });
    expect(third.newer).toMatch(/^newer\..*\.order_1$/);
  });

  it("holds its place when the order of a cursor is gone", async () => {
    const cursor = readCursor((await page()).older ?? "");
    const { scope } = shop(own.filter(({ id }) => id !== "order_4"));
    expect((await page({ cursor: cursor ?? undefined }, { ...shop(), scope })).orders).toEqual(["order_3", "order_2"]);
  });

  it("is empty, and says so, where there is nothing", async () => {
    const nothing = { orders: [], count: 0, newer: null, older: null, oldest: null, since: null };
    expect(await page({}, shop([]))).toMatchObject(nothing);
    expect(await page({ cursor: { side: "oldest" } }, shop([]))).toMatchObject(nothing);
  });

  it("counts what matches, and tells since when there are orders at all", async () => {
    const answer = await page({ placed_from: "2026-05-05T00:00:00.000Z" });
    expect(answer).toMatchObject({ orders: ["order_5"], count: 1, since: INSTANTS[0] });
  });

  it("is asked of the database in that order: by instant, then by id", async () => {
    const { scope } = shop();
    const list = vi.spyOn(scope.resolve<RowsModule>(Modules.ORDER), "readRows");
    await page({}, { ...shop(), scope });
    expect(list.mock.calls[0]?.[0]).toMatchObject({ limit: 2, order: { created_at: "DESC", id: "DESC" } });
  });
});

describe("the list of an account whose mailbox is not proven", () => {
  const unproven = () => shop([...own, ...others], []);

  it("is of what its own sessions placed, and counts that alone", async () => {
    expect(await page({ limit: 10 }, unproven())).toMatchObject({
      orders: ["order_4", "order_1"],
      count: 2,
      older: null,
      oldest: null,
      since: INSTANTS[0],
    });
  });

  it("leads from page to page of that", async () => {
    const newest = await page({ limit: 1 }, unproven());
    expect(newest).toMatchObject({ orders: ["order_4"], count: 2 });
    const cursor = readCursor(newest.older ?? "") ?? undefined;
    expect(await page({ limit: 1, cursor }, unproven())).toMatchObject({ orders: ["order_1"], first: 2, count: 2 });
    expect(await page({ limit: 1, cursor: { side: "oldest" } }, unproven())).toMatchObject({ orders: ["order_1"] });
  });

  it("is empty where they placed nothing", async () => {
    const backend = unproven();
    backend.tables.SessionCart = [];
    expect(await page({}, backend)).toMatchObject({ orders: [], count: 0, since: null });
  });
});

describe("orders on the way", () => {
  const parcel = (more: object) => ({ shipped_at: TIE, delivered_at: null, canceled_at: null, ...more });
  const withParcels = (...fulfillments: object[]) => [orderRow({ id: "order_1", customer_id: "cus_1", fulfillments })];

  it.each([
    ["has left and not arrived", withParcels(parcel({})), ["order_1"]],
    ["has arrived", withParcels(parcel({ delivered_at: TIE })), []],
    ["was called off", withParcels(parcel({ canceled_at: TIE })), []],
    ["is packed", withParcels(parcel({ shipped_at: null })), []],
    ["has left as the second of two", withParcels(parcel({ delivered_at: TIE }), parcel({})), ["order_1"]],
  ])("are those of which a parcel %s", async (_case, orders, expected) => {
    expect((await page({ state: "on_the_way" }, shop(orders))).orders).toEqual(expected);
  });
});
