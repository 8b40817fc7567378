import { describe, expect, it, vi } from "vitest";
import { changePassword } from "../../accounts/change-password";
import { confirmEmailChange } from "../../accounts/confirm-email-change";
import { requestEmailChange } from "../../accounts/request-email-change";
import { ada } from "../../test-support/auth-module";
import { aBackend } from "../../test-support/container";
import { ask } from "../../test-support/exchange";
import { customerRow } from "../../test-support/rows";
import { POST as postConfirm } from "../store/order-pages/profile/email/confirm/route";
import { POST as postEmail } from "../store/order-pages/profile/email/route";
import { POST as postPassword } from "../store/order-pages/profile/password/route";
import { GET } from "../store/order-pages/profile/route";
import { EmailBody, PasswordBody } from "./validators";

vi.mock("../../accounts/change-password", () => ({ changePassword: vi.fn() }));
vi.mock("../../accounts/confirm-email-change", () => ({ confirmEmailChange: vi.fn() }));
vi.mock("../../accounts/request-email-change", () => ({ requestEmailChange: vi.fn() }));

const session = { customer: "cus_1", identity: "authid_1", headers: { "x-medusa-locale": "de-CH" } };
const customer = { customerId: "cus_1", identityId: "authid_1" };

describe("the profile", () => {
  const names = { first_name: "Ada", last_name: "Byron", phone: null };

  it("is the customer's own, and tells whether there is a password", async () => {
    const tables = { customer: [customerRow(names), customerRow({ id: "cus_2" })], auth_identity: [ada()] };
    const body = { profile: { ...names, has_password: true } };
    expect(await ask(GET, aBackend(tables).scope, session)).toEqual({ status: 200, body });
    const google = aBackend({ ...tables, auth_identity: [] });
    expect(await ask(GET, google.scope, session)).toMatchObject({ body: { profile: { has_password: false } } });
  });

  it("of an account that is gone is none", async () => {
    expect(await ask(GET, aBackend().scope, session)).toMatchObject({ status: 404, body: { type: "not_found" } });
  });
});

it("a new password is the session's own to choose", async () => {
  vi.mocked(changePassword).mockResolvedValue({ outcome: "changed", token: "a.b.c" });
  const { scope } = aBackend();
  const validatedBody = { current_password: "before", new_password: "after" };
  expect((await ask(postPassword, scope, { ...session, validatedBody })).body).toEqual({
    outcome: "changed",
    token: "a.b.c",
  });
  const context = { actor_id: "cus_1", auth_identity_id: "authid_1" };
  expect(changePassword).toHaveBeenCalledExactlyOnceWith(scope, context, { current: "before", next: "after" }, "de-CH");
});

it("another email is asked for, and confirmed, by the session's own account", async () => {
  const { scope } = aBackend();
  vi.mocked(requestEmailChange).mockResolvedValue("sent");
  const asked = { ...session, validatedBody: { email: "ada@elsewhere.example", password: "before" } };
  expect((await ask(postEmail, scope, asked)).body).toEqual({ outcome: "sent" });
  const to = { to: "ada@elsewhere.example", password: "before" };
  expect(requestEmailChange).toHaveBeenCalledExactlyOnceWith(scope, customer, to, "de-CH");
  vi.mocked(confirmEmailChange).mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  const confirm = () => ask(postConfirm, scope, { ...session, validatedBody: { token: "a.1.b" } });
  expect((await confirm()).body).toEqual({ outcome: "changed" });
  expect((await confirm()).body).toEqual({ outcome: "refused" });
  expect(confirmEmailChange).toHaveBeenCalledWith(scope, customer, "a.1.b");
});

it("takes an email in its one spelling, and nothing that can be none", () => {
  const email = (typed: unknown) => EmailBody.safeParse({ email: typed, password: "x" }).data?.email;
  expect(email(" Ada@Example.NET ")).toBe("ada@example.net");
  for (const typed of ["", "ada", "a b@example.net", "a\0@example.net", `${"a".repeat(250)}@example.net`, 7, null]) {
    expect(email(typed), String(typed)).toBeUndefined();
  }
});

it("takes passwords of a length that can be hashed, and nothing beside them", () => {
  const is = (body: object) => PasswordBody.safeParse(body).success;
  expect(is({ current_password: "a", new_password: "b" })).toBe(true);
  expect(is({ current_password: "a", new_password: "b".repeat(1001) })).toBe(false);
  expect(is({ current_password: "", new_password: "b" })).toBe(false);
  expect(is({ new_password: "b" })).toBe(false);
  expect(is({ current_password: "a", new_password: "b", entity_id: "else@example.net" })).toBe(false);
});
