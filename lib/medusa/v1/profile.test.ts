import { expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { changeDetails, changePassword, confirmEmailChange, readProfile, requestEmailChange } from "./profile";
import { rememberLanguage } from "./sessions";

const medusa = fakeBackend();
const guard = [401, "Unauthorized"] as const;
const ME = "/store/customers/me";
const asked = { email: "maya@example.com", current: "before", next: "after" };

it("a profile has names, a phone, and a password to change, but no email", async () => {
  medusa.on(`GET ${ME}`, [200, { customer: { id: "cus_1", first_name: "Maya", phone: null } }], guard);
  const canChange = { password: true, email: false };
  expect(await readProfile("a.b.c")).toEqual({ firstName: "Maya", lastName: "", phone: "", canChange });
  expect(await readProfile("d.e.f")).toBeNull();
  expect(await requestEmailChange()).toBeNull();
  expect(await confirmEmailChange()).toBe(false);
});

it("details are changed with the session", async () => {
  medusa.on(`POST ${ME}`, [200, { customer: {} }], guard, REPLIES.gateway);
  const details = { firstName: "Maya", lastName: "", phone: "" };
  expect(await changeDetails("a.b.c", details)).toBe(true);
  expect(medusa.calls[0]?.body).toEqual({ first_name: "Maya", last_name: "", phone: "" });
  expect(await changeDetails("a.b.c", details)).toBe(false);
  await expect(changeDetails("a.b.c", details)).rejects.toThrow(BackendUnavailable);
});

it("a password is changed after the one before has been tried, and the session goes on", async () => {
  medusa.on("POST /store/auth/token", [200, { access_token: "d.e.f" }]);
  medusa.on(`POST ${ME}`, [200, { customer: {} }]);
  expect(await changePassword("a.b.c", asked)).toEqual({ token: "a.b.c" });
  expect(medusa.calls.map(({ body }) => body)).toEqual([
    { email: "maya@example.com", password: "before" },
    { password: "after" },
  ]);
  expect(medusa.calls[1]?.headers.get("authorization")).toBe("Bearer a.b.c");
});

it("a session alone changes no password: Medusa is not even asked", async () => {
  medusa.on("POST /store/auth/token", guard);
  expect(await changePassword("a.b.c", asked)).toEqual({ refused: "wrongCurrentPassword" });
  expect(medusa.paths()).toEqual(["POST /store/auth/token", expect.stringContaining("GET /store/orders/")]);
});

it("the language that somebody chooses is kept beside the account", async () => {
  medusa.on(`POST ${ME}`, [200, { customer: {} }], guard, REPLIES.gateway);
  await rememberLanguage("a.b.c", "de-CH");
  expect(medusa.calls[0]?.body).toEqual({ metadata: { order_pages_locale: "de-CH" } });
  await rememberLanguage("a.b.c", "de");
  await expect(rememberLanguage("a.b.c", "de")).rejects.toThrow(BackendUnavailable);
});
