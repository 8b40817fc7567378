import { beforeEach, expect, it, vi } from "vitest";
import { INSTALLATION } from "../modules/installation";
import { aBackend, type Tables } from "../test-support/container";
import { claimRow, hoursAgo, mailRow, NOW, orderRow } from "../test-support/rows";
import { unmailedDeclines } from "./unmailed-declines";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  return () => vi.useRealTimers();
});

const found = async (tables: Tables, { installed = hoursAgo(1000), options = {} } = {}) => {
  const { scope } = aBackend({ order: [orderRow({ id: "order_1" })], ...tables }, { options, isAlone: true });
  const listInstallations = async () => [{ created_at: installed }];
  const resolve = (name: string) => (name === INSTALLATION ? { listInstallations } : scope.resolve(name));
  return (await unmailedDeclines({ resolve } as unknown as typeof scope, NOW)).map(({ id }) => id);
};

const declined = claimRow({ id: "opclaim_1", state: "declined", finished_at: hoursAgo(0.5) });
const tables = { order_page_claim: [declined] };

it("finds what was declined within the hour and told to nobody", async () => {
  expect(await found(tables)).toEqual(["opclaim_1"]);
  const asked = mailRow({ resource_id: "opclaim_1", template: "order-transfer" });
  expect(await found({ ...tables, notification: [asked] })).toEqual(["opclaim_1"]);
});

it.each(["failure", "pending", "success"])("leaves one alone whose mail was tried: %s", async (status) => {
  const key = { template: "claim-ended", idempotency_key: "claim-ended:opclaim_1" };
  const notification = [mailRow({ status, resource_id: "opclaim_1", ...key })];
  expect(await found({ ...tables, notification })).toEqual([]);
});

it.each([
  ["taken back", { state: "canceled" }],
  ["accepted", { state: "accepted" }],
  ["declined long ago", { finished_at: hoursAgo(2) }],
  ["declined just now", { finished_at: hoursAgo(0.01) }],
])("leaves one alone that was %s", async (_case, more) => {
  expect(await found({ order_page_claim: [{ ...declined, ...more }] })).toEqual([]);
});

it("leaves all alone of the time before the plugin, and where the shop wants no such mail", async () => {
  expect(await found(tables, { installed: hoursAgo(0.1) })).toEqual([]);
  expect(await found(tables, { options: { mails: { claimEnded: false } } })).toEqual([]);
});
