import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import {
  answerClaim,
  canClaim,
  cancelClaim,
  listClaims,
  readClaimQuestion,
  requestClaimable,
  requestClaims,
  resendClaim,
} from "./claims";

const { plugin } = vi.hoisted(() => ({ plugin: { hasFeature: vi.fn(), isThere: true } }));
vi.mock("./plugin", () => ({
  hasFeature: plugin.hasFeature,
  withPlugin: (_feature: string, ask: () => unknown, fallback: () => unknown) => (plugin.isThere ? ask() : fallback()),
}));

const medusa = fakeBackend();
beforeEach(() => {
  plugin.isThere = true;
});

it("claims are there where the plugin offers them", async () => {
  plugin.hasFeature.mockResolvedValue(true);
  expect(await canClaim()).toBe(true);
  expect(plugin.hasFeature).toHaveBeenCalledWith("claims");
});

describe("asking for orders", () => {
  it.each([
    ["requested", "asked"],
    ["requested_of_account", "asked_holder"],
    ["not_found", "not_found"],
    ["already_yours", "own"],
    ["cancelled", "canceled"],
    ["no_mailbox", "no_mailbox"],
    ["already_requested", "open"],
    ["requested_by_other", "open_elsewhere"],
    ["busy", "busy"],
    ["limited", "too_often"],
  ])("%s is %s", async (outcome, answer) => {
    medusa.on("POST /store/order-pages/claims", [200, { outcome }]);
    medusa.on("POST /store/order-pages/claims/claimable", [200, { outcomes: [outcome, "requested"] }]);
    expect(await requestClaims("a.b.c", ["order_1"])).toEqual([answer]);
    expect(medusa.calls[0]?.body).toEqual({ order_id: "order_1" });
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await requestClaimable("a.b.c")).toEqual([answer, "asked"]);
    expect(medusa.calls[1]?.body).toBeNull();
  });

  it("is nobody's for a token that is not good, even halfway", async () => {
    medusa.on("POST /store/order-pages/claims", [200, { outcome: "requested" }], REPLIES.guard);
    medusa.on("POST /store/order-pages/claims/claimable", REPLIES.unauthorized);
    expect(await requestClaims("a.b.c", ["order_1", "order_2"])).toBeNull();
    expect(await requestClaimable("a.b.c")).toBeNull();
  });

  it("is an outage where the answer makes no sense", async () => {
    medusa.on("POST /store/order-pages/claims", [200, { outcome: "of a later version" }], REPLIES.gateway);
    for (const _ of [1, 2]) await expect(requestClaims("a.b.c", ["order_1"])).rejects.toThrow(BackendUnavailable);
  });
});

