import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, claimRow, customerRow, hoursAgo, NOW, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { readClaimQuestion } from "./claim-question";
import { findClaimByToken } from "./find-claim-by-token";
import { linkToken } from "./link-token";
import { readClaim } from "./read-claims";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = ({ claims = [], changes = [], customer = [customerRow()] }: Record<string, Row[]>, order: Row = {}) =>
  aBackend({
    order: [orderRow({ id: "order_1", ...order }), orderRow({ id: "order_2" })],
    order_page_claim: claims,
    order_change: changes,
    customer,
  });

const QUESTION = { number: "12", placed_at: hoursAgo(720).toISOString(), requested_by: "a•••@e•••.net" };

/** The word in the link of a claim's mail. */
async function tokenOf(scope: ReturnType<typeof shop>["scope"], id = "opclaim_1"): Promise<string> {
  const claim = await readClaim(scope, id);
  if (!claim) throw new Error(`no claim ${id}`);
  return linkToken(scope, claim);
}

describe("what a mailed link asks", () => {
  it("is told without addresses, ids and tokens", async () => {
    const { scope } = shop({ claims: [claimRow({ id: "opclaim_1" })] });
    const question = await readClaimQuestion(scope, "order_1", await tokenOf(scope));
    expect(question).toEqual({ state: "pending", ...QUESTION });
  });

  it.each<[string, Row, Row]>([
    ["accepted", { state: "accepted" }, { customer_id: "cus_1" }],
    ["declined", { state: "declined" }, {}],
    ["canceled", { state: "canceled" }, {}],
    ["canceled", {}, { email: "new@example.com" }],
    ["order_canceled", {}, { status: "canceled" }],
    ["expired", { expires_at: hoursAgo(0.1) }, {}],
  ])("is told as well when it is %s", async (state, claim, order) => {
    const { scope } = shop({ claims: [claimRow({ id: "opclaim_1", ...claim })] }, order);
    expect(await readClaimQuestion(scope, "order_1", await tokenOf(scope))).toEqual({ state, ...QUESTION });
  });

  it("is over where the link's own time is, whatever the table says", async () => {
    const { scope, tables } = shop({ claims: [claimRow({ id: "opclaim_1", expires_at: hoursAgo(0.1) })] });
    const token = await tokenOf(scope);
    tables.order_page_claim = [claimRow({ id: "opclaim_1" })];
    expect(await readClaimQuestion(scope, "order_1", token)).toMatchObject({ state: "expired" });
    tables.order_page_claim = [claimRow({ id: "opclaim_1", state: "declined" })];
    expect(await readClaimQuestion(scope, "order_1", token)).toMatchObject({ state: "declined" });
  });

  it("names nobody where the customer is gone", async () => {
    const { scope } = shop({ claims: [claimRow({ id: "opclaim_1" })], customer: [] });
    const question = await readClaimQuestion(scope, "order_1", await tokenOf(scope));
    expect(question).toMatchObject({ requested_by: "•••@•••" });
  });
});

describe("a link leads to no claim", () => {
  const claims = [claimRow({ id: "opclaim_1" }), claimRow({ id: "opclaim_2", order_id: "order_2" })];

  it("of another order", async () => {
    const { scope } = shop({ claims });
    expect(await findClaimByToken(scope, "order_2", await tokenOf(scope))).toBeNull();
    expect(await findClaimByToken(scope, "order_1", await tokenOf(scope, "opclaim_2"))).toBeNull();
  });

  it("whose mailbox was another", async () => {
    const { scope, tables } = shop({ claims });
    const token = await tokenOf(scope);
    tables.order_page_claim = [claimRow({ id: "opclaim_1", email: "else@example.com" })];
    expect(await findClaimByToken(scope, "order_1", token)).toBeNull();
  });

  it("that is not there any more", async () => {
    const { scope, tables } = shop({ claims });
    const token = await tokenOf(scope);
    tables.order_page_claim = [];
    expect(await findClaimByToken(scope, "order_1", token)).toBeNull();
  });

  it.each(["", "a-token", "opclaim_1", "x".repeat(3000), "\0.1.\uffff"])("where it carries %j", async (token) => {
    expect(await findClaimByToken(shop({ claims }).scope, "order_1", token)).toBeNull();
  });
});

describe("a link of a transfer that Medusa keeps", () => {
  it.each([
    ["pending", {}],
    ["accepted", { status: "confirmed", confirmed_at: hoursAgo(0.5) }],
    ["declined", { status: "declined", declined_at: hoursAgo(0.5) }],
    ["canceled", { deleted_at: hoursAgo(0.5) }],
  ])("tells what became of it: %s", async (state, more) => {
    const { scope } = shop({ changes: [changeRow(more)] });
    expect(await readClaimQuestion(scope, "order_1", "a-token")).toMatchObject({ state });
  });

  it("is the one whose token it is, of several", async () => {
    const earlier = changeRow({ token: "b-token", status: "declined", declined_at: hoursAgo(2) });
    const { scope } = shop({ changes: [changeRow(), earlier] });
    expect(await findClaimByToken(scope, "order_1", "b-token")).toMatchObject({ state: "declined" });
  });

  it.each([
    ["another token", "order_1", "b-token"],
    ["the beginning of it", "order_1", "a-toke"],
    ["nothing", "order_1", ""],
    ["another order's", "order_2", "a-token"],
    ["an order that is not there", "order_3", "a-token"],
  ])("is nothing for %s", async (_case, orderId, token) => {
    expect(await findClaimByToken(shop({ changes: [changeRow()] }).scope, orderId, token)).toBeNull();
  });
});
