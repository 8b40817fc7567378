import { describe, expect, it } from "vitest";
import { aBackend, type Tables } from "../test-support/container";
import { customerRow, orderRow } from "../test-support/rows";
import { entitledOrders, entitlementOf, isEntitled } from "./entitlement";

it.each([
  [true, [], [], { all: true }],
  [true, ["order_1"], ["order_2"], { all: true }],
  [false, [], [], { all: false, orderIds: [] }],
  [false, ["order_1"], ["order_2"], { all: false, orderIds: ["order_1", "order_2"] }],
  [false, ["order_1"], ["order_1"], { all: false, orderIds: ["order_1"] }],
] as const)("proven %s, placed %j and accepted %j: %j", (isMailboxProven, placedInSession, accepted, expected) => {
  expect(entitlementOf({ isMailboxProven, placedInSession, accepted })).toEqual(expected);
});

const proof = (email: string, customer_id = "cus_1") => ({ id: "opmp_1", customer_id, email, by: "link" });

/** Somebody registered ada@example.net; order_guest was placed by Ada as a guest, order_own with the account's own token. */
const shop = (more: Tables = {}) =>
  aBackend({
    customer: [customerRow()],
    order: [
      orderRow({ id: "order_guest", customer_id: "cus_1" }),
      orderRow({ id: "order_own", customer_id: "cus_1" }),
      orderRow({ id: "order_else", customer_id: "cus_2" }),
    ],
    SessionCart: [{ id: "opct_1", cart_id: "cart_own", customer_id: "cus_1" }],
    order_cart: [
      { cart_id: "cart_own", order_id: "order_own" },
      { cart_id: "cart_guest", order_id: "order_guest" },
    ],
    ...more,
  }).scope;

describe("an account whose mailbox is not proven", () => {
  it.each<[string, Tables]>([
    ["at all", {}],
    ["in this spelling", { MailboxProof: [proof("ADA@example.net")] }],
    ["since its address was changed", { MailboxProof: [proof("ada@example.org")] }],
    ["by its own customer", { MailboxProof: [proof("ada@example.net", "cus_2")] }],
  ])("%s sees what its own sessions placed", async (_case, tables) => {
    const scope = shop(tables);
    expect(await entitledOrders(scope, "cus_1")).toEqual({ all: false, orderIds: ["order_own"] });
    expect(await isEntitled(scope, "cus_1", "order_own")).toBe(true);
    expect(await isEntitled(scope, "cus_1", "order_guest")).toBe(false);
    expect(await isEntitled(scope, "cus_1", "order_else")).toBe(false);
    expect(await isEntitled(scope, "cus_1", "order_unknown")).toBe(false);
  });

  it("sees nothing where its sessions placed nothing", async () => {
    expect(await entitledOrders(shop({ SessionCart: [] }), "cus_1")).toEqual({ all: false, orderIds: [] });
  });

  it("sees nothing where it is gone", async () => {
    expect(await entitledOrders(shop(), "cus_9")).toEqual({ all: false, orderIds: [] });
  });

  it("sees no order that has moved away since", async () => {
    const order = [orderRow({ id: "order_own", customer_id: "cus_2" })];
    expect(await isEntitled(shop({ order }), "cus_1", "order_own")).toBe(false);
  });
});

describe("an account whose mailbox is proven", () => {
  it("sees all that is kept with it, and nobody else's", async () => {
    const scope = shop({ MailboxProof: [proof("ada@example.net")] });
    expect(await entitledOrders(scope, "cus_1")).toEqual({ all: true });
    expect(await isEntitled(scope, "cus_1", "order_guest")).toBe(true);
    expect(await isEntitled(scope, "cus_1", "order_else")).toBe(false);
  });
});

it("sees what a mailbox let into the account", async () => {
  const scope = shop();
  const resolve = scope.resolve.bind(scope);
  const claims = {
    listOrderPageClaims: async (filters: object) =>
      JSON.stringify(filters) === '{"customer_id":"cus_1","state":"accepted"}' ? [{ order_id: "order_guest" }] : [],
  };
  scope.resolve = ((name: string, options: object) =>
    name === "order_pages_claims" ? claims : resolve(name, options as never)) as typeof scope.resolve;
  expect(await entitledOrders(scope, "cus_1")).toEqual({ all: false, orderIds: ["order_own", "order_guest"] });
});