describe("the book of claims", () => {
  const claim = {
    id: "ordch_1",
    order_id: "order_1",
    number: "12",
    requested_at: "2026-05-04T10:00:00.000Z",
    finished_at: null,
    email: "m•••@e•••.com",
  };
  const LIST = "GET /store/order-pages/claims";
  const CLAIMABLE = "GET /store/order-pages/claims/claimable";

  it.each([
    ["pending", "pending", "pending", "sending"],
    ["accepted", "accepted", "sent", "sent"],
    ["declined", "declined", "failed", "failed"],
    ["cancelled", "canceled", "sent", "sent"],
    ["expired", "expired", "sent", "sent"],
    ["order_cancelled", "order_canceled", "sent", "sent"],
  ])("holds what is %s", async (state, asState, mail, asMail) => {
    medusa.on(LIST, [200, { claims: [{ ...claim, state, mail: { state: mail } }] }]);
    medusa.on(CLAIMABLE, [200, { count: 3 }]);
    expect(await listClaims("a.b.c")).toEqual({
      claims: [
        {
          id: "ordch_1",
          orderId: "order_1",
          number: "12",
          state: asState,
          requestedAt: "2026-05-04T10:00:00.000Z",
          endedAt: null,
          mailbox: "m•••@e•••.com",
          mail: asMail,
        },
      ],
      claimable: 3,
    });
    expect(medusa.calls.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer a.b.c", "Bearer a.b.c"]);
  });

  it("is nobody's for a token that is not good, and no guess", async () => {
    medusa.on(LIST, REPLIES.guard, [200, { claims: [] }], [200, { claims: [] }]);
    medusa.on(CLAIMABLE, [200, { count: 0 }], REPLIES.guard, [200, { count: -1 }]);
    expect(await listClaims("a.b.c")).toBeNull();
    expect(await listClaims("a.b.c")).toBeNull();
    await expect(listClaims("a.b.c")).rejects.toThrow(BackendUnavailable);
  });

  it("takes a request back", async () => {
    medusa.on(
      "POST /store/order-pages/claims/:id/cancel",
      [200, { state: "cancelled" }],
      [200, { state: "accepted" }],
      REPLIES.notFound,
    );
    expect(await cancelClaim("a.b.c", "ordch_1")).toBe("canceled");
    expect(medusa.paths()).toEqual(["POST /store/order-pages/claims/ordch_1/cancel"]);
    expect(await cancelClaim("a.b.c", "ordch_1")).toBe("accepted");
    expect(await cancelClaim("a.b.c", "ordch_1")).toBeNull();
  });

  it.each([
    ["sent", "sent"],
    ["pending", "sending"],
    ["failed", "failed"],
    ["limited", "too_often"],
    ["not_pending", "ended"],
  ])("mails once more: %s is %s", async (outcome, answer) => {
    medusa.on("POST /store/order-pages/claims/:id/mail", [200, { outcome }], REPLIES.notFound);
    expect(await resendClaim("a.b.c", "ordch_1")).toBe(answer);
    expect(medusa.paths()).toEqual(["POST /store/order-pages/claims/ordch_1/mail"]);
    expect(await resendClaim("a.b.c", "ordch_1")).toBeNull();
  });
});

describe("what a mailed link asks", () => {
  const transfer = { number: "12", placed_at: "2026-05-04T10:00:00.000Z", requested_by: "n•••@e•••.com" };
  const orders = [{ number: "12", placedAt: "2026-05-04T10:00:00.000Z" }];
  const PLUGIN = "POST /store/order-pages/transfer";

  it.each([
    ["pending", "open"],
    ["accepted", "accepted"],
    ["declined", "declined"],
    ["cancelled", "canceled"],
    ["expired", "expired"],
    ["order_cancelled", "order_canceled"],
  ])("is %s: %s", async (state, asState) => {
    medusa.on(PLUGIN, [200, { transfer: { ...transfer, state } }]);
    const question = { state: asState, orders, requester: "n•••@e•••.com", canDecline: true };
    expect(await readClaimQuestion("order_1", "proof")).toEqual(question);
    expect(medusa.calls[0]?.body).toEqual({ order_id: "order_1", token: "proof" });
  });

  it("is unknown where the plugin knows no such request, and an outage else", async () => {
    const unknown = { state: "unknown", orders: [], requester: null, canDecline: true };
    medusa.on(PLUGIN, [200, { transfer: null }], REPLIES.notFound, REPLIES.gateway);
    expect(await readClaimQuestion("order_1", "proof")).toEqual(unknown);
    expect(await readClaimQuestion("order_1", "proof")).toEqual(unknown);
    await expect(readClaimQuestion("order_1", "proof")).rejects.toThrow(BackendUnavailable);
  });

  it("is taken to be open on a stock Medusa, which tells nothing of it", async () => {
    plugin.isThere = false;
    const order = { id: "order_1", display_id: 12, created_at: "2026-05-04T10:00:00.000Z" };
    medusa.on("GET /store/orders/:id", [200, { order }], REPLIES.notFound, [200, { order: null }]);
    expect(await readClaimQuestion("order_1", "proof")).toEqual({
      state: "open",
      orders,
      requester: null,
      canDecline: true,
    });
    expect(medusa.calls[0]?.search).toBe("fields=id,display_id,created_at");
    expect((await readClaimQuestion("order_1", "proof")).state).toBe("unknown");
    await expect(readClaimQuestion("order_1", "proof")).rejects.toThrow(BackendUnavailable);
  });

  it.each(["accept", "decline"] as const)("is answered: %s", async (answer) => {
    medusa.on(
      `POST /store/orders/:id/transfer/${answer}`,
      [200, { order: { id: "order_1" } }],
      [400, { type: "not_allowed", message: "Invalid token." }],
      [400, { type: "invalid_data", message: "Order order_1 does not have an order transfer request." }],
      REPLIES.notFound,
      [409, { type: "conflict", message: "The shop is changing this order just now" }],
      [400, "<h1>Bad Request</h1>"],
      [409, "<h1>Conflict</h1>"],
    );
    expect(await answerClaim("order_1", "proof", answer)).toBe("done");
    expect(medusa.calls[0]).toMatchObject({ body: { token: "proof" }, search: "fields=id" });
    for (const _ of [1, 2, 3]) expect(await answerClaim("order_1", "proof", answer)).toBe("spent");
    expect(await answerClaim("order_1", "proof", answer)).toBe("busy");
    for (const _ of [1, 2]) await expect(answerClaim("order_1", "proof", answer)).rejects.toThrow(BackendUnavailable);
  });
});
