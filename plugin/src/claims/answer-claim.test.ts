import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isEntitled } from "../accounts/entitlement";
import { aBackend, type Backend, type Tables } from "../test-support/container";
import { changeRow, claimRow, customerRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { acceptanceNote } from "./acceptance-note";
import { answerClaim } from "./answer-claim";
import { cancelClaim } from "./cancel-claim";
import { linkToken } from "./link-token";
import { readClaim } from "./read-claims";

const moves = vi.hoisted(() => vi.fn());
const flows = vi.hoisted(() => ({ accept: vi.fn(), decline: vi.fn(), cancel: vi.fn() }));

const sendMail = vi.hoisted(() => vi.fn());

vi.mock("../mail/send", () => ({ sendMail }));
vi.mock("../accounts/entitlement", () => ({ isEntitled: vi.fn() }));
vi.mock("../workflows/accept-claim", () => ({ acceptClaimWorkflow: () => ({ run: moves }) }));
vi.mock("@medusajs/medusa/core-flows", () => ({
  acceptOrderTransferWorkflow: () => ({ run: flows.accept }),
  declineOrderTransferRequestWorkflow: () => ({ run: flows.decline }),
  cancelOrderTransferRequestWorkflow: () => ({ run: flows.cancel }),
}));

let shop: Backend;

/** A shop with these tables, where an accepted claim moves its order as the workflow does. */
function open(tables: Tables = {}): void {
  shop = aBackend({
    order: [orderRow({ id: "order_1" })],
    customer: [customerRow(), customerRow({ id: "cus_guest", email: "maya@example.com", has_account: false })],
    order_page_claim: [claimRow({ id: "opclaim_1" })],
    order_change: [],
    ...tables,
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.mocked(isEntitled).mockReset().mockResolvedValue(true);
  for (const flow of [sendMail, moves, ...Object.values(flows)]) flow.mockReset();
  open();
  moves.mockImplementation(async ({ input }: { input: { orderId: string; customerId: string; claimId: string } }) => {
    Object.assign(rowOf("order", input.orderId), { customer_id: input.customerId });
    Object.assign(rowOf("order_page_claim", input.claimId), { state: "accepted", finished_at: NOW });
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function rowOf(table: string, id: string): Row {
  const row = shop.tables[table]?.find((one) => one.id === id);
  if (!row) throw new Error(`no ${id} in ${table}`);
  return row;
}

async function token(id = "opclaim_1"): Promise<string> {
  const claim = await readClaim(shop.scope, id);
  if (!claim) throw new Error(`no claim ${id}`);
  return linkToken(shop.scope, claim);
}

const answer = (given: string, what: "accept" | "decline" = "accept", orderId = "order_1") =>
  answerClaim(shop.scope, { orderId, token: given, answer: what });

const state = () => rowOf("order_page_claim", "opclaim_1").state;

const told = () => sendMail.mock.calls.map(([, { key }]) => key);

describe("accepting a claim", () => {
  it("moves the order, in its turn", async () => {
    expect(await answer(await token())).toBe("done");
    expect(moves).toHaveBeenCalledExactlyOnceWith({
      input: { claimId: "opclaim_1", orderId: "order_1", customerId: "cus_1" },
    });
    expect(shop.locked).toEqual(["order-pages:order:order_1"]);
    expect(state()).toBe("accepted");
    expect(told(), "the page of whoever asked shows the order").toEqual([]);
  });

  it.each<[string, () => void]>([
    ["was declined", () => Object.assign(rowOf("order_page_claim", "opclaim_1"), { state: "declined" })],
    ["was taken back", () => Object.assign(rowOf("order_page_claim", "opclaim_1"), { state: "canceled" })],
    ["expired", () => Object.assign(rowOf("order_page_claim", "opclaim_1"), { expires_at: hoursAgo(0.1) })],
    ["is about an order that was canceled", () => Object.assign(rowOf("order", "order_1"), { status: "canceled" })],
    ["is about an order with another email now", () => Object.assign(rowOf("order", "order_1"), { email: "m@e.com" })],
    ["is about another's order now", () => Object.assign(rowOf("order", "order_1"), { customer_id: "cus_2" })],
    ["is about the customer's own order now", () => Object.assign(rowOf("order", "order_1"), { customer_id: "cus_1" })],
  ])("does nothing where it %s", async (_case, happen) => {
    const given = await token();
    happen();
    expect(await answer(given)).toBe("spent");
    expect(moves).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ["nobody asks any more", () => (shop.tables.customer = [])],
    [
      "an account is entitled to the order by now",
      () => {
        shop.tables.customer?.push(customerRow({ id: "cus_holder", email: "holder@example.org" }));
        Object.assign(rowOf("order", "order_1"), { customer_id: "cus_holder" });
        Object.assign(rowOf("order_page_claim", "opclaim_1"), { owner_id: "cus_holder" });
      },
    ],
    [
      "the asked account has another address by now",
      () => {
        shop.tables.customer?.push(customerRow({ id: "cus_holder", email: "new@example.org" }));
        Object.assign(rowOf("order", "order_1"), { customer_id: "cus_holder" });
        Object.assign(rowOf("order_page_claim", "opclaim_1"), { owner_id: "cus_holder" });
      },
    ],
  ])("ends the claim where %s", async (_case, happen) => {
    const given = await token();
    happen();
    expect(await answer(given)).toBe("spent");
    expect(moves).not.toHaveBeenCalled();
    expect(state()).toBe("canceled");
    expect(told()).toEqual((shop.tables.customer ?? []).length > 0 ? ["claim-ended:opclaim_1"] : []);
  });

  it.each(["edit", "return_request", "exchange", "claim", "transfer"])(
    "waits while the shop is changing the order: %s",
    async (change_type) => {
      open({ order_change: [changeRow({ change_type, status: "pending", actions: [], requested_at: null })] });
      expect(await answer(await token())).toBe("busy");
      expect(moves).not.toHaveBeenCalled();
      expect(state()).toBe("pending");
    },
  );

  it("takes away what an acceptance left that was cut off half-way, and nothing else", async () => {
    const cutOff = changeRow({ id: "ordch_1", internal_note: acceptanceNote("opclaim_1") });
    const done = changeRow({ id: "ordch_0", status: "confirmed", internal_note: acceptanceNote("opclaim_0") });
    open({ order_change: [cutOff, done] });
    expect(await answer(await token())).toBe("done");
    expect(shop.tables.order_change).toEqual([done]);
  });

  it("waits where the shop begins a change in the same moment, and fails where something else is wrong", async () => {
    const given = await token();
    moves.mockImplementation(async () => {
      shop.tables.order_change?.push(changeRow({ change_type: "edit", status: "pending", actions: [] }));
      throw new Error("Order (order_1) already has an existing active order change");
    });
    expect(await answer(given)).toBe("busy");
    shop.tables.order_change = [];
    moves.mockRejectedValue(new Error("no database"));
    await expect(answer(given)).rejects.toThrow("no database");
    expect(state()).toBe("pending");
  });
});

describe("declining a claim", () => {
  it("ends it, in its turn", async () => {
    expect(await answer(await token(), "decline")).toBe("done");
    expect(rowOf("order_page_claim", "opclaim_1")).toMatchObject({ state: "declined", finished_at: NOW });
    expect(shop.locked[0]).toBe("order-pages:order:order_1");
    expect(moves).not.toHaveBeenCalled();
  });

  it("is told to whoever asked, once", async () => {
    const given = await token();
    await answer(given, "decline");
    await answer(given, "decline");
    expect(told()).toEqual(["claim-ended:opclaim_1"]);
  });

  it("stands where its mail fails, and is told to no mailbox that got too many today", async () => {
    sendMail.mockRejectedValue(new Error("to nora@example.com: no"));
    expect(await answer(await token(), "decline")).toBe("done");
    expect(shop.logged.join()).not.toContain("@");
    const to = customerRow().email;
    const notification = repeat(20, (index) =>
      mailRow({ id: `noti_${index}`, template: "claim-ended", to, original_notification_id: null }),
    );
    open({ notification });
    sendMail.mockReset();
    expect(await answer(await token(), "decline")).toBe("done");
    expect(told()).toEqual([]);
  });

  it("waits for no change of the shop's", async () => {
    open({ order_change: [changeRow({ change_type: "edit", status: "pending", actions: [] })] });
    expect(await answer(await token(), "decline")).toBe("done");
  });
});

describe("one end for everybody", () => {
  it.each([
    ["accept", "accept"],
    ["accept", "decline"],
    ["decline", "accept"],
    ["decline", "decline"],
  ] as const)("%s and %s at once: the first counts", async (one, other) => {
    const given = await token();
    expect(await Promise.all([answer(given, one), answer(given, other)])).toEqual(["done", "spent"]);
    expect(state()).toBe(one === "accept" ? "accepted" : "declined");
  });

  it("answering and taking back at once: the first counts", async () => {
    const given = await token();
    expect(await Promise.all([answer(given), cancelClaim(shop.scope, "cus_1", "opclaim_1")])).toEqual([
      "done",
      "accepted",
    ]);
  });
});

describe("a transfer that Medusa keeps", () => {
  it.each(["accept", "decline"] as const)("is answered by Medusa: %s", async (what) => {
    open({ order_change: [changeRow()] });
    expect(await answer("a-token", what)).toBe("done");
    expect(flows[what]).toHaveBeenCalledExactlyOnceWith({ input: { order_id: "order_1", token: "a-token" } });
  });

  it("is answered with its own token alone, and once", async () => {
    open({ order_change: [changeRow()] });
    for (const wrong of ["b-token", "", "a-token2"]) expect(await answer(wrong)).toBe("spent");
    open({ order_change: [changeRow({ status: "confirmed", confirmed_at: NOW })] });
    expect(await answer("a-token")).toBe("spent");
    expect(flows.accept).not.toHaveBeenCalled();
  });
});
