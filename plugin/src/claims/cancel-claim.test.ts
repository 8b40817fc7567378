import { beforeEach, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, claimRow, hoursAgo, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { cancelClaim } from "./cancel-claim";

const canceled = vi.hoisted(() => vi.fn());

vi.mock("@medusajs/medusa/core-flows", () => ({ cancelOrderTransferRequestWorkflow: () => ({ run: canceled }) }));

beforeEach(() => {
  canceled.mockReset();
});

const order = [orderRow({ id: "order_1" })];
const shop = (...order_change: Row[]) => aBackend({ order, order_change });
const shopWithClaims = (...order_page_claim: Row[]) => aBackend({ order, order_page_claim, order_change: [] });

it.each(["opclaim_1", "order_1"])(
  "takes an own, open claim back, known by %s, without a word to Medusa",
  async (id) => {
    const { scope, locked, tables } = shopWithClaims(claimRow({ id: "opclaim_1", expires_at: new Date("2100-01-01") }));
    expect(await cancelClaim(scope, "cus_1", id)).toBe("canceled");
    expect(tables.order_page_claim).toMatchObject([{ state: "canceled", finished_at: expect.any(Date) }]);
    expect(canceled).not.toHaveBeenCalled();
    expect(locked).toEqual(["order-pages:order:order_1"]);
  },
);

it("leaves another customer's claim alone", async () => {
  const { scope, tables } = shopWithClaims(claimRow({ id: "opclaim_1", customer_id: "cus_2" }));
  for (const id of ["opclaim_1", "order_1"]) expect(await cancelClaim(scope, "cus_1", id)).toBeNull();
  expect(tables.order_page_claim).toMatchObject([{ state: "pending" }]);
});

it.each([
  ["accepted", { state: "accepted" }],
  ["declined", { state: "declined" }],
  ["canceled", { state: "canceled" }],
  ["expired", { expires_at: hoursAgo(1) }],
])("tells how a claim ended before: %s", async (state, more) => {
  const { scope, tables } = shopWithClaims(claimRow({ id: "opclaim_1", expires_at: new Date("2100-01-01"), ...more }));
  const before = structuredClone(tables.order_page_claim);
  expect(await cancelClaim(scope, "cus_1", "opclaim_1")).toBe(state);
  expect(tables.order_page_claim).toEqual(before);
});

it.each(["ordch_1", "order_1"])("takes an own, open transfer of Medusa's back, known by %s", async (id) => {
  const { scope, locked } = shop(changeRow({ id: "ordch_1" }));
  expect(await cancelClaim(scope, "cus_1", id)).toBe("canceled");
  expect(canceled).toHaveBeenCalledExactlyOnceWith({
    input: { order_id: "order_1", logged_in_user_id: "cus_1", actor_type: "customer" },
  });
  expect(locked).toEqual(["order-pages:order:order_1"]);
});

it.each([
  ["somebody else's", changeRow({ id: "ordch_1", customer: "cus_2" })],
  ["another one", changeRow({ id: "ordch_2" })],
  ["the shop's own transfer", changeRow({ id: "ordch_1", token: "" })],
])("knows no request that is %s, and changes nothing", async (_case, change) => {
  const { scope, locked } = shop(change);
  expect(await cancelClaim(scope, "cus_1", "ordch_1")).toBeNull();
  expect(canceled).not.toHaveBeenCalled();
  expect(locked).toEqual([]);
});

it.each([
  ["accepted", { status: "confirmed", confirmed_at: hoursAgo(0.5) }],
  ["declined", { status: "declined", declined_at: hoursAgo(0.5) }],
  ["canceled", { deleted_at: hoursAgo(0.5) }],
])("tells what happened before: %s", async (state, more) => {
  expect(await cancelClaim(shop(changeRow({ id: "ordch_1", ...more })).scope, "cus_1", "ordch_1")).toBe(state);
  expect(canceled).not.toHaveBeenCalled();
});

it("tells what the mailbox answered while this waited for its turn", async () => {
  const { scope, tables } = shop(changeRow({ id: "ordch_1" }));
  const accepting = scope.resolve("locking").execute("order-pages:order:order_1", async () => {
    tables.order_change = [changeRow({ id: "ordch_1", status: "confirmed", confirmed_at: hoursAgo(0) })];
  });
  const [state] = await Promise.all([cancelClaim(scope, "cus_1", "ordch_1"), accepting]);
  expect(state).toBe("accepted");
  expect(canceled).not.toHaveBeenCalled();
});

it("knows of several requests for one order the latest", async () => {
  const earlier = changeRow({ id: "ordch_1", status: "declined", created_at: hoursAgo(3), declined_at: hoursAgo(2) });
  const { scope } = shop(earlier, changeRow({ id: "ordch_2", created_at: hoursAgo(1) }));
  expect(await cancelClaim(scope, "cus_1", "order_1")).toBe("canceled");
});
