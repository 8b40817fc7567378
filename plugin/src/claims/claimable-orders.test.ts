import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { entitledOrders } from "../accounts/entitlement";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, claimRow, customerRow, hoursAgo, NOW, orderRow, repeat } from "../test-support/rows";
import { countClaimableOrders, requestClaimableOrders } from "./claimable-orders";

vi.mock("../accounts/entitlement", () => ({ entitledOrders: vi.fn(), isEntitled: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.mocked(entitledOrders).mockReset().mockResolvedValue({ all: true });
});

afterEach(() => {
  vi.useRealTimers();
});

const account = customerRow({ id: "cus_1", email: "maya@example.com" });
const guest = customerRow({ id: "cus_guest", email: "maya@example.com", has_account: false });
const shop = (tables: Tables = {}) =>
  aBackend({
    customer: [account, guest],
    order: [],
    order_change: [],
    order_page_claim: [],
    notification: [],
    ...tables,
  });

describe("how many guest orders an account could ask for", () => {
  it("counts those of its own, proven email", async () => {
    const order = [orderRow(), orderRow(), orderRow({ customer_id: "cus_other" })];
    expect(await countClaimableOrders(shop({ order }).scope, "cus_1")).toBe(2);
  });

  it.each<[string, Tables]>([
    [
      "has no email",
      {
        customer: [
          { ...account, email: null },
          { ...guest, email: null },
        ],
      },
    ],
    ["is not there", { customer: [guest] }],
    ["has never been a guest", { customer: [account] }],
    ["shares its email with another account", { customer: [account, { ...guest, has_account: true }] }],
    ["has none but canceled ones", { order: [orderRow({ status: "canceled" })] }],
    ["has none but a merchant's draft", { order: [orderRow({ is_draft_order: true })] }],
    ["has none but one that somebody asks for", { order_change: [changeRow()] }],
    ["has none but one that somebody claims", { order_page_claim: [claimRow({ customer_id: "cus_2" })] }],
    ["has none but one whose email was corrected", { order: [orderRow({ id: "order_1", email: "m@example.com" })] }],
  ])("is none where the account %s", async (_case, tables) => {
    expect(await countClaimableOrders(shop({ order: [orderRow({ id: "order_1" })], ...tables }).scope, "cus_1")).toBe(
      0,
    );
  });

  it("counts one again whose request was answered, and not what is deleted", async () => {
    const order = [orderRow({ id: "order_1" })];
    const declined = changeRow({ status: "declined", declined_at: hoursAgo(1) });
    const takenBack = changeRow({ deleted_at: hoursAgo(1) });
    expect(await countClaimableOrders(shop({ order, order_change: [declined, takenBack] }).scope, "cus_1")).toBe(1);
  });

  it("is none where the mailbox is not proven, and whose it is does not matter", async () => {
    vi.mocked(entitledOrders).mockResolvedValue({ all: false, orderIds: ["order_1"] });
    const { scope } = shop({ order: [orderRow({ id: "order_1" })] });
    expect(await countClaimableOrders(scope, "cus_1")).toBe(0);
    expect(await requestClaimableOrders(scope, "cus_1")).toEqual([]);
    expect(entitledOrders).toHaveBeenCalledWith(scope, "cus_1");
  });

  it.each(["MAYA@EXAMPLE.COM", "Maya@example.com", "maya@example.com ", "may\u0430@example.com"])(
    "is none for %s, which is another account's address",
    async (email) => {
      const customer = [{ ...account, email }, guest];
      expect(await countClaimableOrders(shop({ customer, order: [orderRow()] }).scope, "cus_1")).toBe(0);
    },
  );

  it("counts one that the shop is changing, and one whose claim has ended", async () => {
    const order = [orderRow({ id: "order_1" })];
    const order_change = [changeRow({ change_type: "edit", status: "pending" })];
    const order_page_claim = [claimRow({ expires_at: hoursAgo(0) }), claimRow({ state: "declined" })];
    expect(await countClaimableOrders(shop({ order, order_change, order_page_claim }).scope, "cus_1")).toBe(1);
  });

  it("goes no further than a hundred", async () => {
    expect(await countClaimableOrders(shop({ order: repeat(101, () => orderRow()) }).scope, "cus_1")).toBe(100);
  });
});

describe("asking for all of them", () => {
  it("asks for the ten newest at once, each without naming it", async () => {
    const order = repeat(11, (n) => orderRow({ id: `order_${n}`, created_at: hoursAgo(100 + n) }));
    const { scope, tables, emitted } = shop({ order });
    expect(await requestClaimableOrders(scope, "cus_1")).toEqual(Array(10).fill("requested"));
    expect(tables.order_page_claim?.map(({ order_id }) => order_id)).toEqual(order.slice(0, 10).map(({ id }) => id));
    expect(tables.order_page_claim?.every(({ is_offered, email }) => is_offered && email === guest.email)).toBe(true);
    expect(emitted).toHaveLength(10);
  });

  it("asks for nothing where there is nothing", async () => {
    const { scope, tables } = shop();
    expect(await requestClaimableOrders(scope, "cus_1")).toEqual([]);
    expect(tables.order_page_claim).toEqual([]);
  });
});
