import { describe, expect, it } from "vitest";
import { anOrder } from "../test-support";
import { decideAccess, type Grant, seenBy, type Viewer } from "./access";

const NOW = new Date("2026-11-20T12:00:00Z");
const MINUTE = 60_000;
const order = (minutesAgo: number, customerId: string | null = "cus_owner") => ({
  id: "order_A",
  customerId,
  placedAt: new Date(NOW.getTime() - minutesAgo * MINUTE).toISOString(),
});
const grant = (orderId: string, secondsLeft: number): Grant => ({
  orderId,
  source: "lookup",
  expiresAt: NOW.getTime() / 1000 + secondsLeft,
});
const viewers = {
  stranger: { customerId: null, grants: [], forgotten: [] },
  owner: { customerId: "cus_owner", grants: [], forgotten: [] },
  "another customer": { customerId: "cus_other", grants: [], forgotten: [] },
  "a grant's holder": { customerId: null, grants: [grant("order_B", 60), grant("order_A", 60)], forgotten: [] },
  "another order's grant": { customerId: null, grants: [grant("order_B", 60)], forgotten: [] },
  "an expired grant": { customerId: null, grants: [grant("order_A", 0)], forgotten: [] },
  "a device told to forget it": { customerId: null, grants: [], forgotten: ["order_A"] },
} satisfies Record<string, Viewer>;

describe("who may see what, with 15 minutes of freshness", () => {
  const OLD = 60 * 24 * 30;
  it.each<[keyof typeof viewers, number, string, string | null]>([
    ["stranger", 0, "full", "fresh"],
    ["stranger", 14.9, "full", "fresh"],
    ["stranger", 15, "summary", null],
    ["stranger", OLD, "summary", null],
    ["stranger", -0.5, "full", "fresh"],
    ["stranger", -5, "summary", null],
    ["owner", 0, "full", "owner"],
    ["owner", OLD, "full", "owner"],
    ["another customer", 5, "full", "fresh"],
    ["another customer", OLD, "summary", null],
    ["a grant's holder", 5, "full", "grant"],
    ["a grant's holder", OLD, "full", "grant"],
    ["another order's grant", OLD, "summary", null],
    ["an expired grant", OLD, "summary", null],
    ["a device told to forget it", 5, "summary", null],
    ["a device told to forget it", OLD, "summary", null],
  ])("%s, %d minutes after placement: %s by %s", (who, age, level, by) => {
    expect(decideAccess(order(age), viewers[who], NOW, 15)).toEqual({ level, by });
  });

  it.each(Object.keys(viewers) as (keyof typeof viewers)[])("%s sees nothing of an order that is not there", (who) => {
    expect(decideAccess(null, viewers[who], NOW, 15)).toEqual({ level: "none", by: null });
  });

  it("a guest is nobody's owner, not even of an order without a customer", () => {
    expect(decideAccess(order(60, null), viewers.stranger, NOW, 15).level).toBe("summary");
  });

  it.each([null, "not a date"])("an order placed at %j is never fresh", (placedAt) => {
    const undated = { ...order(0), placedAt };
    expect(decideAccess(undated, viewers.stranger, NOW, 15).level).toBe("summary");
  });

  it("freshness can be turned off", () => {
    expect(decideAccess(order(0), viewers.stranger, NOW, 0).level).toBe("summary");
  });
});

describe("the email of the account that holds an order", () => {
  const moved = anOrder({ email: "nora@example.com", isEmailOfAccount: true });

  it("is its owner's to see", () => {
    expect(seenBy(moved, { level: "full", by: "owner" })).toEqual(moved);
  });

  it.each(["grant", "fresh"] as const)("is hidden from who sees the order by a %s", (by) => {
    expect(seenBy(moved, { level: "full", by })).toEqual({ ...moved, email: null });
    const guests = { ...moved, isEmailOfAccount: false };
    expect(seenBy(guests, { level: "full", by })).toEqual(guests);
  });
});
