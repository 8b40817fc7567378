import { beforeEach, expect, it, vi } from "vitest";
import { dueAgain } from "./due-again";
import { type FakeShop, fakeShop, type StoredMail } from "./test-support";

const now = new Date("2026-11-27T12:00:00.000Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
});

/** A try at the confirmation of an order, so many minutes ago. */
const tried = (order: string, minutes: number, more: Partial<StoredMail> = {}) => {
  const key = `order-placed:${order}`;
  const earlier = shop.notifications.stored.filter(({ resource_id }) => resource_id === order).length;
  shop.notifications.stored.push({
    id: `noti_${shop.notifications.stored.length}`,
    to: "maya@example.com",
    template: "order-placed",
    status: "failure",
    idempotency_key: earlier === 0 ? key : `${key}#${earlier}`,
    resource_id: order,
    trigger_type: "order.placed",
    created_at: ago(minutes),
    ...more,
  });
};

const dueOrders = async () => (await dueAgain(shop.container, now)).map(({ resourceId }) => resourceId);

it("finds nothing where nothing failed", async () => {
  expect(await dueAgain(shop.container, now)).toEqual([]);
});

it("finds mails whose pause is over, as they were asked for, the longest due first", async () => {
  tried("order_waits", 0.5);
  tried("order_due", 2);
  tried("order_long_due", 30);
  tried("order_just_due", 1);
  expect(await dueAgain(shop.container, now)).toEqual(
    ["order_long_due", "order_due", "order_just_due"].map((order) => ({
      template: "order-placed",
      key: `order-placed:${order}`,
      resourceId: order,
      trigger: "order.placed",
      once: null,
    })),
  );
});

it("counts the tries at a mail together", async () => {
  for (const minutes of [10, 10, 9]) tried("order_three", minutes);
  for (const minutes of [5, 5, 4]) tried("order_three_lately", minutes);
  expect(await dueOrders()).toEqual(["order_three"]);
});

it("leaves out what was sent by another try, a mail under way, and what was given up", async () => {
  tried("order_sent", 20);
  tried("order_sent", 10, { status: "success" });
  tried("order_under_way", 20);
  tried("order_under_way", 1, { status: "pending" });
  tried("order_given_up", 1500);
  tried("order_given_up", 30);
  expect(await dueOrders()).toEqual([]);
});

it("finds a try that was cut off, and one before a whole day without a backend", async () => {
  tried("order_cut_off", 3, { status: "pending" });
  tried("order_day_off", 1441);
  tried("order_long_ago", 2881);
  expect(await dueOrders()).toEqual(["order_day_off", "order_cut_off"]);
});

it("leaves the notifications of others alone", async () => {
  tried("order_1", 5, { template: "newsletter" });
  expect(await dueOrders()).toEqual([]);
});

it("reads on where there are more tries than it reads at once", async () => {
  for (let order = 0; order < 1001; order += 1) tried(`order_${order}`, 5);
  tried("order_1000", 3, { status: "success" });
  const pages = vi.spyOn(shop.notifications, "listNotifications");
  expect(await dueOrders()).toHaveLength(1000);
  expect(pages.mock.calls.map(([, page]) => page?.skip ?? 0)).toEqual([0, 1000, 0, 0]);
});
