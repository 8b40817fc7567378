import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, claimRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { exceededMailLimit } from "./exceeded-mail-limit";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

const order = [orderRow({ id: "order_1" }), orderRow({ id: "order_2" })];
const order_page_claim = [
  claimRow({ id: "opclaim_1", state: "declined" }),
  claimRow({ id: "opclaim_2", state: "canceled" }),
  claimRow({ id: "opclaim_other", order_id: "order_2" }),
];
const order_change = [changeRow({ id: "ordch_1", status: "declined" })];
const limitAfter = (notification: Row[]) =>
  exceededMailLimit(
    aBackend({ order, order_change, order_page_claim, notification }).scope,
    "order_1",
    "maya@example.com",
  );

describe("mails to one mailbox", () => {
  const elsewhere = (times: number, more: Row = {}) =>
    repeat(times, () => mailRow({ resource_id: "ordch_elsewhere", ...more }));

  it.each<[string, Row[], boolean]>([
    ["nineteen today", elsewhere(19), false],
    ["twenty today", elsewhere(20), true],
    ["twenty, under way", elsewhere(20, { status: "pending" }), true],
    ["twenty, however it is spelled", elsewhere(20, { to: "Maya@Example.com" }), true],
    ["twenty, a day ago", elsewhere(20, { created_at: hoursAgo(24) }), false],
    ["twenty that failed and are tried again", elsewhere(20, { status: "failure" }), true],
    ["twenty tries at one", [...elsewhere(1), ...elsewhere(19, { original_notification_id: "noti_first" })], false],
    ["twenty of another kind", elsewhere(20, { template: "order-placed" }), false],
    ["twenty to another", elsewhere(20, { to: "ada@example.net" }), false],
  ])("%s", async (_case, mails, isTooMany) => {
    expect(await limitAfter(mails)).toBe(isTooMany ? "its mailbox got too many today" : null);
  });
});

describe("mails about one order", () => {
  const mails = (times: number, more: Row = {}) =>
    repeat(times, (n) => mailRow({ to: `someone${n}@example.com`, resource_id: "opclaim_1", ...more }));

  it.each<[string, Row[], boolean]>([
    ["four today", mails(4), false],
    ["five today", mails(5), true],
    ["five, of several claims, one of them taken back", [...mails(3), ...mails(2, { resource_id: "opclaim_2" })], true],
    ["five, some of a transfer of before", [...mails(3), ...mails(2, { resource_id: "ordch_1" })], true],
    ["five, under way", mails(5, { status: "pending" }), true],
    ["five, a day ago", mails(5, { created_at: hoursAgo(24) }), false],
    ["five that failed and are tried again", mails(5, { status: "failure" }), true],
    ["five tries at one", [...mails(1), ...mails(4, { original_notification_id: "noti_first" })], false],
    ["five about another order", mails(5, { resource_id: "opclaim_other" }), false],
    ["five of another kind", mails(5, { template: "order-placed" }), false],
  ])("%s", async (_case, sent, isTooMany) => {
    expect(await limitAfter(sent)).toBe(isTooMany ? "too many about its order today" : null);
  });
});
