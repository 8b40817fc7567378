import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { fakeLink, fakeScope, fakeService } from "../orders/test-support";
import type { HistoryCursor } from "./cursor";
import type { HistoryQuery } from "./query";
import { readHistory } from "./read-history";

const OWN = { customer_id: "cus_1", is_draft_order: false };

/** Orders placed a day apart: number 1 is the oldest. */
const placed = (number: number) => ({
  id: `order_${number}`,
  created_at: new Date(Date.UTC(2026, 0, number)),
  items: [],
  shipping_methods: [],
  credit_lines: [],
});

type Found = [rows: object[], count: number];

interface Answers {
  /** By the direction asked for: what the database finds, and how many beyond a cursor. */
  readonly DESC?: Found;
  readonly ASC?: Found;
  /** How many there are in all. */
  readonly count?: number;
  readonly first?: object | undefined;
  readonly onTheWay?: readonly string[];
}

function shopOf({ DESC = [[], 0], ASC = [[], 0], count = 0, first, onTheWay = [] }: Answers) {
  const orders = fakeService({
    listAndCountOrders: (_filters: object, { order }: { order?: { created_at: "DESC" | "ASC" } }) =>
      order ? { DESC, ASC }[order.created_at] : [[], count],
    listOrders: (filters: { id?: string[] }) =>
      filters.id ? filters.id.map((id) => placed(Number(id.slice("order_".length)))) : first ? [first] : [],
  });
  const asked: unknown[] = [];
  const scope = fakeScope({
    [Modules.ORDER]: orders.service,
    [ContainerRegistrationKeys.QUERY]: {
      graph: async (question: unknown) => {
        asked.push(question);
        return { data: onTheWay.map((id) => ({ id })) };
      },
    },
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.ORDER}.order_id ${Modules.FULFILLMENT}.fulfillment_id`]: [],
      [`${Modules.ORDER}.order_id ${Modules.PAYMENT}.payment_collection_id`]: [],
    }),
  });
  return { scope, asked, calls: () => orders.calls.filter(({ method }) => method === "listAndCountOrders") };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => placed(from < to ? from + index : from - index));

const cursor = (side: "older" | "newer", number: number): HistoryCursor => ({
  side,
  placed: placed(number).created_at,
  id: `order_${number}`,
});

const written = (side: string, number: number) =>
  `${side}.${placed(number).created_at.getTime().toString(36)}.order_${number}`;

async function page(answers: Answers, query: Partial<HistoryQuery> = {}) {
  const shop = shopOf(answers);
  const { orders, ...rest } = await readHistory(shop.scope, "cus_1", { limit: 3, ...query });
  return { ...rest, ids: (orders as { id: string }[]).map(({ id }) => id), ...shop };
}

describe("readHistory", () => {
  it("answers the newest first, and where the next older begin", async () => {
    const { ids, calls, scope: _scope, asked, ...rest } = await page({ DESC: [range(8, 6), 8], first: placed(1) });
    expect(ids).toEqual(["order_8", "order_7", "order_6"]);
    expect(rest).toEqual({
      count: 8,
      first: 1,
      newer: null,
      older: written("older", 6),
      oldest: "oldest",
      since: placed(1).created_at,
    });
    expect(calls().map(({ args }) => args)).toEqual([
      [{ $and: [OWN] }, { select: ["id", "created_at"], take: 3, order: { created_at: "DESC", id: "DESC" } }],
    ]);
    expect(asked).toEqual([]);
  });

  it("has no neighbours where all fit", async () => {
    expect(await page({ DESC: [range(3, 1), 3] })).toMatchObject({ newer: null, older: null, oldest: null });
  });

  it("answers a customer without orders", async () => {
    expect(await page({})).toMatchObject({
      ids: [],
      count: 0,
      first: 1,
      newer: null,
      older: null,
      oldest: null,
      since: null,
    });
  });

  it("asks when the first order was placed, whatever the query", async () => {
    const { scope } = shopOf({});
    const asked: unknown[] = [];
    const orders = scope.resolve(Modules.ORDER) as unknown as Record<string, unknown>;
    const spied = {
      ...orders,
      listOrders: async (...args: unknown[]) => {
        asked.push(args);
        return [placed(1)];
      },
    };
    const spying = fakeScope({
      [Modules.ORDER]: spied,
      [ContainerRegistrationKeys.QUERY]: scope.resolve(ContainerRegistrationKeys.QUERY),
    });
    await readHistory(spying, "cus_1", { limit: 3, state: "canceled" });
    expect(asked).toEqual([[OWN, { select: ["id", "created_at"], take: 1, order: { created_at: "ASC" } }]]);
  });

  it("goes on after an order, and tells two of one instant apart", async () => {
    const answer = await page({ DESC: [range(5, 3), 5], count: 8 }, { cursor: cursor("older", 6) });
    expect(answer).toMatchObject({
      ids: ["order_5", "order_4", "order_3"],
      count: 8,
      first: 4,
      newer: "newest",
      older: written("older", 3),
    });
    const instant = "2026-01-06T00:00:00.000Z";
    expect(answer.calls().map(({ args: [filters] }) => filters)).toEqual([
      {
        $and: [OWN, { $or: [{ created_at: { $lt: instant } }, { created_at: instant, id: { $lt: "order_6" } }] }],
      },
      { $and: [OWN] },
    ]);
    expect(answer.calls()[1]?.args[1]).toEqual({ select: ["id"], take: 1 });
  });

  it("names the page before by its order where it is not the newest", async () => {
    expect(await page({ DESC: [range(4, 2), 4], count: 8 }, { cursor: cursor("older", 5) })).toMatchObject({
      first: 5,
      newer: written("newer", 4),
    });
  });

  it("ends at the oldest", async () => {
    expect(await page({ DESC: [range(2, 1), 2], count: 8 }, { cursor: cursor("older", 3) })).toMatchObject({
      ids: ["order_2", "order_1"],
      first: 7,
      older: null,
      oldest: null,
    });
  });

  it("goes back to the orders before one, newest first", async () => {
    const answer = await page({ ASC: [range(4, 6), 5], count: 8 }, { cursor: cursor("newer", 3) });
    expect(answer).toMatchObject({
      ids: ["order_6", "order_5", "order_4"],
      first: 3,
      newer: "newest",
      older: written("older", 4),
    });
    const [filters, config] = answer.calls()[0]?.args ?? [];
    expect(JSON.stringify(filters)).toContain('{"$gt":"2026-01-03T00:00:00.000Z"}');
    expect(JSON.stringify(filters)).toContain('{"$gt":"order_3"}');
    expect(config).toMatchObject({ take: 3, order: { created_at: "ASC", id: "ASC" } });
  });

  it.each([
    [8, 2],
    [9, 3],
    [7, 1],
  ])("has on the last page of %i as many as whoever walks there finds: %i", async (count, size) => {
    const answer = await page({ ASC: [range(1, 3), count] }, { cursor: { side: "oldest" } });
    expect(answer.ids).toEqual(range(size, 1).map(({ id }) => id));
    expect(answer).toMatchObject({ first: count - size + 1, older: null, oldest: null });
    expect(answer.calls()).toHaveLength(1);
  });

  it("answers an empty page where a cursor leads beyond the end", async () => {
    expect(await page({ count: 8 }, { cursor: cursor("older", 1) })).toMatchObject({
      ids: [],
      first: 9,
      newer: "newest",
      older: null,
      oldest: null,
    });
  });

  it("finds orders on the way by their parcels first", async () => {
    const answer = await page({ DESC: [[], 0], onTheWay: ["order_4"] }, { state: "on_the_way" });
    expect(answer.asked).toHaveLength(1);
    expect(answer.calls()[0]?.args[0]).toEqual({
      $and: [OWN, { status: { $ne: "canceled" } }, { id: { $in: ["order_4"] } }],
    });
  });
});
