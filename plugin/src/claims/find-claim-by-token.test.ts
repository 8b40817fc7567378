import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, customerRow, hoursAgo, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { findByToken } from "./find-by-token";

const shop = (order_change: Row[], customer = [customerRow()]) =>
  aBackend({ order: [orderRow({ id: "order_1" }), orderRow({ id: "order_2" })], order_change, customer }).scope;

describe("what a mailed link asks", () => {
  it("is told without addresses, ids and tokens", async () => {
    expect(await findByToken(shop([changeRow()]), "order_1", "a-token")).toEqual({
      state: "pending",
      number: "12",
      placed_at: hoursAgo(720).toISOString(),
      requested_by: "a•••@e•••.net",
    });
  });

  it.each([
    ["accepted", { status: "confirmed", confirmed_at: hoursAgo(0.5) }],
    ["declined", { status: "declined", declined_at: hoursAgo(0.5) }],
    ["cancelled", { deleted_at: hoursAgo(0.5) }],
  ])("is told as well when it was %s", async (state, more) => {
    expect(await findByToken(shop([changeRow(more)]), "order_1", "a-token")).toMatchObject({ state });
  });

  it("is the request whose token it is, of several", async () => {
    const earlier = changeRow({ token: "b-token", status: "declined", declined_at: hoursAgo(2) });
    expect(await findByToken(shop([changeRow(), earlier]), "order_1", "b-token")).toMatchObject({ state: "declined" });
  });

  it.each([
    ["another token", "order_1", "b-token"],
    ["the beginning of it", "order_1", "a-toke"],
    ["nothing", "order_1", ""],
    ["another order's", "order_2", "a-token"],
    ["an order that is not there", "order_3", "a-token"],
  ])("is nothing for %s", async (_case, orderId, token) => {
    expect(await findByToken(shop([changeRow()]), orderId, token)).toBeNull();
  });

  it("names nobody where the customer is gone", async () => {
    expect(await findByToken(shop([changeRow()], []), "order_1", "a-token")).toMatchObject({ requested_by: "•••@•••" });
  });
});
