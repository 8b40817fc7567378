import { beforeEach, expect, it } from "vitest";
import { lostUpdates } from "./lost-updates";
import { orderCanceledMail } from "./request";
import { type FakeShop, fakeShop } from "./test-support";

const now = new Date("2026-11-27T12:00:00.000Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

let shop: FakeShop;

const open = (installedAt?: string) => {
  shop = fakeShop(installedAt === undefined ? {} : { installedAt });
  shop.tables.order = [
    { id: "order_1", canceled_at: ago(5), email: "maya@example.com" },
    { id: "order_2", canceled_at: null, email: "maya@example.com" },
  ];
  shop.tables.order_cart = [{ order_id: "order_1" }, { order_id: "order_2" }];
  shop.tables.refund = [
    { id: "ref_1", created_at: ago(5), payment: { payment_collection_id: "paycol_2" } },
    { id: "ref_2", created_at: ago(5), payment: { payment_collection_id: "paycol_of_no_order" } },
  ];
  shop.tables.order_payment_collection = [{ order_id: "order_2", payment_collection_id: "paycol_2" }];
};

beforeEach(() => open());

const found = async () => (await lostUpdates(shop.container, now)).map(({ key }) => key);
const both = ["order-canceled:order_1", "order-refunded:order_2:ref_1"];

const tried = (key: string, status: "failure" | "pending" | "success") =>
  shop.notifications.stored.push({
    id: `noti_${key}`,
    to: "maya@example.com",
    template: key.split(":")[0] ?? "",
    status,
    idempotency_key: key,
    resource_id: key.split(":")[1] ?? "",
    created_at: ago(4),
  });

it("finds a cancellation and a refund whose event was lost", async () => {
  expect(await found()).toEqual(both);
  expect(await lostUpdates(shop.container, now)).toContainEqual(orderCanceledMail("order_1", "send-due-mails"));
});

it.each(["failure", "pending", "success"] as const)("leaves alone what was tried: %s", async (status) => {
  tried("order-canceled:order_1", status);
  expect(await found()).toEqual(both.slice(1));
  // Another refund of the same order is told of on its own.
  tried("order-refunded:order_2:ref_0", status);
  expect(await found()).toEqual(both.slice(1));
  tried("order-refunded:order_2:ref_1", status);
  expect(await found()).toEqual([]);
});

it.each([0.5, 61])("leaves alone what happened %d minutes ago: on its way, or too old", async (minutes) => {
  Object.assign(shop.tables.order?.[0] ?? {}, { canceled_at: ago(minutes) });
  Object.assign(shop.tables.refund?.[0] ?? {}, { created_at: ago(minutes) });
  expect(await found()).toEqual([]);
});

it("leaves alone what came from no checkout, or was before the plugin", async () => {
  shop.tables.order_cart = [];
  expect(await found()).toEqual([]);
  open(ago(2));
  expect(await found()).toEqual([]);
});

it("leaves alone what the shop has switched off", async () => {
  const [plugin] = shop.config.plugins as { options: object }[];
  Object.assign(plugin?.options ?? {}, { mails: { refunded: false } });
  expect(await found()).toEqual(both.slice(0, 1));
});
