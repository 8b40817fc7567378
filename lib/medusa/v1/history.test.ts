import { type HistoryQuery, NEWEST } from "@order-pages/shared/orders/facts/history";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listOrders } from "./history";

const { request } = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("@/lib/env", () => import("@/lib/test-support/env"));
vi.mock("../http", async (original) => ({ ...(await original<typeof import("../http")>()), request }));

const all: HistoryQuery = { state: null, placed: null, search: null, cursor: NEWEST };

/** A customer's orders, numbered from the oldest, as Medusa v1 pages them: from the newest, by offset. */
function withOrders(count: number, accountMade = "2026-01-20T00:00:00.000Z"): void {
  request.mockImplementation(async (path, { query }) => {
    if (path === "/store/customers/me") return { customer: { id: "cus_1", created_at: accountMade } };
    const { offset = 0, limit } = query;
    const numbers = Array.from({ length: count }, (_, index) => count - index).slice(offset, offset + limit);
    const orders = numbers.map((number) => ({
      id: `order_${number}`,
      display_id: number,
      created_at: new Date(Date.UTC(2026, 0, number)).toISOString(),
    }));
    return { orders, count };
  });
}

const numbersOf = async (cursor: string) =>
  (await listOrders("token", { ...all, cursor }))?.entries.map(({ number }) => Number(number));

beforeEach(() => void request.mockReset());

describe("the history on Medusa v1", () => {
  it("turns from the newest page to the oldest and back", async () => {
    withOrders(25);
    const newest = await listOrders("token", all);
    expect(newest).toMatchObject({ first: 1, total: 25, newer: null, older: "15.25", oldest: "5.25" });
    expect(await numbersOf("15.25")).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
    expect(await listOrders("token", { ...all, cursor: "5.25" })).toMatchObject({
      first: 21,
      newer: "15.25",
      older: null,
    });
    expect(await numbersOf("5.25")).toEqual([5, 4, 3, 2, 1]);
  });

  it("shows the same orders at the same address after new ones have come", async () => {
    withOrders(28);
    expect(await numbersOf("15.25")).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
  });

  it("takes any other cursor for the newest page", async () => {
    withOrders(3);
    for (const cursor of ["", "0.0", "1", "-1.3", "9".repeat(12)]) expect(await numbersOf(cursor)).toEqual([3, 2, 1]);
  });

  it("has nothing on a page that is no more, which the history then leaves for the newest", async () => {
    withOrders(12);
    for (const cursor of ["54.64", "15.25", "13.13"]) {
      expect(await listOrders("token", { ...all, cursor })).toMatchObject({ entries: [], total: 12, newer: null });
    }
    expect(await numbersOf("2.64")).toEqual([2, 1]);
    expect(await numbersOf("12.12")).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it("costs one call beside the one for the customer", async () => {
    withOrders(25);
    await listOrders("token", { ...all, cursor: "15.25" });
    const paths = request.mock.calls.map(([path]) => path);
    expect(paths.sort()).toEqual(["/store/customers/me", "/store/customers/me/orders"]);
  });

  it("begins with the account, or with an older order that is on the page", async () => {
    withOrders(5, "2025-07-01T00:00:00.000Z");
    expect((await listOrders("token", all))?.since).toBe("2025-07-01T00:00:00.000Z");
    withOrders(5, "2026-01-03T00:00:00.000Z");
    expect((await listOrders("token", all))?.since).toBe("2026-01-01T00:00:00.000Z");
  });

  const queriesOf = async (...queries: readonly Partial<HistoryQuery>[]) => {
    withOrders(1);
    for (const query of queries) await listOrders("token", { ...all, ...query });
    return request.mock.calls.flatMap(([, { query }]) => query ?? []);
  };

  it("asks with Medusa's own filters", async () => {
    const placed = { from: "2026-01-01T00:00:00.000Z", before: "2027-01-01T00:00:00.000Z" };
    expect(await queriesOf({ state: "sent", placed })).toMatchObject([
      { fulfillment_status: ["partially_shipped", "shipped"], created_at: { gte: placed.from, lt: placed.before } },
    ]);
  });

  it("leaves out a state that Medusa cannot tell", async () => {
    const [unfiltered, ...queries] = await queriesOf({}, { state: "open" }, { state: "delivered" });
    expect(queries).toEqual([unfiltered, unfiltered]);
  });

  it("searches for one number, and for none that is an error there", async () => {
    const searches = [" #12 ", "#", "no such thing", "99999999999", "Order 12"];
    const queries = await queriesOf(...searches.map((search) => ({ search })));
    expect(queries.map(({ display_id }) => display_id)).toEqual(["12", "0", "0", "0", "12"]);
  });

  it("is nobody's for a token that is not good", async () => {
    request.mockResolvedValue(null);
    expect(await listOrders("token", all)).toBeNull();
  });
});
