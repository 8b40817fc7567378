import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { claimRow, hoursAgo, NOW, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { readRecordedClaims, settleEndedClaims } from "./records";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = (claims: Row[], order: Row = {}) =>
  aBackend({ order: [orderRow({ id: "order_1", ...order })], order_page_claim: claims });

const OF_ORDER = { order_id: "order_1" };

it("reads a claim with its order as it is now", async () => {
  const { scope } = shop([claimRow({ id: "opclaim_1" })]);
  expect(await readRecordedClaims(scope, { id: "opclaim_1" })).toEqual([
    {
      id: "opclaim_1",
      orderId: "order_1",
      state: "pending",
      customerId: "cus_1",
      email: "maya@example.com",
      isFromClaimable: false,
      requestedAt: hoursAgo(1),
      expiresAt: hoursAgo(1 - 14 * 24),
      finishedAt: null,
      transferToken: null,
      order: { number: "12", placedAt: hoursAgo(720), email: "maya@example.com" },
    },
  ]);
});

describe("how a claim stands", () => {
  const end = { finished_at: hoursAgo(0.5) };
  it.each<[string, Row, Row, Date | null]>([
    ["accepted", { state: "accepted", ...end }, { customer_id: "cus_1" }, hoursAgo(0.5)],
    ["accepted", { state: "accepted", ...end }, { customer_id: "cus_9", email: "new@example.com" }, hoursAgo(0.5)],
    ["declined", { state: "declined", ...end }, {}, hoursAgo(0.5)],
    ["canceled", { state: "canceled", ...end }, {}, hoursAgo(0.5)],
    ["expired", { state: "expired", ...end }, {}, hoursAgo(0.5)],
    // Nobody wrote down what has happened since.
    ["expired", { expires_at: NOW }, {}, NOW],
    ["pending", { expires_at: new Date(NOW.getTime() + 1) }, {}, null],
    ["order_canceled", {}, { status: "canceled" }, null],
    ["order_canceled", { expires_at: hoursAgo(1) }, { status: "canceled" }, null],
    ["canceled", {}, { email: "right@example.com" }, null],
    ["canceled", {}, { email: "MAYA@example.com" }, null],
    ["canceled", {}, { email: null }, null],
    ["canceled", {}, { customer_id: "cus_other" }, null],
    ["canceled", {}, { customer_id: null }, null],
    // The shop moved it, or a backend was killed before it could write down that it had.
    ["accepted", {}, { customer_id: "cus_1" }, null],
    ["pending", { owner_id: null, order_email: null, email: "a@b.c" }, { customer_id: null, email: null }, null],
  ])("is %s: %j beside %j", async (state, claim, order, finishedAt) => {
    expect(await readRecordedClaims(shop([claimRow(claim)], order).scope, OF_ORDER)).toMatchObject([
      { state, finishedAt },
    ]);
  });
});

it("leaves out a claim whose order is gone", async () => {
  const { scope } = shop([claimRow({ order_id: "order_9" })]);
  expect(await readRecordedClaims(scope, {})).toEqual([]);
});

it("answers the newest first", async () => {
  const claims = [3, 1, 2].map((hours) => claimRow({ id: `opclaim_${hours}`, requested_at: hoursAgo(hours) }));
  const read = await readRecordedClaims(shop(claims).scope, { order_id: "order_1" });
  expect(read.map(({ id }) => id)).toEqual(["opclaim_1", "opclaim_2", "opclaim_3"]);
});

it.each<[string, Row, Row, Row]>([
  ["expired", { expires_at: hoursAgo(0.5) }, {}, { state: "expired", finished_at: hoursAgo(0.5) }],
  ["overtaken", {}, { email: "new@example.com" }, { state: "canceled", finished_at: NOW }],
  ["with its order canceled", {}, { status: "canceled" }, { state: "canceled", finished_at: NOW }],
  ["moved after all", {}, { customer_id: "cus_1" }, { state: "accepted", finished_at: NOW }],
  ["open still", {}, {}, { state: "pending", finished_at: null }],
])("writes down the end of one that is %s", async (_case, claim, order, expected) => {
  const { scope, tables } = shop([claimRow(claim)], order);
  await settleEndedClaims(scope, "order_1");
  expect(tables.order_page_claim).toMatchObject([expected]);
});
