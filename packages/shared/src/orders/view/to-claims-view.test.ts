import { expect, test } from "vitest";
import type { Claim, ClaimState } from "../facts/claims";
import { anOrder, context } from "../test-support";
import { toClaimQuestionView, toClaimView, toHeldOrderView } from "./to-claims-view";

const claim: Claim = {
  id: "claim_1",
  orderId: "order_1",
  number: "1042",
  state: "pending",
  requestedAt: "2026-05-04T10:00:00.000Z",
  endedAt: null,
  mailbox: "m•••@example.com",
  mail: "sent",
};

test("a claim says when it was made and ended", () => {
  const ago = (instant: Date) => `since ${instant.toISOString()}`;
  expect(toClaimView(claim, ago, context)).toEqual({
    id: "claim_1",
    orderId: "order_1",
    number: "1042",
    state: "pending",
    tone: "progress",
    requestedAt: { iso: "2026-05-04T10:00:00.000Z", text: "May 4, 2026 at 10:00 AM" },
    age: "since 2026-05-04T10:00:00.000Z",
    endedOn: null,
    mailbox: "m•••@example.com",
    mail: "sent",
  });
  expect(toClaimView({ ...claim, endedAt: "2026-05-06T10:00:00.000Z" }, ago, context).endedOn?.text).toBe(
    "May 6, 2026",
  );
});

test.each<[ClaimState, string]>([
  ["accepted", "success"],
  ["declined", "danger"],
  ["canceled", "neutral"],
  ["order_canceled", "neutral"],
])("one that is %s looks %s", (state, tone) => {
  expect(toClaimView({ ...claim, state }, String, context).tone).toBe(tone);
});

test("orders are told by number and day alone", () => {
  const placedOn = { iso: "2026-05-04T10:00:00.000Z", text: "May 4, 2026" };
  expect(toHeldOrderView(anOrder(), context)).toEqual({ id: "order_1", number: "1042", placedOn });
  const orders = [{ number: "1042", placedAt: placedOn.iso }];
  expect(toClaimQuestionView({ state: "open", orders, requester: "a•••", canDecline: true }, context)).toEqual({
    state: "open",
    orders: [{ number: "1042", placedOn }],
    requester: "a•••",
    canDecline: true,
  });
});
