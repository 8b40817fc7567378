import { beforeEach, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, hoursAgo, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { cancelClaim } from "./cancel-claim";

const canceled = vi.hoisted(() => vi.fn());

vi.mock("@medusajs/medusa/core-flows", () => ({ cancelOrderTransferRequestWorkflow: () => ({ run: canceled }) }));

beforeEach(() => {
  canceled.mockReset();
});

const shop = (...order_change: Row[]) => aBackend({ order: [orderRow({ id: "order_1" })], order_change });

it.each(["ordch_1", "order_1"])("takes an own, open request back, known by %s", async (id) => {
  const { scope, locked } = shop(changeRow({ id: "ordch_1" }));
  expect(await cancelClaim(scope, "cus_1", id)).toBe("cancelled");
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
  ["cancelled", { deleted_at: hoursAgo(0.5) }],
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
  expect(await cancelClaim(scope, "cus_1", "order_1")).toBe("cancelled");
});
