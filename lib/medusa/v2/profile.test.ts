import { describe, expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { changeDetails, changePassword, confirmEmailChange, readProfile, requestEmailChange } from "./profile";

const medusa = fakeBackend();
const PLUGIN = "/store/order-pages/profile";
const names = { first_name: "Maya", last_name: null, phone: "+1 607" };
const asked = { email: "maya@example.com", current: "before", next: "after" };

describe("with the plugin", () => {
  it("a profile is one call", async () => {
    medusa.on(`GET ${PLUGIN}`, [200, { profile: { ...names, has_password: true } }], REPLIES.guard, REPLIES.gateway);
    const canChange = { password: true, email: true };
    expect(await readProfile("a.b.c")).toEqual({ firstName: "Maya", lastName: "", phone: "+1 607", canChange });
    expect(medusa.calls).toHaveLength(1);
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await readProfile("a.b.c")).toBeNull();
    await expect(readProfile("a.b.c")).rejects.toThrow(BackendUnavailable);
  });

  it("who signs in without a password changes neither", async () => {
    medusa.on(`GET ${PLUGIN}`, [200, { profile: { ...names, has_password: false } }]);
    expect((await readProfile("a.b.c"))?.canChange).toEqual({ password: false, email: false });
  });

  it("a password gives another token", async () => {
    const outcomes = ["wrong_password", "no_password"].map((outcome) => [200, { outcome }] as const);
    medusa.on(`POST ${PLUGIN}/password`, [200, { outcome: "changed", token: "d.e.f" }], ...outcomes, [
      200,
      { outcome: "changed" },
    ]);
    expect(await changePassword("a.b.c", asked)).toEqual({ token: "d.e.f" });
    expect(medusa.calls[0]?.body).toEqual({ current_password: "before", new_password: "after" });
    expect(await changePassword("a.b.c", asked)).toEqual({ refused: "wrongCurrentPassword" });
    expect(await changePassword("a.b.c", asked)).toBeNull();
    await expect(changePassword("a.b.c", asked)).rejects.toThrow(BackendUnavailable);
  });

  it.each(["sent", "failed", "too_often", "same", "unproven", "wrong_password"])("an email is %s", async (outcome) => {
    medusa.on(`POST ${PLUGIN}/email`, [200, { outcome }], [200, { outcome: "no_password" }], REPLIES.guard);
    const request = { email: "maya@elsewhere.example", password: "before" };
    expect(await requestEmailChange("a.b.c", request)).toBe(outcome);
    expect(medusa.calls[0]?.body).toEqual(request);
    expect(await requestEmailChange("a.b.c", request)).toBeNull();
    expect(await requestEmailChange("a.b.c", request)).toBeNull();
  });

  it("an email is confirmed by what was mailed", async () => {
    medusa.on(`POST ${PLUGIN}/email/confirm`, [200, { outcome: "changed" }], [200, { outcome: "refused" }]);
    expect(await confirmEmailChange("a.b.c", "a.1.proof")).toBe(true);
    expect(medusa.calls[0]?.body).toEqual({ token: "a.1.proof" });
    expect(await confirmEmailChange("a.b.c", "a.1.proof")).toBe(false);
  });
});

it("details are Medusa's own to change; what is empty is none", async () => {
  medusa.on("POST /store/customers/me", [200, { customer: {} }], REPLIES.guard);
  const details = { firstName: "Maya", lastName: "", phone: "" };
  expect(await changeDetails("a.b.c", details)).toBe(true);
  expect(medusa.calls[0]?.body).toEqual({ first_name: "Maya", last_name: null, phone: null });
  expect(await changeDetails("a.b.c", details)).toBe(false);
});

// Last: that there is no such route is believed for a while.
it("a stock backend shows names, and changes nothing else", async () => {
  medusa.on("GET /store/customers/me", [200, { customer: names }]);
  const canChange = { password: false, email: false };
  expect(await readProfile("a.b.c")).toEqual({ firstName: "Maya", lastName: "", phone: "+1 607", canChange });
  expect(await changePassword("a.b.c", asked)).toBeNull();
  expect(await requestEmailChange("a.b.c", { email: "m@example.org", password: "x" })).toBeNull();
  expect(await confirmEmailChange("a.b.c", "a.1.proof")).toBe(false);
});
