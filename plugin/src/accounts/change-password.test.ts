import type { AuthContext } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { beforeEach, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { withLock } from "../mail/with-lock";
import { CONTEXT, NOW, proven, SECOND, SESSION } from "../test-support/account-requests";
import { ada, PASSWORD } from "../test-support/auth-module";
import { mailRow } from "../test-support/rows";
import { changePassword } from "./change-password";
import { findPasswordIdentity, hasPassword, identityLock } from "./password-identity";
import { readCustomerToken, sessionOf } from "./session-of";
import { isEnded } from "./sessions";

vi.mock("../mail/send", () => ({ sendMail: vi.fn(async () => "sent") }));

const NEXT = "eight brave otters";
const change = (backend: ReturnType<typeof proven>, current = PASSWORD) =>
  changePassword(backend.scope, CONTEXT as AuthContext, { current, next: NEXT }, "de-CH");

const knows = async ({ scope }: ReturnType<typeof proven>, password: string) => {
  const identity = await findPasswordIdentity(scope, "authid_1");
  return identity !== null && hasPassword(scope, identity, password);
};

beforeEach(() => void vi.mocked(sendMail).mockClear());

it("takes the new password of who knows the one before, and tells the mailbox", async () => {
  const backend = proven({ auth_identity: [ada()] });
  expect((await change(backend)).outcome).toBe("changed");
  expect([await knows(backend, PASSWORD), await knows(backend, NEXT)]).toEqual([false, true]);
  await vi.waitFor(() => expect(sendMail).toHaveBeenCalled());
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(backend.scope, {
    template: "password-changed",
    key: `password-changed:cus_1:${NOW.getTime()}`,
    resourceId: "cus_1",
    trigger: "profile.password",
    once: null,
    locale: "de-CH",
  });
});

it("waits for nothing that another account is about", async () => {
  const noor = {
    id: "authid_2",
    app_metadata: { customer_id: "cus_2" },
    provider_identities: [
      {
        id: "provid_2",
        provider: "emailpass",
        entity_id: "noor@example.net",
        provider_metadata: { password: PASSWORD },
      },
    ],
  };
  const backend = proven({ auth_identity: [ada(), noor] });
  void withLock(backend.scope, identityLock("authid_1"), () => new Promise(() => {}));
  const session = { ...CONTEXT, actor_id: "cus_2", auth_identity_id: "authid_2" } as AuthContext;
  const changed = await changePassword(backend.scope, session, { current: PASSWORD, next: NEXT }, null);
  expect(changed.outcome).toBe("changed");
});

it("tells a mailbox, which may be a stranger's, five times an hour", async () => {
  const earlier = Array.from({ length: 5 }, () =>
    mailRow({ to: "ada@example.net", template: "password-changed", created_at: new Date(NOW.getTime() - 3_000_000) }),
  );
  expect((await change(proven({ auth_identity: [ada()], notification: earlier }))).outcome).toBe("changed");
  expect(sendMail).not.toHaveBeenCalled();
});

it("ends every session, the asking one's own token among them, and lets that session go on with another", async () => {
  const backend = proven({ auth_identity: [ada()] });
  const changed = await change(backend);
  if (changed.outcome !== "changed") throw new Error(changed.outcome);
  expect(await isEnded(backend.scope, SESSION)).toBe(true);
  // One that was signed in to with the old password in this very second.
  expect(await isEnded(backend.scope, { ...SESSION, issuedAt: SECOND })).toBe(true);
  const context = readCustomerToken(backend.scope, `Bearer ${changed.token}`);
  expect(context).toMatchObject({ actor_id: "cus_1", actor_type: "customer", auth_provider: "emailpass" });
  const session = sessionOf(context);
  expect(session?.issuedAt).toBe(SECOND + 1);
  expect(session && (await isEnded(backend.scope, session))).toBe(false);
});

it("keeps in the token that a second factor was given", async () => {
  const backend = proven({ auth_identity: [ada()] });
  const context = { ...CONTEXT, mfa_enabled: true, mfa_challenge_completed_at: "2026-11-27T11:00:00.000Z", jti: "1" };
  const asked = { current: PASSWORD, next: NEXT };
  const changed = await changePassword(backend.scope, context as AuthContext, asked);
  const token = changed.outcome === "changed" ? changed.token : "";
  const renewed = readCustomerToken(backend.scope, `Bearer ${token}`);
  expect(renewed).toMatchObject({ mfa_enabled: true, mfa_challenge_completed_at: "2026-11-27T11:00:00.000Z" });
  expect(renewed).not.toHaveProperty("jti");
});

it("changes nothing for a session alone", async () => {
  const backend = proven({ auth_identity: [ada()] });
  expect(await change(backend, "a guess")).toEqual({ outcome: "wrong_password" });
  expect(await knows(backend, PASSWORD)).toBe(true);
  expect(await isEnded(backend.scope, SESSION)).toBe(false);
  expect(sendMail).not.toHaveBeenCalled();
});

it("is none for who signs in without one", async () => {
  const google = { id: "provid_1", provider: "google", entity_id: "117" };
  const backend = proven({ auth_identity: [{ ...ada(), provider_identities: [google] }] });
  expect(await change(backend)).toEqual({ outcome: "no_password" });
});

it("of two at once is changed once", async () => {
  const backend = proven({ auth_identity: [ada()] });
  const outcomes = await Promise.all([change(backend), change(backend)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "wrong_password"]);
});

it("is no wrong password where Medusa could not look", async () => {
  const backend = proven({ auth_identity: [ada()] });
  const auth = backend.scope.resolve(Modules.AUTH);
  auth.authenticate = async () => ({ success: false, error: "connection terminated" });
  await expect(change(backend)).rejects.toThrow("could not compare");
});
