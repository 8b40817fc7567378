import { describe, expect, it } from "vitest";
import { paymentState } from "./payment-state";

describe("paymentState", () => {
  it.each([
    ["authorized", "authorized"],
    ["captured", "authorized"],
    ["requires_more", "requires_action"],
    ["pending", "pending"],
    ["pending_authorization", "pending"],
    ["error", "failed"],
    ["canceled", "failed"],
    ["something_new", "pending"],
  ])("takes %s for %s", (status, state) => {
    expect(paymentState([status])).toBe(state);
  });

  it("tells a cart apart whose payment nobody has begun", () => {
    expect(paymentState([])).toBe("none");
  });

  it.each([
    [["error", "pending"], "pending"],
    [["pending", "requires_more"], "requires_action"],
    [["canceled", "requires_more", "authorized"], "authorized"],
    [["canceled", "error"], "failed"],
  ])("lets what is alive outweigh what has failed: %j", (statuses, state) => {
    expect(paymentState(statuses)).toBe(state);
  });
});
