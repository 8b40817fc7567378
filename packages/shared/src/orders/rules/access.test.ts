import { describe, expect, it } from "vitest";
import { emailDigest } from "../../proofs/email-digest";
import { anOrder } from "../test-support";
import { decideAccess, type Grant, hasBought, opens, type Viewer, withEmailFor } from "./access";

const NOW = new Date("2026-11-20T12:00:00Z");
const MINUTE = 60_000;
const order = (minutesAgo: number, customerId: string | null = "cus_owner") => ({
  id: "order_A",
  customerId,
  email: "Maya@Example.com" as string | null,
  placedAt: new Date(NOW.getTime() - minutesAgo * MINUTE).toISOString(),
});
const grant = (orderId: string, secondsLeft: number, email: string | null = "maya@example.com"): Grant => ({
  orderId,
  source: "lookup",
  email: emailDigest(email),
  expiresAt: NOW.getTime() / 1000 + secondsLeft,
});
const viewers = {
  stranger: { customerId: null, grants: [], closedAt: null },
  owner: { customerId: "cus_owner", grants: [], closedAt: null },
  "another customer": { customerId: "cus_other", grants: [], closedAt: null },
  "a grant's holder": { customerId: null, grants: [grant("order_B", 60), grant("order_A", 60)], closedAt: null },
  "another order's grant": { customerId: null, grants: [grant("order_B", 60)], closedAt: null },
  "an expired grant": { customerId: null, grants: [grant("order_A", 0)], closedAt: null },
  "a grant for another email": {
    customerId: null,
    grants: [grant("order_A", 60, "wrong@example.com")],
    closedAt: null,
  },
  "a grant for no email": { customerId: null, grants: [grant("order_A", 60, null)], closedAt: null },
  "a device signed out ten minutes ago": { customerId: null, grants: [], closedAt: NOW.getTime() - 10 * MINUTE },
  "a grant since then": { customerId: null, grants: [grant("order_A", 60)], closedAt: NOW.getTime() - 10 * MINUTE },
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
    ["a grant for another email", 5, "full", "fresh"],
    ["a grant for another email", OLD, "summary", null],
    ["a grant for no email", OLD, "summary", null],
    ["a device signed out ten minutes ago", 9.9, "full", "fresh"],
    ["a device signed out ten minutes ago", 10, "summary", null],
    ["a device signed out ten minutes ago", 14, "summary", null],
    ["a device signed out ten minutes ago", OLD, "summary", null],
    ["a grant since then", 14, "full", "grant"],
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

describe("a grant is bound to the email that the order had", () => {
  const given = grant("order_A", 60);
  it.each<[string | null, boolean]>([
    ["maya@example.com", true],
    [" MAYA@example.COM ", true],
    ["ｍａｙａ@example.com", true],
    ["maya@example.org", false],
    ["", false],
    [null, false],
  ])("and opens it while that is %j: %s", (email, expected) => {
    expect(opens(given, { id: "order_A", email }, NOW)).toBe(expected);
  });

  it("which may have been none, as at a till", () => {
    expect(opens(grant("order_A", 60, null), { id: "order_A", email: null }, NOW)).toBe(true);
    expect(opens(grant("order_A", 60, null), { id: "order_A", email: "maya@example.com" }, NOW)).toBe(false);
  });
});

describe("who has just bought an order", () => {
  it.each([
    ["has its cart's cookie", "cart_1", { cartId: "cart_1", orderId: null }, true],
    ["came by its cart's page", "cart_1", { cartId: null, orderId: "order_A" }, true],
    ["came by it where the backend names no cart", null, { cartId: null, orderId: "order_A" }, true],
    ["has another cart's cookie", "cart_1", { cartId: "cart_2", orderId: null }, false],
    ["came by another's page", "cart_1", { cartId: "cart_2", orderId: "order_B" }, false],
    ["has nothing", "cart_1", { cartId: null, orderId: null }, false],
    ["has nothing, of an order without a cart", null, { cartId: null, orderId: null }, false],
  ])("%s", (_who, cartId, checkout, expected) => {
    expect(hasBought({ id: "order_A", cartId }, checkout)).toBe(expected);
  });
});

describe("the email of the account that holds an order", () => {
  const moved = anOrder({ email: "nora@example.com", isEmailOfAccount: true });

  it("is its owner's to see", () => {
    expect(withEmailFor(moved, { level: "full", by: "owner" })).toEqual(moved);
  });

  it.each(["grant", "fresh"] as const)("is hidden from who sees the order by a %s", (by) => {
    expect(withEmailFor(moved, { level: "full", by })).toEqual({ ...moved, email: null });
    const guests = { ...moved, isEmailOfAccount: false };
    expect(withEmailFor(guests, { level: "full", by })).toEqual(guests);
  });
});
