import { beforeEach, expect, it, vi } from "vitest";
import { PACKAGE_NEWS } from "../modules/package-news";
import { lostPackageMails } from "./lost-package-mails";
import { type FakeShop, fakeShop } from "./test-support";

const now = new Date("2026-11-28T12:00:00.000Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

let shop: FakeShop;
let count: number;

beforeEach(() => {
  shop = fakeShop();
  shop.tables.order_page_package_wish = [];
  count = 0;
});

const noteChoice = (changes: object = {}) => {
  count += 1;
  shop.tables.order_page_package_wish?.push({
    id: `opwish_${count}`,
    order_id: "order_1",
    fulfillment_id: "ful_1",
    template: "order-shipped",
    is_wanted: true,
    created_at: ago(5),
    ...changes,
  });
};

const packed = (id: string, minutes: number, type = "pickup", order_id = "order_1") => ({
  order_id,
  fulfillment: {
    id,
    created_at: ago(minutes),
    shipping_option: { service_zone: { fulfillment_set: { type } } },
  },
});

const found = async () => (await lostPackageMails(shop.container, now)).map(({ key }) => key);

it("finds packages that were shipped or handed over and whose event was lost, each once", async () => {
  noteChoice();
  noteChoice({ created_at: ago(4) });
  noteChoice({ template: "order-delivered", created_at: ago(3) });
  expect(await found()).toEqual(["order-shipped:order_1:ful_1", "order-delivered:order_1:ful_1"]);
  expect((await lostPackageMails(shop.container, now))[0]).toMatchObject({
    resourceId: "order_1",
    trigger: "send-due-mails",
  });
});

it.each([true, false])("mails nobody of a package of which the shop once said no, first: %s", async (isFirst) => {
  noteChoice({ is_wanted: !isFirst, created_at: ago(6) });
  noteChoice({ is_wanted: isFirst, created_at: ago(5) });
  // Of another package, and of the same one's arrival, it said nothing.
  noteChoice({ fulfillment_id: "ful_2" });
  noteChoice({ template: "order-delivered" });
  expect(await found()).toEqual(["order-shipped:order_1:ful_2", "order-delivered:order_1:ful_1"]);
});

it.each([
  ["within the last minute, after a call that Medusa refused", 1.3, 0.7],
  ["hours before a call that Medusa refused", 11, 180],
])("mails nobody of a package that was shipped silently %s", async (_when, wanted, unwanted) => {
  noteChoice({ created_at: ago(wanted) });
  noteChoice({ is_wanted: false, created_at: ago(unwanted) });
  expect(await found()).toEqual([]);
});

it("asks for every choice that is kept, however many", async () => {
  const service = shop.container.resolve(PACKAGE_NEWS) as { listNotificationChoices: (...asked: unknown[]) => unknown };
  const list = vi.spyOn(service, "listNotificationChoices");
  await found();
  const [, kept] = list.mock.calls;
  expect(kept).toEqual([{ created_at: { $gt: new Date(ago(24 * 60)) } }, { take: null }]);
});

it("finds what was packed for pickup since, of that order alone", async () => {
  noteChoice({ template: "order-ready", fulfillment_id: null });
  shop.tables.order_fulfillment = [
    packed("ful_before", 6),
    packed("ful_ready", 5),
    packed("ful_sent", 5, "shipping"),
    packed("ful_of_another", 5, "pickup", "order_2"),
    { order_id: "order_1", fulfillment: null },
    { order_id: "order_1", fulfillment: { id: "ful_of_no_option", created_at: ago(5), shipping_option: null } },
  ];
  expect(await found()).toEqual(["order-ready:order_1:ful_ready"]);
});

it.each(["failure", "pending", "success"] as const)("leaves alone what was tried: %s", async (status) => {
  noteChoice();
  shop.notifications.stored.push({
    id: "noti_1",
    to: "maya@example.com",
    template: "order-shipped",
    status,
    idempotency_key: "order-shipped:order_1:ful_1",
    resource_id: "order_1",
    created_at: ago(4),
  });
  expect(await found()).toEqual([]);
});

it.each([0.5, 61])("leaves alone what was done %d minutes ago: on its way, or too old", async (minutes) => {
  noteChoice({ created_at: ago(minutes) });
  expect(await found()).toEqual([]);
});

it("leaves alone what the shop has switched off", async () => {
  const [plugin] = shop.config.plugins as { options: object }[];
  Object.assign(plugin?.options ?? {}, { mails: { shipped: false } });
  noteChoice();
  noteChoice({ template: "order-delivered" });
  expect(await found()).toEqual(["order-delivered:order_1:ful_1"]);
});

it("forgets choices after a day", async () => {
  noteChoice({ created_at: ago(24 * 60 + 1) });
  noteChoice({ created_at: ago(24 * 60 - 1) });
  await found();
  expect(shop.tables.order_page_package_wish).toEqual([expect.objectContaining({ id: "opwish_2" })]);
});
