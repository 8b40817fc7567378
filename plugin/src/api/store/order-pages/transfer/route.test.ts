import { beforeEach, describe, expect, it, vi } from "vitest";
import { linkToken } from "../../../../claims/link-token";
import { readClaim } from "../../../../claims/read-claims";
import { aBackend, type Backend, type Tables } from "../../../../test-support/container";
import { ask } from "../../../../test-support/exchange";
import { claimRow, customerRow, hoursAgo, NOW, orderRow } from "../../../../test-support/rows";
import { POST } from "./route";
import { TransferBody } from "./validator";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  return () => vi.useRealTimers();
});

const backend = (tables: Tables = {}) =>
  aBackend({
    order: [orderRow({ id: "order_1" }), orderRow({ id: "order_2", display_id: 13 })],
    customer: [customerRow()],
    order_page_claim: [claimRow({ id: "opclaim_1" })],
    order_change: [],
    ...tables,
  });

async function tokenOf({ scope }: Backend): Promise<string> {
  const claim = await readClaim(scope, "opclaim_1");
  if (!claim) throw new Error("The test's backend has no such claim");
  return linkToken(scope, claim);
}

const question = ({ scope }: Backend, token: string, order_id = "order_1") =>
  ask(POST, scope, { validatedBody: { order_id, token } });

const NONE = { status: 200, body: { transfer: null } };

describe("what the link of a mail asks", () => {
  it("is told without the order, and with the asking address masked", async () => {
    const shop = backend();
    expect(await question(shop, await tokenOf(shop))).toEqual({
      status: 200,
      body: {
        transfer: {
          state: "pending",
          number: "12",
          placed_at: hoursAgo(720).toISOString(),
          requested_by: "a•••@e•••.net",
        },
      },
    });
  });

  it("changes nothing, however often it is opened", async () => {
    const shop = backend();
    const before = structuredClone(shop.tables);
    const token = await tokenOf(shop);
    expect(await question(shop, token)).toEqual(await question(shop, token));
    expect(shop.tables).toEqual(before);
  });

  it("is told of its own order alone", async () => {
    const shop = backend();
    expect(await question(shop, await tokenOf(shop), "order_2")).toEqual(NONE);
    expect(await question(shop, await tokenOf(shop), "order_3")).toEqual(NONE);
  });

  it("is nothing for a token that we did not write", async () => {
    const shop = backend();
    const token = await tokenOf(shop);
    const forged = [token.slice(0, -1), `${token}x`, "nonsense", "opclaim_1", "../../order_1"];
    for (const other of forged) expect(await question(shop, other), other).toEqual(NONE);
  });

  it("names nobody where the asking account is gone", async () => {
    const shop = backend({ customer: [] });
    expect(await question(shop, await tokenOf(shop))).toMatchObject({
      body: { transfer: { requested_by: "•••@•••" } },
    });
  });
});

describe("what is sent", () => {
  it("is an order's id and a token", () => {
    const body = { order_id: "order_1", token: "t".repeat(2000) };
    expect(TransferBody.parse(body)).toEqual(body);
  });

  it.each([
    { order_id: "cart_1", token: "t" },
    { order_id: "order_1/2", token: "t" },
    { order_id: "order_", token: "t" },
    { order_id: `order_${"x".repeat(61)}`, token: "t" },
    { order_id: "order_1", token: "" },
    { order_id: "order_1", token: "t".repeat(2001) },
    { order_id: "order_1", token: ["t"] },
    { order_id: "order_1" },
    { order_id: "order_1", token: "t", answer: "accept" },
  ])("is never %j", (body) => {
    expect(TransferBody.safeParse(body).success).toBe(false);
  });
});
