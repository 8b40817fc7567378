import { recordedOrder } from "@order-pages/shared/medusa/v2/fixtures";
import { type HistoryQuery, NEWEST } from "@order-pages/shared/orders/facts/history";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { BackendUnavailable } from "../backend";
import { listOrders } from "./history";

vi.mock("@/lib/i18n/server", () => ({ getLocale: async () => "de-AT" }));

const { request, usePlugin } = vi.hoisted(() => ({ request: vi.fn(), usePlugin: { now: true } }));

vi.mock("../http", async (original) => ({ ...(await original<typeof import("../http")>()), request }));
vi.mock("./plugin", () => ({
  withPlugin: (_feature: string, ask: () => unknown, fallback: () => unknown) => (usePlugin.now ? ask() : fallback()),
}));

const all: HistoryQuery = { state: null, placed: null, search: null, cursor: NEWEST };
const page = { count: 64, first: 1, newer: null, older: "older.a.order_1", oldest: "oldest", since: null };

/** What the backend was asked for last. */
const asked = () => request.mock.lastCall?.[1].query;

beforeEach(() => request.mockReset());

describe("with the plugin", () => {
  beforeEach(() => {
    usePlugin.now = true;
    request.mockResolvedValue({ ...page, orders: [] });
  });

  test("asks for what is filtered by, and for nothing else", async () => {
    await listOrders("token", all);
    expect(asked()).toEqual({ limit: 10 });
    expect(request.mock.lastCall?.[1].headers).toEqual({ authorization: "Bearer token", "x-medusa-locale": "de-AT" });
    const placed = { from: "2026-01-01T00:00:00.000Z", before: "2027-01-01T00:00:00.000Z" };
    await listOrders("token", { state: "open", placed, search: "mug", cursor: "oldest" });
    expect(asked()).toEqual({
      limit: 10,
      state: "open",
      placed_from: placed.from,
      placed_before: placed.before,
      q: "mug",
      cursor: "oldest",
    });
  });

  test("knows what waits for the shop, and nothing of a plugin that does not say it, or says what is unknown", async () => {
    const { id } = recordedOrder("delivered") as unknown as { readonly id: string };
    const orders = [recordedOrder("delivered")];
    for (const [waiting, shown] of [
      [{ [id]: "withdrawal" }, "withdrawal"],
      [{ [id]: "séance" }, null],
      [{}, null],
      [undefined, null],
    ]) {
      request.mockResolvedValue({ ...page, orders, waiting });
      expect((await listOrders("token", all))?.entries[0]?.waiting).toBe(shown);
    }
  });

  test("leaves out a state of the other generation's", async () => {
    await listOrders("token", { ...all, state: "sent" });
    expect(asked()).toEqual({ limit: 10 });
  });

  test.each([NEWEST, "", "54", "older.!.order_1", "older.a.order_1'--"])(
    "%j leads to the first page",
    async (cursor) => {
      await listOrders("token", { ...all, cursor });
      expect(asked()).toEqual({ limit: 10 });
    },
  );

  test("tells the places of the page as the plugin does", async () => {
    request.mockResolvedValue({
      ...page,
      orders: [recordedOrder("placed"), null, { id: "" }, recordedOrder("delivered")],
    });
    const { entries, can, ...rest } = (await listOrders("token", all)) ?? {};
    expect(entries?.map(({ standing }) => standing)).toEqual(["placed", "delivered"]);
    expect(rest).toEqual({ total: 64, first: 1, newer: null, older: "older.a.order_1", oldest: "oldest", since: null });
    expect(can).toEqual({
      states: ["open", "on_the_way", "delivered", "returned", "canceled"],
      placed: true,
      search: "numbers_and_products",
    });
  });

  test("a token that is nobody's gets no page", async () => {
    request.mockResolvedValue(null);
    expect(await listOrders("token", all)).toBeNull();
    expect(request.mock.lastCall?.[1]).toMatchObject({
      absent: ["unauthorized", "unauthenticated"],
      headers: { authorization: "Bearer token" },
    });
  });

  test.each([{}, { ...page, orders: "none" }, { ...page, orders: [], count: -1 }])(
    "%j is no answer",
    async (answer) => {
      request.mockResolvedValue(answer);
      await expect(listOrders("token", all)).rejects.toThrow(BackendUnavailable);
    },
  );
});

describe("without it", () => {
  beforeEach(() => {
    usePlugin.now = false;
  });

  const answer = (count: number, ids: readonly string[] = []) =>
    request.mockResolvedValue({ count, orders: ids.map((id) => ({ id })) });

  test("offers what stock Medusa can, and leaves the rest out of the question", async () => {
    answer(64);
    const found = await listOrders("token", { ...all, state: "open", search: "mug" });
    expect(found?.can).toEqual({ states: ["canceled"], placed: false, search: null });
    expect(asked()).toMatchObject({ limit: 10, offset: 0, order: "-created_at" });
    expect(Object.keys(asked())).not.toContain("q");
    await listOrders("token", { ...all, state: "canceled" });
    expect(asked()).toMatchObject({ status: "canceled" });
  });

  test("counts pages from the oldest order, so that new ones shift none", async () => {
    answer(66, ["order_45", "order_54"]);
    const found = await listOrders("token", { ...all, cursor: "54" });
    expect(asked()).toMatchObject({ limit: 10, offset: 44, order: "created_at" });
    expect(found?.entries.map(({ id }) => id)).toEqual(["order_54", "order_45"]);
    expect(found).toMatchObject({ total: 66, first: 13, newer: "64", older: "44", oldest: "6" });
  });

  test.each([
    [NEWEST, 64, { first: 1, newer: null, older: "54", oldest: "4" }],
    ["54", 64, { first: 11, newer: NEWEST, older: "44", oldest: "4" }],
    ["4", 64, { first: 61, newer: "14", older: null, oldest: null }],
    [NEWEST, 10, { first: 1, newer: null, older: null, oldest: null }],
    [NEWEST, 0, { first: 1, newer: null, older: null, oldest: null }],
    [NEWEST, 20, { first: 1, newer: null, older: "10", oldest: "10" }],
    ["no page", 64, { first: 1, newer: null, older: "54", oldest: "4" }],
  ])("the page %j of %i orders knows its neighbours", async (cursor, count, place) => {
    answer(count);
    expect(await listOrders("token", { ...all, cursor })).toMatchObject(place);
  });

  test.each(["54", "25", "13"])("the page %s of twelve is no more: nothing is on it", async (cursor) => {
    answer(12);
    const page = await listOrders("token", { ...all, cursor, state: "canceled" });
    expect(page).toMatchObject({ entries: [], total: 12, newer: null });
  });

  test("the last page has what is left", async () => {
    answer(64);
    await listOrders("token", { ...all, cursor: "4" });
    expect(asked()).toMatchObject({ limit: 4, offset: 0 });
  });
});
