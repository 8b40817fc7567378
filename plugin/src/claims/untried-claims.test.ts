import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { INSTALLATION } from "../modules/installation";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, claimRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import { untriedClaims } from "./untried-claims";

const HOUR = 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

const found = async (tables: Tables, { installed = hoursAgo(1000), reach = 3 * HOUR } = {}) => {
  const { scope } = aBackend({ order: [orderRow({ id: "order_1" })], ...tables }, { isAlone: true });
  const listInstallations = async () => [{ created_at: installed }];
  const resolve = (name: string) => (name === INSTALLATION ? { listInstallations } : scope.resolve(name));
  const container = { resolve } as unknown as typeof scope;
  return (await untriedClaims(container, NOW, reach)).map(({ id }) => id);
};

const lost = claimRow({ id: "opclaim_1" });

it("finds an open claim, or a transfer of Medusa's, whose mail nobody tried", async () => {
  expect(await found({ order_page_claim: [lost] })).toEqual(["opclaim_1"]);
  expect(await found({ order_change: [changeRow({ id: "ordch_1" })] })).toEqual(["ordch_1"]);
});

it.each(["failure", "pending", "success"])("leaves one alone whose mail was tried: %s", async (status) => {
  const notification = [mailRow({ status, resource_id: "opclaim_1" })];
  expect(await found({ order_page_claim: [lost], notification })).toEqual([]);
});

it.each([
  ["declined", { state: "declined" }],
  ["accepted", { state: "accepted" }],
  ["taken back", { state: "canceled" }],
  ["overtaken by another email of its order", { order_email: "wrong@example.com" }],
  ["expired", { expires_at: hoursAgo(0.1) }],
  ["out of reach", { requested_at: hoursAgo(4) }],
  ["on its way", { requested_at: hoursAgo(0.01) }],
])("leaves a claim alone that is %s", async (_case, more) => {
  expect(await found({ order_page_claim: [claimRow(more)] })).toEqual([]);
});

it.each([
  ["declined", { status: "declined" }],
  ["confirmed", { status: "confirmed" }],
  ["taken back", { deleted_at: hoursAgo(0.5) }],
  ["out of reach", { created_at: hoursAgo(4) }],
  ["on its way", { created_at: hoursAgo(0.01) }],
])("leaves a transfer alone that is %s", async (_case, more) => {
  expect(await found({ order_change: [changeRow({ id: "ordch_1", ...more })] })).toEqual([]);
});

it("leaves one alone of the time before the plugin, and of an order without an address", async () => {
  expect(await found({ order_page_claim: [lost] }, { installed: hoursAgo(0.5) })).toEqual([]);
  const order = [orderRow({ id: "order_1", email: null })];
  expect(await found({ order_change: [changeRow()], order })).toEqual([]);
});

it("leaves one alone that a limit holds back", async () => {
  const notification = repeat(20, () => mailRow({ resource_id: "ordch_elsewhere" }));
  expect(await found({ order_page_claim: [lost], notification })).toEqual([]);
});
