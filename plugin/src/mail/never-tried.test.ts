import { beforeEach, expect, it, vi } from "vitest";
import { neverTried } from "./never-tried";
import { type FakeShop, fakeShop } from "./test-support";

const now = new Date("2026-11-27T12:00:00.000Z");
const HOUR = 60 * 60_000;
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  shop.tables.order = [];
  shop.tables.order_cart = [];
});

const placed = (id: string, minutes: number, more: object = {}) => {
  const order = {
    id,
    created_at: ago(minutes),
    canceled_at: null,
    email: "maya@example.com",
    is_draft_order: false,
    ...more,
  };
  shop.tables.order?.push(order);
  shop.tables.order_cart?.push({ order_id: id, cart_id: `cart_of_${id}` });
};

const found = async (reach = HOUR) =>
  (await neverTried(shop.container, now, reach)).map(({ resourceId }) => resourceId);

it("finds an order whose event was lost", async () => {
  placed("order_1", 5);
  expect(await neverTried(shop.container, now, HOUR)).toEqual([
    {
      template: "order-placed",
      key: "order-placed:order_1",
      resourceId: "order_1",
      trigger: "send-due-mails",
      once: null,
    },
  ]);
});

it("leaves an order to its event for a minute, and looks back no farther than it is told", async () => {
  placed("order_just_now", 0.9);
  placed("order_a_minute_ago", 1.1);
  placed("order_in_reach", 59);
  placed("order_out_of_reach", 61);
  expect(await found()).toEqual(["order_a_minute_ago", "order_in_reach"]);
  expect(await found(2 * HOUR)).toContain("order_out_of_reach");
});

it("leaves alone what somebody has tried, whatever came of it", async () => {
  for (const status of ["failure", "pending", "success"] as const) {
    placed(`order_${status}`, 5);
    shop.notifications.stored.push({
      id: `noti_${status}`,
      to: "maya@example.com",
      template: "order-placed",
      status,
      idempotency_key: `order-placed:order_${status}`,
      resource_id: `order_${status}`,
      created_at: ago(5),
    });
  }
  placed("order_untried", 5);
  expect(await found()).toEqual(["order_untried"]);
});

it("mails nobody about an order that was imported, called off, is a draft, or has no address", async () => {
  placed("order_called_off", 5, { canceled_at: ago(4) });
  placed("order_draft", 5, { is_draft_order: true });
  placed("order_without_address", 5, { email: null });
  placed("order_imported", 5);
  shop.tables.order_cart = shop.tables.order_cart?.slice(0, 3) ?? [];
  expect(await found()).toEqual([]);
});

it("mails nobody about an order of the time before the plugin", async () => {
  shop = fakeShop({ installedAt: ago(30) });
  shop.tables.order = [];
  shop.tables.order_cart = [];
  placed("order_before", 31);
  placed("order_since", 29);
  expect(await found()).toEqual(["order_since"]);
});

it("owes nothing where it is not known since when there is a plugin", async () => {
  shop = fakeShop({ installedAt: null });
  shop.tables.order = [];
  shop.tables.order_cart = [];
  placed("order_1", 5);
  expect(await found()).toEqual([]);
});

it("reads on where there are more orders than it reads at once", async () => {
  for (let order = 0; order < 1001; order += 1) placed(`order_${order}`, 5);
  expect(await found()).toHaveLength(1001);
});

it("asks for no more of an order than its id, the oldest first", async () => {
  placed("order_1", 5);
  const graph = vi.spyOn(shop.container.resolve("query"), "graph");
  await found();
  expect(graph.mock.calls.map(([{ entity, fields, pagination }]) => [entity, fields, pagination])).toEqual([
    ["order", ["id"], { skip: 0, take: 500, order: { created_at: "ASC" } }],
    ["order_cart", ["order_id"], undefined],
  ]);
});

it("asks nothing more where there is nothing to ask about", async () => {
  const graph = vi.spyOn(shop.container.resolve("query"), "graph");
  const list = vi.spyOn(shop.notifications, "listNotifications");
  expect(await found()).toEqual([]);
  expect(graph).toHaveBeenCalledTimes(1);
  expect(list).not.toHaveBeenCalled();
});
