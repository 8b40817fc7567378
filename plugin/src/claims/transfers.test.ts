import { describe, expect, it } from "vitest";
import { acceptanceNote } from "./acceptance-note";
import { type ChangeRow, CLAIMABLE_NOTE, toClaimOfTransfer } from "./transfers";

const order = {
  id: "order_1",
  display_id: 12,
  custom_display_id: null,
  email: "maya@example.com",
  created_at: "2026-11-01T10:00:00Z",
};

const change = (more: Partial<ChangeRow> = {}): ChangeRow => ({
  id: "ordch_1",
  order_id: "order_1",
  status: "requested",
  created_at: "2026-11-20T10:00:00Z",
  requested_at: "2026-11-20T10:00:01Z",
  actions: [
    {
      action: "TRANSFER_CUSTOMER",
      reference_id: "cus_1",
      details: { token: "a-token", original_email: "old@example.com" },
    },
  ],
  ...more,
});

it("reads a request", () => {
  expect(toClaimOfTransfer(change(), order)).toEqual({
    id: "ordch_1",
    orderId: "order_1",
    state: "pending",
    customerId: "cus_1",
    email: "maya@example.com",
    isFromClaimable: false,
    requestedAt: new Date("2026-11-20T10:00:01Z"),
    expiresAt: null,
    finishedAt: null,
    transferToken: "a-token",
    order: { number: "12", placedAt: new Date("2026-11-01T10:00:00Z"), email: "maya@example.com" },
  });
});

describe("knows how it ended", () => {
  const end = "2026-11-20T11:00:00Z";
  it.each<[string, Partial<ChangeRow>]>([
    ["accepted", { status: "confirmed", confirmed_at: end }],
    ["declined", { status: "declined", declined_at: end }],
    ["canceled", { status: "canceled", canceled_at: end }],
    // What Medusa leaves of a request that its requester took back.
    ["canceled", { status: "requested", deleted_at: end }],
    // A declined request stays declined, whatever is deleted later.
    ["declined", { status: "declined", declined_at: end, deleted_at: "2026-11-21T00:00:00Z" }],
  ])("%s", (state, more) => {
    expect(toClaimOfTransfer(change(more), order)).toMatchObject({ state, finishedAt: new Date(end) });
  });
});

it("knows a request that came from an offer", () => {
  expect(toClaimOfTransfer(change({ internal_note: CLAIMABLE_NOTE }), order)).toMatchObject({ isFromClaimable: true });
});

it.each<[string, Partial<ChangeRow>]>([
  [
    "that failed before it was requested",
    { status: "pending", requested_at: null, deleted_at: "2026-11-20T10:00:01Z" },
  ],
  ["without an action", { actions: [] }],
  ["without actions", { actions: null }],
  ["without anything in its action", { actions: [null] }],
  ["of another kind", { actions: [{ action: "SHIP_ITEM", reference_id: "cus_1", details: { token: "a-token" } }] }],
  ["for nobody", { actions: [{ action: "TRANSFER_CUSTOMER", reference_id: null, details: { token: "a-token" } }] }],
  ["without details", { actions: [{ action: "TRANSFER_CUSTOMER", reference_id: "cus_1", details: null }] }],
  [
    "whose token is no text",
    { actions: [{ action: "TRANSFER_CUSTOMER", reference_id: "cus_1", details: { token: 42 } }] },
  ],
  [
    "that a merchant made without asking",
    { actions: [{ action: "TRANSFER_CUSTOMER", reference_id: "cus_1", details: {} }] },
  ],
])("is none for a change %s", (_case, more) => {
  expect(toClaimOfTransfer(change(more), order)).toBeNull();
});

it("is none where an accepted claim moved its order by it", () => {
  const moved = { status: "confirmed", internal_note: acceptanceNote("opclaim_1") };
  expect(toClaimOfTransfer(change(moved), order)).toBeNull();
  expect(toClaimOfTransfer(change({ internal_note: "Accepted by phone" }), order)).not.toBeNull();
});

it("is none where its order is gone", () => {
  expect(toClaimOfTransfer(change(), undefined)).toBeNull();
});

it("finds its action among others", () => {
  const actions = [
    null,
    { action: "SHIP_ITEM", reference_id: "cus_9", details: { token: "b-token" } },
    { action: "TRANSFER_CUSTOMER", reference_id: "cus_1", details: { token: "a-token" } },
  ];
  expect(toClaimOfTransfer(change({ actions }), order)).toMatchObject({
    customerId: "cus_1",
    transferToken: "a-token",
  });
});

it.each([
  ["the shop's own number", { custom_display_id: "AB-7" }, "AB-7"],
  ["the sequential number", {}, "12"],
  ["the id, where there is neither", { display_id: null }, "order_1"],
])("calls its order by %s", (_case, more, number) => {
  expect(toClaimOfTransfer(change(), { ...order, ...more })?.order.number).toBe(number);
});

it("tells an order without an email, and one without an instant by its own", () => {
  const bare = { ...order, email: undefined, created_at: null };
  expect(toClaimOfTransfer(change(), bare)?.order).toMatchObject({
    email: null,
    placedAt: new Date("2026-11-20T10:00:01Z"),
  });
  expect(toClaimOfTransfer(change(), bare)?.email).toBe("");
});
