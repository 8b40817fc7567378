import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, customerRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import { requestClaim } from "./request-claim";

const requested = vi.hoisted(() => vi.fn());

vi.mock("@medusajs/medusa/core-flows", () => ({ requestOrderTransferWorkflow: () => ({ run: requested }) }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  requested.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = (tables: Tables = {}) =>
  aBackend({
    order: [orderRow({ id: "order_1" })],
    customer: [customerRow()],
    order_change: [],
    notification: [],
    ...tables,
  });
const claim = { orderId: "order_1", customerId: "cus_1" };

describe("asking for a guest's order", () => {
  it("opens a request of Medusa's, in the name of who asks", async () => {
    const { scope, locked } = shop();
    expect(await requestClaim(scope, claim)).toBe("requested");
    expect(requested).toHaveBeenCalledExactlyOnceWith({
      input: { order_id: "order_1", customer_id: "cus_1", logged_in_user: "cus_1" },
    });
    expect(locked).toEqual(["order-pages:order:order_1"]);
  });

  it("notes for the merchant that the order was offered", async () => {
    await requestClaim(shop().scope, { ...claim, isOffered: true });
    const note = "Offered to the customer because the order has the account's email";
    expect(requested.mock.calls[0]?.[0].input.internal_note).toBe(note);
  });

  it.each<[string, string, Tables]>([
    ["there is no such order", "not_found", { order: [] }],
    ["it is a merchant's draft", "not_found", { order: [orderRow({ id: "order_1", is_draft_order: true })] }],
    ["it is the customer's already", "already_yours", { order: [orderRow({ id: "order_1", customer_id: "cus_1" })] }],
    ["it was canceled", "cancelled", { order: [orderRow({ id: "order_1", status: "canceled" })] }],
    ["it has no email", "no_mailbox", { order: [orderRow({ id: "order_1", email: null })] }],
    ["it has an empty email", "no_mailbox", { order: [orderRow({ id: "order_1", email: "" })] }],
    [
      "the shop is changing it",
      "busy",
      { order_change: [changeRow({ change_type: "edit", status: "pending", actions: [] })] },
    ],
    ["the customer has asked already", "already_requested", { order_change: [changeRow()] }],
    ["another has asked already", "requested_by_other", { order_change: [changeRow({ customer: "cus_2" })] }],
    [
      "another is about to ask",
      "requested_by_other",
      { order_change: [changeRow({ status: "pending", requested_at: null, actions: [] })] },
    ],
  ])("answers and changes nothing where %s: %s", async (_case, outcome, tables) => {
    expect(await requestClaim(shop(tables).scope, claim)).toBe(outcome);
    expect(requested).not.toHaveBeenCalled();
  });

  it("goes by the order's own id, whatever Medusa answers to a filter it does not know", async () => {
    const { scope } = aBackend({ order: [orderRow()], order_change: [] }, { isDeafToFilters: true });
    expect(await requestClaim(scope, claim)).toBe("not_found");
  });

  it.each([
    ["was declined", { status: "declined", declined_at: hoursAgo(0.5) }],
    ["was taken back", { deleted_at: hoursAgo(0.5) }],
    ["is another order's", { order_id: "order_2" }],
  ])("is not stopped by a request that %s", async (_case, more) => {
    const order = [orderRow({ id: "order_1" }), orderRow({ id: "order_2" })];
    expect(await requestClaim(shop({ order, order_change: [changeRow(more)] }).scope, claim)).toBe("requested");
  });

  it("lets one of two that come together ask", async () => {
    const { scope, tables } = shop();
    requested.mockImplementation(async () => void tables.order_change?.push(changeRow()));
    const outcomes = await Promise.all([requestClaim(scope, claim), requestClaim(scope, claim)]);
    expect(outcomes).toEqual(["requested", "already_requested"]);
    expect(requested).toHaveBeenCalledOnce();
  });
});

describe("the limits of a day", () => {
  const requests = (times: number, hours: number, customer = "cus_1") =>
    repeat(times, (n) =>
      changeRow({ order_id: `order_x${n}`, customer, status: "declined", requested_at: hoursAgo(hours) }),
    );
  const shopWith = (order_change: Tables[string], notification: Tables[string] = []) => {
    const others = repeat(30, (n) => orderRow({ id: `order_x${n}` }));
    return shop({ order: [orderRow({ id: "order_1" }), ...others], order_change, notification }).scope;
  };

  it.each([
    [29, 1, "cus_1", "requested"],
    [30, 1, "cus_1", "limited"],
    [30, 24, "cus_1", "requested"],
    [30, 1, "cus_2", "requested"],
  ])("let a customer ask: after %i requests, %i hours ago, of %s: %s", async (times, hours, customer, outcome) => {
    expect(await requestClaim(shopWith(requests(times, hours, customer)), claim)).toBe(outcome);
  });

  it("count the mails, too: what could not be mailed is not asked for", async () => {
    const mails = repeat(20, () => mailRow({ resource_id: "ordch_elsewhere" }));
    expect(await requestClaim(shopWith([], mails), claim)).toBe("limited");
    expect(requested).not.toHaveBeenCalled();
  });
});
