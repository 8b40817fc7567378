import { Modules } from "@medusajs/framework/utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isEntitled } from "../accounts/entitlement";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, claimRow, customerRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import { requestClaim } from "./request-claim";

vi.mock("../accounts/entitlement", () => ({ isEntitled: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.mocked(isEntitled).mockReset().mockResolvedValue(true);
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = (tables: Tables = {}) =>
  aBackend({
    order: [orderRow({ id: "order_1" })],
    customer: [customerRow()],
    order_change: [],
    order_page_claim: [],
    notification: [],
    ...tables,
  });
const claim = { orderId: "order_1", customerId: "cus_1" };

describe("asking for a guest's order", () => {
  it("keeps a claim for fourteen days, changes nothing of the order, and says that its mail is due", async () => {
    const { scope, locked, tables, emitted } = shop();
    expect(await requestClaim(scope, claim)).toBe("requested");
    expect(tables.order_page_claim).toEqual([
      {
        id: "opclaim_new1",
        order_id: "order_1",
        customer_id: "cus_1",
        email: "maya@example.com",
        order_email: "maya@example.com",
        owner_id: "cus_guest",
        is_offered: false,
        state: "pending",
        requested_at: NOW,
        expires_at: hoursAgo(-14 * 24),
        finished_at: null,
      },
    ]);
    expect(tables.order_change).toEqual([]);
    expect(emitted).toEqual([{ name: "order_pages.claim_requested", data: { id: "opclaim_new1" } }]);
    expect(locked).toEqual(["order-pages:order:order_1"]);
  });

  it("keeps with it that its customer cannot name the order", async () => {
    const { scope, tables } = shop();
    await requestClaim(scope, { ...claim, isFromClaimable: true });
    expect(tables.order_page_claim).toMatchObject([{ is_offered: true }]);
  });

  it.each<[string, string, Tables]>([
    ["there is no such order", "not_found", { order: [] }],
    ["it is a merchant's draft", "not_found", { order: [orderRow({ id: "order_1", is_draft_order: true })] }],
    ["it is the customer's already", "already_yours", { order: [orderRow({ id: "order_1", customer_id: "cus_1" })] }],
    ["it was canceled", "canceled", { order: [orderRow({ id: "order_1", status: "canceled" })] }],
    ["it has no email", "no_mailbox", { order: [orderRow({ id: "order_1", email: null })] }],
    ["it has an empty email", "no_mailbox", { order: [orderRow({ id: "order_1", email: "" })] }],
    ["the customer has asked already", "already_requested", { order_page_claim: [claimRow()] }],
    ["another has asked already", "requested_by_other", { order_page_claim: [claimRow({ customer_id: "cus_2" })] }],
    ["Medusa keeps an own request", "already_requested", { order_change: [changeRow()] }],
    ["Medusa keeps another's request", "requested_by_other", { order_change: [changeRow({ customer: "cus_2" })] }],
  ])("answers and keeps nothing where %s: %s", async (_case, outcome, tables) => {
    const backend = shop(tables);
    const before = structuredClone(backend.tables.order_page_claim);
    expect(await requestClaim(backend.scope, claim)).toBe(outcome);
    expect(backend.tables.order_page_claim).toEqual(before);
    expect(backend.emitted).toEqual([]);
  });

  it("goes by the order's own id, whatever Medusa answers to a filter it does not know", async () => {
    const { scope } = aBackend({ order: [orderRow()], order_change: [] }, { isDeafToFilters: true });
    expect(await requestClaim(scope, claim)).toBe("not_found");
  });

  it.each<[string, Tables]>([
    ["the shop is changing the order", { order_change: [changeRow({ change_type: "edit", status: "pending" })] }],
    ["a claim was declined", { order_page_claim: [claimRow({ state: "declined" })] }],
    ["a claim was taken back", { order_page_claim: [claimRow({ state: "canceled" })] }],
    ["another order is asked for", { order_page_claim: [claimRow({ order_id: "order_2" })] }],
    ["a transfer was taken back", { order_change: [changeRow({ deleted_at: hoursAgo(0.5) })] }],
  ])("is not stopped where %s", async (_case, tables) => {
    const order = [orderRow({ id: "order_1" }), orderRow({ id: "order_2" })];
    expect(await requestClaim(shop({ order, ...tables }).scope, claim)).toBe("requested");
  });

  it.each([
    ["expired", { expires_at: hoursAgo(0.5) }, "expired"],
    ["was overtaken by another email", { order_email: "wrong@example.com" }, "canceled"],
  ])("makes room for itself where another's claim %s", async (_case, more, state) => {
    const { scope, tables } = shop({ order_page_claim: [claimRow({ customer_id: "cus_2", ...more })] });
    expect(await requestClaim(scope, claim)).toBe("requested");
    expect(tables.order_page_claim).toMatchObject([{ customer_id: "cus_2", state }, { customer_id: "cus_1" }]);
  });

  it("lets one of two that come together ask", async () => {
    const { scope, tables } = shop();
    const outcomes = await Promise.all([requestClaim(scope, claim), requestClaim(scope, claim)]);
    expect(outcomes).toEqual(["requested", "already_requested"]);
    expect(tables.order_page_claim).toHaveLength(1);
  });

  it("is told to wait where another change of the order takes too long", async () => {
    const { scope } = shop();
    vi.spyOn(scope.resolve(Modules.LOCKING), "execute").mockRejectedValue(new Error("Timed-out acquiring lock."));
    expect(await requestClaim(scope, claim)).toBe("busy");
  });

  it("fails as its table fails", async () => {
    const { scope } = shop();
    vi.spyOn(
      scope.resolve<{ createOrderPageClaims: () => void }>("order_pages_claims"),
      "createOrderPageClaims",
    ).mockImplementation(() => {
      throw new Error("no database");
    });
    await expect(requestClaim(scope, claim)).rejects.toThrow("no database");
  });
});

describe("asking for an order that an account holds", () => {
  const order = [orderRow({ id: "order_1", customer_id: "cus_holder" })];
  const customer = [customerRow(), customerRow({ id: "cus_holder", email: "holder@example.org" })];

  it("asks that account's mailbox", async () => {
    const { scope, tables } = shop({ order, customer });
    expect(await requestClaim(scope, claim)).toBe("requested_of_account");
    expect(tables.order_page_claim).toMatchObject([
      { email: "holder@example.org", order_email: "maya@example.com", owner_id: "cus_holder" },
    ]);
  });

  it("asks the order's own where the account got it only because a guest typed its address", async () => {
    vi.mocked(isEntitled).mockResolvedValue(false);
    const { scope, tables } = shop({ order, customer });
    expect(await requestClaim(scope, claim)).toBe("requested");
    expect(tables.order_page_claim).toMatchObject([{ email: "maya@example.com", owner_id: "cus_holder" }]);
  });

  it("counts the mails to the mailbox that it asks", async () => {
    const mails = (to: string) => repeat(20, () => mailRow({ to, resource_id: "opclaim_elsewhere" }));
    const outcome = (to: string) => requestClaim(shop({ order, customer, notification: mails(to) }).scope, claim);
    expect(await outcome("holder@example.org")).toBe("limited");
    expect(await outcome("maya@example.com")).toBe("requested_of_account");
  });
});

describe("the limits of a day", () => {
  const claims = (times: number, hours: number, customer_id = "cus_1") =>
    repeat(times, (n) =>
      claimRow({ order_id: `order_x${n}`, customer_id, state: "declined", requested_at: hoursAgo(hours) }),
    );
  const shopWith = (order_page_claim: Tables[string], more: Tables = {}) => {
    const others = repeat(30, (n) => orderRow({ id: `order_x${n}` }));
    return shop({ order: [orderRow({ id: "order_1" }), ...others], order_page_claim, ...more }).scope;
  };

  it.each([
    [29, 1, "cus_1", "requested"],
    [30, 1, "cus_1", "limited"],
    [30, 24, "cus_1", "requested"],
    [30, 1, "cus_2", "requested"],
  ])("let a customer ask: after %i claims, %i hours ago, of %s: %s", async (times, hours, customer, outcome) => {
    expect(await requestClaim(shopWith(claims(times, hours, customer)), claim)).toBe(outcome);
  });

  it("count what Medusa keeps as well", async () => {
    const order_change = [changeRow({ order_id: "order_x0", status: "declined", declined_at: hoursAgo(0.5) })];
    expect(await requestClaim(shopWith(claims(29, 1), { order_change }), claim)).toBe("limited");
  });

  it("count the mails, too: what could not be mailed is not asked for", async () => {
    const notification = repeat(20, () => mailRow({ resource_id: "opclaim_elsewhere" }));
    expect(await requestClaim(shopWith([], { notification }), claim)).toBe("limited");
  });
});
