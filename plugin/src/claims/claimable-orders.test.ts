import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, customerRow, hoursAgo, NOW, orderRow, repeat } from "../test-support/rows";
import { countOffers, requestOffers } from "./offers";

const requested = vi.hoisted(() => vi.fn());

vi.mock("@medusajs/medusa/core-flows", () => ({ requestOrderTransferWorkflow: () => ({ run: requested }) }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  requested.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

const account = customerRow({ id: "cus_1", email: "Maya@Example.com" });
const guest = customerRow({ id: "cus_guest", email: "maya@example.com", has_account: false });
const shop = (tables: Tables = {}) =>
  aBackend({ customer: [account, guest], order: [], order_change: [], notification: [], ...tables });

describe("how many guest orders an account could ask for", () => {
  it("counts those of its own email, however it is spelled", async () => {
    const order = [orderRow(), orderRow(), orderRow({ customer_id: "cus_other" })];
    expect(await countOffers(shop({ order }).scope, "cus_1")).toBe(2);
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
    ["has none but one that the shop is changing", { order_change: [changeRow({ status: "pending" })] }],
  ])("is none where the account %s", async (_case, tables) => {
    expect(await countOffers(shop({ order: [orderRow({ id: "order_1" })], ...tables }).scope, "cus_1")).toBe(0);
  });

  it("counts one again whose request was answered, and not what is deleted", async () => {
    const order = [orderRow({ id: "order_1" })];
    const declined = changeRow({ status: "declined", declined_at: hoursAgo(1) });
    const takenBack = changeRow({ deleted_at: hoursAgo(1) });
    expect(await countOffers(shop({ order, order_change: [declined, takenBack] }).scope, "cus_1")).toBe(1);
  });

  it("goes no further than a hundred", async () => {
    expect(await countOffers(shop({ order: repeat(101, () => orderRow()) }).scope, "cus_1")).toBe(100);
  });
});

describe("asking for all of them", () => {
  it("asks for the ten newest at once, each as an offer", async () => {
    const order = repeat(11, (n) => orderRow({ id: `order_${n}`, created_at: hoursAgo(100 + n) }));
    const outcomes = await requestOffers(shop({ order }).scope, "cus_1");
    expect(outcomes).toEqual(Array(10).fill("requested"));
    const inputs = requested.mock.calls.map(([{ input }]) => input);
    expect(inputs.map(({ order_id }) => order_id)).toEqual(order.slice(0, 10).map(({ id }) => id));
    expect(inputs.every(({ customer_id, internal_note }) => customer_id === "cus_1" && internal_note)).toBe(true);
  });

  it("asks for nothing where there is nothing", async () => {
    expect(await requestOffers(shop().scope, "cus_1")).toEqual([]);
    expect(requested).not.toHaveBeenCalled();
  });
});
