import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { beforeEach, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop } from "../mail/test-support";
import { claimRow, customerRow, orderRow } from "../test-support/rows";
import * as canceled from "./order-canceled";
import * as delivered from "./package-delivered";
import * as packed from "./package-packed";
import * as shipped from "./package-shipped";
import * as refunded from "./payment-refunded";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

interface Subscriber {
  readonly default: (args: SubscriberArgs<never>) => Promise<void>;
  readonly config: SubscriberConfig;
}

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  vi.mocked(sendMail).mockReset();
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  shop.tables.order_fulfillment = [
    { order_id: "order_9", fulfillment_id: "ful_9" },
    { order_id: "order_1", fulfillment_id: "ful_1" },
  ];
  shop.tables.order_payment_collection = [{ order_id: "order_1", payment_collection_id: "paycol_1" }];
  const refund = (id: string, created_at: string) => ({ id, created_at });
  shop.tables.payment = [
    {
      id: "pay_1",
      payment_collection_id: "paycol_1",
      refunds: [
        refund("ref_0", "2026-11-20T10:00:00.000Z"),
        refund("ref_1", "2026-11-27T09:59:00.000Z"),
        refund("ref_2", "2026-11-27T09:59:30.000Z"),
      ],
    },
    { id: "pay_2", payment_collection_id: "paycol_2", refunds: [refund("ref_3", "2026-11-27T09:59:00.000Z")] },
  ];
  return () => vi.useRealTimers();
});

async function keysAfter(subscriber: Subscriber, data: object): Promise<string[]> {
  const event = { name: String(subscriber.config.event), data, metadata: {} };
  await subscriber.default({ event, container: shop.container, pluginOptions: {} } as never);
  return vi.mocked(sendMail).mock.calls.map(([, { key }]) => key);
}

it("tells whoever had asked for an order that was canceled", async () => {
  shop.tables.customer = [customerRow()];
  shop.tables.order = [orderRow({ id: "order_1", status: "canceled" })];
  shop.tables.order_page_claim = [claimRow({ id: "opclaim_1" }), claimRow({ id: "opclaim_2", state: "declined" })];
  expect(await keysAfter(canceled, { id: "order_1" })).toEqual(["order-canceled:order_1", "claim-ended:opclaim_1"]);
});

it.each<[string, Subscriber, object, string[]]>([
  ["shipment.created", shipped, { id: "ful_1" }, ["order-shipped:order_1:ful_1"]],
  ["delivery.created", delivered, { id: "ful_1" }, ["order-delivered:order_1:ful_1"]],
  [
    "order.fulfillment_created",
    packed,
    { order_id: "order_1", fulfillment_id: "ful_1" },
    ["order-ready:order_1:ful_1"],
  ],
  ["order.canceled", canceled, { id: "order_1" }, ["order-canceled:order_1"]],
  ["payment.refunded", refunded, { id: "pay_1" }, ["order-refunded:order_1:ref_1", "order-refunded:order_1:ref_2"]],
])("%s is mailed once for what it is about", async (event, subscriber, data, keys) => {
  expect(subscriber.config.event).toBe(event);
  expect(await keysAfter(subscriber, data)).toEqual(keys);
});

it.each<[string, Subscriber, object]>([
  ["a package", shipped, { id: "ful_1" }],
  ["an arrival", delivered, { id: "ful_1" }],
  ["what is ready", packed, { order_id: "order_1", fulfillment_id: "ful_1" }],
])("nobody is told of %s where the shop has chosen so", async (_what, subscriber, data) => {
  expect(await keysAfter(subscriber, { ...data, no_notification: true })).toEqual([]);
});

it.each<[string, Subscriber, object]>([
  ["a package", shipped, { id: "ful_0" }],
  ["a payment", refunded, { id: "pay_2" }],
  ["a payment that is gone", refunded, { id: "pay_0" }],
])("nobody is told of %s of no order", async (_what, subscriber, data) => {
  expect(await keysAfter(subscriber, data)).toEqual([]);
});

it("an event of which nothing can be read ends in the log, without addresses", async () => {
  const container = {
    resolve: (name: string) => {
      if (name === "query") throw new Error("no database for maya@example.com");
      return shop.container.resolve(name);
    },
  };
  const event = { name: "shipment.created", data: { id: "ful_1" }, metadata: {} };
  await shipped.default({ event, container, pluginOptions: {} } as never);
  expect(shop.log).toEqual([
    {
      level: "error",
      line: "order-pages: the mails of shipment.created could not be found and are not sent: no database for [address]",
    },
  ]);
});
