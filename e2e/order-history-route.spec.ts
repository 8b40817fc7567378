import { toOrder } from "@order-pages/shared/medusa/v2/order";
import { ENTRY_LINES, toEntry } from "@order-pages/shared/orders/facts/entry";
import type { HistoryState } from "@order-pages/shared/orders/facts/history";
import { LIST_FIELDS } from "../lib/medusa/v2/fields";
import type { ShopError } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test as base } from "./support/backend-test";
import { type Customer, demoCustomer, newCustomer, ODD_ORDERS, placeOwn } from "./support/customers";
import { type FiledOrder, filedOrders, idsOn, type Listed, listOrders, turnPages } from "./support/history";
import { leanOrder } from "./support/lean-order";

const test = base.extend<object, { regular: Customer; odd: Customer }>({
  /** Has ordered for years. */
  regular: [async ({ shop, demo }, use) => use(await demoCustomer(shop, demo)), { scope: "worker" }],
  /** Has one order of each of the odd kinds. */
  odd: [
    async ({ shop }, use) => {
      const customer = await newCustomer(shop);
      // One after the other: a customer's first payments fail when they come at once.
      for (const place of Object.values(ODD_ORDERS)) await place(shop, customer);
      await use(customer);
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test.describe("whose orders", () => {
  test("without a customer's token there are none", async ({ shop, demo }) => {
    const strangers = [undefined, "no-token", "eyJhbGciOiJIUzI1NiJ9.e30.x", demo.secretKey];
    for (const token of strangers) {
      await expect(shop.store("/order-pages/orders", { token })).rejects.toMatchObject({ status: 401 });
    }
  });

  test("a customer has their own, by every filter, and nobody else's", async ({ shop, regular }) => {
    const other = await newCustomer(shop);
    const own = await placeOwn(shop, other);
    const theirs = new Set(idsOn(...(await turnPages(shop, regular))));

    expect(idsOn(await listOrders(shop, other))).toEqual([own.id]);
    for (const state of TOLD_STATES) {
      const ids = idsOn(await listOrders(shop, other, { state, limit: "50" }));
      expect(ids.filter((id) => id !== own.id)).toEqual([]);
    }
    const [known] = (await listOrders(shop, regular)).orders;
    expect(idsOn(await listOrders(shop, other, { q: String(known?.display_id) }))).toEqual([]);
    const found = idsOn(await listOrders(shop, other, { q: "mug" }));
    expect(found.filter((id) => theirs.has(id))).toEqual([]);
    // A cursor of somebody else's list is a place in one's own.
    const cursor = `newer.1.${known?.id}`;
    expect(idsOn(await listOrders(shop, other, { cursor }))).toEqual([own.id]);
  });

  for (const query of ["customer_id=cus_1", "email=a%40example.com", "$or[0][status]=pending", "fields=*customer"]) {
    test(`nothing that is sent names another customer: ${query}`, async ({ shop, regular }) => {
      const answer = shop.store(`/order-pages/orders?${query}`, { token: regular.token });
      await expect(answer).rejects.toMatchObject({ status: 400 });
    });
  }
});

test.describe("pages", () => {
  test("reach the last order, each seen once, newest first, and lead back", async ({ shop, regular }) => {
    const filed = await filedOrders(shop, regular);
    expect(filed.length).toBeGreaterThan(60);
    const pages = await turnPages(shop, regular);

    expect(idsOn(...pages)).toEqual(filed.map(({ id }) => id));
    expect(pages.map(({ first }) => first)).toEqual(pages.map((_, index) => index * 10 + 1));
    expect(new Set(pages.map(({ count }) => count))).toEqual(new Set([filed.length]));
    expect(pages[0]?.since).toBe(filed.at(-1)?.created_at);
    const [newest, last] = [pages[0], pages.at(-1)];
    expect([newest?.newer, last?.older, last?.oldest]).toEqual([null, null, null]);
    expect(await listOrders(shop, regular, { cursor: newest?.oldest ?? "" })).toEqual(last);
    for (const [index, { newer }] of pages.entries()) {
      if (newer) expect(await pageAt(newer)).toEqual(pages[index - 1]);
    }

    function pageAt(newer: string): Promise<Listed> {
      return listOrders(shop, regular, newer === "newest" ? {} : { cursor: newer });
    }
  });

  test("show each order once while new ones arrive, and stay where they are", async ({ shop }) => {
    test.setTimeout(240_000);
    const customer = await newCustomer(shop);
    const before: string[] = [];
    for (let count = 0; count < 5; count++) before.unshift((await placeOwn(shop, customer)).id);

    const first = await listOrders(shop, customer, { limit: "2" });
    await placeOwn(shop, customer);
    const second = await listOrders(shop, customer, { limit: "2", cursor: first.older ?? "" });
    await placeOwn(shop, customer);
    const third = await listOrders(shop, customer, { limit: "2", cursor: second.older ?? "" });

    expect(idsOn(first, second, third)).toEqual(before);
    expect([second.first, third.first, third.older]).toEqual([4, 7, null]);
    const again = await listOrders(shop, customer, { limit: "2", cursor: first.older ?? "" });
    expect(idsOn(again)).toEqual(idsOn(second));
  });

  test("of a customer without orders are one, and empty", async ({ shop }) => {
    const nothing = {
      orders: [],
      count: 0,
      first: 1,
      newer: null,
      older: null,
      oldest: null,
      since: null,
      waiting: {},
    };
    const customer = await newCustomer(shop);
    expect(await listOrders(shop, customer)).toEqual(nothing);
    expect(await listOrders(shop, customer, { state: "on_the_way", q: "mug" })).toEqual(nothing);
    expect(await listOrders(shop, customer, { cursor: "oldest" })).toEqual(nothing);
  });
});

/** What each state says of an order, told from its parcels and returns. */
const MEANS = {
  open: (order) => isAlive(order) && order.items.some(({ requires_shipping }) => requires_shipping) && !hasSent(order),
  on_the_way: (order) => isAlive(order) && parcelsOf(order).some((one) => one.shipped_at && !one.delivered_at),
  delivered: (order) => isAlive(order) && parcelsOf(order).some((one) => one.delivered_at) && !hasReturn(order),
  returned: (order) => isAlive(order) && hasReturn(order),
  canceled: (order) => !isAlive(order),
} satisfies Partial<Record<HistoryState, (order: FiledOrder) => boolean>>;

const TOLD_STATES = Object.keys(MEANS) as (keyof typeof MEANS)[];

const isAlive = ({ status }: FiledOrder) => status !== "canceled";
const parcelsOf = ({ fulfillments }: FiledOrder) => fulfillments.filter(({ canceled_at }) => !canceled_at);
const hasSent = (order: FiledOrder) => parcelsOf(order).some(({ shipped_at }) => shipped_at);
const hasReturn = ({ returns }: FiledOrder) =>
  returns.some(({ status }) => ["requested", "partially_received", "received"].includes(status));

test.describe("filters", () => {
  for (const state of TOLD_STATES) {
    for (const who of ["regular", "odd"] as const) {
      test(`by state find what is true: ${state}, the ${who} customer`, async ({ shop, regular, odd }) => {
        const customer = { regular, odd }[who];
        const filed = await filedOrders(shop, customer);
        const pages = await turnPages(shop, customer, { state });
        const expected = filed.filter(MEANS[state]).map(({ id }) => id);
        expect(expected.length).toBeGreaterThan(0);
        expect(idsOn(...pages)).toEqual(expected);
        expect(pages[0]?.count).toBe(expected.length);
      });
    }
  }

  test("by time keep to the span, to the instant", async ({ shop, regular }) => {
    const filed = await filedOrders(shop, regular);
    const [from, before] = [filed[40]?.created_at ?? "", filed[20]?.created_at ?? ""];
    const pages = await turnPages(shop, regular, { placed_from: from, placed_before: before });
    expect(idsOn(...pages)).toEqual(filed.slice(21, 41).map(({ id }) => id));
  });

  test("find an order by its number in full", async ({ shop, regular }) => {
    const filed = await filedOrders(shop, regular);
    const wanted = filed.find(({ display_id }) => display_id > 9);
    for (const q of [`${wanted?.display_id}`, `#${wanted?.display_id}`, ` # ${wanted?.display_id} `]) {
      expect(idsOn(await listOrders(shop, regular, { q }))).toEqual([wanted?.id]);
    }
  });

  for (const [q, title] of [
    ["mug", "Mug"],
    ["LAMBSWOOL bl", "Lambswool Bl"],
  ] as const) {
    test(`find orders by a part of a product's name: ${q}`, async ({ shop, regular }) => {
      const filed = await filedOrders(shop, regular);
      const expected = filed.filter(({ items }) => items.some(({ product_title }) => product_title.includes(title)));
      expect(expected.length).toBeGreaterThan(0);
      expect(idsOn(...(await turnPages(shop, regular, { q })))).toEqual(expected.map(({ id }) => id));
    });
  }

  for (const q of ["%", "_", "m_g", "\\", "'; drop table", "no such thing", "99999999999", "🫖"]) {
    test(`take nothing in a search for more than what it is: ${q}`, async ({ shop, regular }) => {
      expect((await listOrders(shop, regular, { q })).count).toBe(0);
    });
  }

  test("go together", async ({ shop, regular }) => {
    const filed = await filedOrders(shop, regular);
    const placed_from = filed[50]?.created_at ?? "";
    const expected = filed
      .slice(0, 51)
      .filter(
        (order) => MEANS.delivered(order) && order.items.some(({ product_title }) => /blanket/i.test(product_title)),
      );
    const pages = await turnPages(shop, regular, { state: "delivered", placed_from, q: "blanket", limit: "3" });
    expect(expected.length).toBeGreaterThan(3);
    expect(idsOn(...pages)).toEqual(expected.map(({ id }) => id));
  });

  for (const query of ["state=lost", "limit=0", "limit=51", "cursor=54", "placed_from=yesterday", "q=", "q=a%00b"]) {
    test(`refuse what they do not know: ${query}`, async ({ shop, regular }) => {
      const answer = shop.store(`/order-pages/orders?${query}`, { token: regular.token });
      await expect(answer).rejects.toMatchObject({ status: 400 } satisfies Partial<ShopError>);
    });
  }
});

test.describe("an entry", () => {
  for (const who of ["regular", "odd"] as const) {
    test(`stands where Medusa's own list and the order's page say: the ${who} customer`, async ({
      shop,
      regular,
      odd,
    }) => {
      const customer = { regular, odd }[who];
      const { token } = customer;
      const query = new URLSearchParams({ fields: LIST_FIELDS, limit: "100", order: "-created_at" });
      const stock: Raw[] = (await shop.store(`/orders?${query}`, { token })).orders;
      const listed = (await turnPages(shop, customer, { limit: "50" })).flatMap(
        ({ orders }) => orders as unknown as Raw[],
      );
      expect(listed.map(statuses)).toEqual(stock.map(statuses));

      for (const [index, raw] of listed.entries()) {
        const entry = entryOf(raw);
        const { order } = await leanOrder(shop, entry.id);
        // Stock's list tells neither of these, whatever it is asked for.
        const { credit_lines, exchanges, claims } = order;
        const whole = { ...stock[index], credit_lines, exchanges, claims };
        expect(inStableOrder(entry)).toEqual(inStableOrder(entryOf(whole)));
        expect(entryOf(order).standing, `${who} ${entry.number}`).toBe(entry.standing);
      }
    });
  }

  test("answers what a list shows, and no more", async ({ shop, regular }) => {
    const { orders } = await listOrders(shop, regular);
    const text = JSON.stringify(orders);
    for (const private_ of [
      "email",
      "address",
      "customer_id",
      "metadata",
      "raw_",
      "created_by",
      "provider_id",
      "data",
    ]) {
      expect(text).not.toContain(`"${private_}`);
    }
    for (const { items } of orders) expect(items.filter(({ title }) => title).length).toBeLessThanOrEqual(ENTRY_LINES);
  });
});

type Raw = Record<string, unknown>;

const statuses = ({ id, status, payment_status, fulfillment_status, total }: Raw) => ({
  id,
  status,
  payment_status,
  fulfillment_status,
  total,
});

function entryOf(raw: unknown) {
  const order = toOrder(raw);
  if (!order) throw new Error("no order");
  return toEntry(order);
}

/** Medusa answers an order's lines in any order. */
function inStableOrder({ lines, ...entry }: ReturnType<typeof entryOf>) {
  return { ...entry, lines: lines.map(({ title, image }) => `${title} ${image}`).sort() };
}
