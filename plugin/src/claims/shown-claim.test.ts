import { describe, expect, it } from "vitest";
import type { Claim } from "./claim";
import type { ClaimMailRecord } from "./claim-mails";
import { toShownClaim } from "./shown-claim";

const requestedAt = new Date("2026-11-20T10:00:00Z");
const later = (seconds: number) => new Date(requestedAt.getTime() + seconds * 1000);

const claim: Claim = {
  id: "opclaim_1",
  orderId: "order_1",
  state: "pending",
  customerId: "cus_1",
  email: "maya.okafor@example.com",
  isFromClaimable: false,
  expiresAt: later(14 * 24 * 3600),
  transferToken: null,
  requestedAt,
  finishedAt: null,
  order: { number: "12", placedAt: new Date("2026-11-01T10:00:00Z"), email: "maya.okafor@example.com" },
};

it("tells a request without its token and with its email masked", () => {
  expect(toShownClaim(claim, [], later(1))).toEqual({
    id: "opclaim_1",
    order_id: "order_1",
    number: "12",
    placed_at: "2026-11-01T10:00:00.000Z",
    state: "pending",
    requested_at: "2026-11-20T10:00:00.000Z",
    finished_at: null,
    email: "m•••@e•••.com",
    mail: { state: "pending", sent_at: null },
  });
});

it("keeps a claimable order to itself until its mailbox accepts", () => {
  const claimable = { ...claim, isFromClaimable: true };
  const hidden = { order_id: null, number: null, placed_at: null };
  expect(toShownClaim(claimable, [], later(1))).toMatchObject(hidden);
  expect(toShownClaim({ ...claimable, state: "declined" }, [], later(1))).toMatchObject(hidden);
  expect(toShownClaim({ ...claimable, state: "accepted" }, [], later(1))).toMatchObject({
    order_id: "order_1",
    number: "12",
  });
});

describe("the mail", () => {
  const mail = (status: ClaimMailRecord["status"], seconds: number, claimId = "opclaim_1") => ({
    claimId,
    status,
    createdAt: later(seconds),
  });
  it.each<[string, ClaimMailRecord[], number, string]>([
    ["is on its way at first", [], 5, "pending"],
    ["has failed when nothing was even tried", [], 61, "failed"],
    ["is on its way between attempts", [mail("failure", 1)], 30, "pending"],
    ["has failed after the last attempt", [mail("failure", 1)], 62, "failed"],
    ["has failed where the backend was stopped meanwhile", [mail("pending", 1)], 62, "failed"],
    ["has failed at once when one more was tried", [mail("failure", 20), mail("failure", 1)], 21, "failed"],
    ["is sent", [mail("success", 1)], 5, "sent"],
    ["stays sent when one more failed", [mail("failure", 100), mail("success", 1)], 500, "sent"],
    ["is not another request's", [mail("success", 1, "ordch_2")], 61, "failed"],
  ])("%s", (_case, mails, seconds, expected) => {
    expect(toShownClaim(claim, mails, later(seconds)).mail.state).toBe(expected);
  });
});
