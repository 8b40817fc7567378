import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend, type Tables } from "../../../../test-support/container";
import { ask } from "../../../../test-support/exchange";
import {
  changeRow,
  claimRow,
  customerRow,
  hoursAgo,
  mailRow,
  NOW,
  orderRow,
  repeat,
} from "../../../../test-support/rows";
import { POST as cancel } from "./[id]/cancel/route";
import { GET as countClaimable, POST as requestClaimable } from "./claimable/route";
import { GET as list, POST as request } from "./route";
import { ClaimBody } from "./validator";

const canceled = vi.hoisted(() => vi.fn());

vi.mock("@medusajs/medusa/core-flows", () => ({
  cancelOrderTransferRequestWorkflow: () => ({ run: canceled }),
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  canceled.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = (tables: Tables = {}) => backend(tables).scope;

const backend = (tables: Tables = {}) =>
  aBackend({
    order: [orderRow({ id: "order_1" }), orderRow({ id: "order_2", customer_id: "cus_g" })],
    order_page_claim: [
      claimRow({ id: "opclaim_1" }),
      claimRow({ id: "opclaim_9", order_id: "order_2", owner_id: "cus_g", customer_id: "cus_2" }),
    ],
    order_change: [],
    customer: [
      customerRow({ email: "maya@example.com" }),
      customerRow({ id: "cus_g", email: "maya@example.com", has_account: false }),
    ],
    notification: [mailRow({ resource_id: "opclaim_1" })],
    ...tables,
  });

const NOT_FOUND = { status: 404, body: { type: "not_found", message: "Claim was not found" } };

describe("a customer's requests", () => {
  it("are listed with what became of them and of their mails; nobody else's are, and no token is", async () => {
    const { status, body } = await ask(list, shop(), { customer: "cus_1" });
    expect(status).toBe(200);
    expect(body).toEqual({
      claims: [
        {
          id: "opclaim_1",
          order_id: "order_1",
          number: "12",
          placed_at: hoursAgo(720).toISOString(),
          state: "pending",
          requested_at: hoursAgo(1).toISOString(),
          finished_at: null,
          email: "m•••@e•••.com",
          mail: { state: "sent", sent_at: hoursAgo(1).toISOString() },
        },
      ],
    });
  });

  it("are listed newest first, what was taken back and what Medusa keeps among them", async () => {
    const order_page_claim = [
      claimRow({ id: "opclaim_3", requested_at: hoursAgo(3) }),
      claimRow({ id: "opclaim_1", requested_at: hoursAgo(1), state: "canceled", finished_at: hoursAgo(0.5) }),
    ];
    const order_change = [changeRow({ id: "ordch_2", requested_at: hoursAgo(2), deleted_at: hoursAgo(1) })];
    const { body } = await ask(list, shop({ order_page_claim, order_change }), { customer: "cus_1" });
    expect(body).toMatchObject({
      claims: [
        { id: "opclaim_1", state: "cancelled", finished_at: hoursAgo(0.5).toISOString() },
        { id: "ordch_2", state: "cancelled" },
        { id: "opclaim_3", state: "pending", finished_at: null },
      ],
    });
  });

  it("are the hundred newest at most", async () => {
    const order_page_claim = repeat(99, (n) => claimRow({ requested_at: hoursAgo(2 + n) }));
    const order_change = repeat(3, () => changeRow({ requested_at: hoursAgo(1) }));
    const { body } = await ask(list, shop({ order_page_claim, order_change }), { customer: "cus_1" });
    expect((body as { claims: unknown[] }).claims).toHaveLength(100);
  });

  it("are none of another kind of change", async () => {
    const order_change = [changeRow({ change_type: "edit" })];
    const scope = shop({ order_change, order_page_claim: [] });
    expect((await ask(list, scope, { customer: "cus_1" })).body).toEqual({ claims: [] });
  });

  it("go by the mails about themselves", async () => {
    const notification = [
      mailRow({ resource_id: "opclaim_1", template: "order-placed" }),
      mailRow({ resource_id: "opclaim_9" }),
    ];
    const { body } = await ask(list, shop({ notification }), { customer: "cus_1" });
    expect(body).toMatchObject({ claims: [{ mail: { state: "failed", sent_at: null } }] });
  });
});

describe("asking for an order", () => {
  it("is done in the name of the token's customer", async () => {
    const asked = { customer: "cus_1", validatedBody: { order_id: "order_1", customer_id: "cus_2" } };
    const { scope, tables } = backend({ order_page_claim: [] });
    expect((await ask(request, scope, asked)).body).toEqual({ outcome: "requested" });
    expect(tables.order_page_claim).toMatchObject([{ order_id: "order_1", customer_id: "cus_1" }]);
  });

  it("answers for a canceled order in the API's spelling", async () => {
    const { scope } = backend({ order: [orderRow({ id: "order_1", status: "canceled" })], order_page_claim: [] });
    const asked = { customer: "cus_1", validatedBody: { order_id: "order_1" } };
    expect((await ask(request, scope, asked)).body).toEqual({ outcome: "cancelled" });
  });

  it.each(["order_01JB8TZ2M3N4P5Q6R7S8T9V0W1", `order_${"x".repeat(60)}`])("may be for %s", (order_id) => {
    expect(ClaimBody.parse({ order_id })).toEqual({ order_id });
  });

  it.each([
    {},
    { order_id: "" },
    { order_id: "order_" },
    { order_id: "xorder_1" },
    { order_id: "cart_1" },
    { order_id: "order_1/2" },
    { order_id: "order_1\0" },
    { order_id: `order_${"x".repeat(61)}` },
    { order_id: ["order_1"] },
    { order_id: "order_1", customer_id: "cus_2" },
  ])("is not for %j", (body) => {
    expect(ClaimBody.safeParse(body).success).toBe(false);
  });
});

describe("taking a request back", () => {
  it("answers the state that it then has", async () => {
    const answer = await ask(cancel, shop(), { customer: "cus_1", params: { id: "opclaim_1" } });
    expect(answer).toEqual({ status: 200, body: { state: "cancelled" } });
  });

  it("is the same for somebody else's and for none at all", async () => {
    const strangers: Record<string, string>[] = [{ id: "opclaim_9" }, { id: "opclaim_7" }, {}];
    for (const params of strangers) {
      expect(await ask(cancel, shop(), { customer: "cus_1", params })).toEqual(NOT_FOUND);
    }
    expect(canceled).not.toHaveBeenCalled();
  });
});

describe("claimable orders", () => {
  it("are counted and asked for by the token's customer, and tell no ids", async () => {
    const { scope, tables } = backend({ order_page_claim: [] });
    expect(await ask(countClaimable, scope, { customer: "cus_1" })).toEqual({ status: 200, body: { count: 0 } });
    tables.MailboxProof = [{ id: "proof_1", customer_id: "cus_1", email: "maya@example.com" }];
    expect(await ask(countClaimable, scope, { customer: "cus_1" })).toEqual({ status: 200, body: { count: 1 } });
    const answer = await ask(requestClaimable, scope, { customer: "cus_1" });
    expect(answer).toEqual({ status: 200, body: { outcomes: ["requested"] } });
    expect(tables.order_page_claim).toMatchObject([{ order_id: "order_2", customer_id: "cus_1", is_offered: true }]);
  });
});
