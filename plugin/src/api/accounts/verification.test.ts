import { createHash } from "node:crypto";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { identity, NOW, proven, runMiddleware, tokenOf, unproven } from "../../test-support/account-requests";
import type { Backend, Tables } from "../../test-support/container";
import { type Row, select } from "../../test-support/tables";
import { confirmOwnEmail } from "./confirm-own-email";
import { signInInEqualTime } from "./sign-in-in-equal-time";

vi.mock("../../accounts/hash-like-medusa", () => ({ hashLikeMedusa: vi.fn() }));

const EMAIL = "ada@example.net";
const CODE = "the-code";
const hash = (code: string) => createHash("sha256").update(code).digest("hex");

/** What Medusa keeps of an address that is to be verified. */
const asked = (more: Row = {}): Row => ({
  id: "authver_1",
  auth_identity_id: "authid_1",
  entity_id: EMAIL,
  entity_type: "email",
  verified_at: null,
  provider_metadata: { token_hash: hash(CODE) },
  ...more,
});

/** A shop that lets nobody in whose address is not verified, or one that does. */
function aShop(of: (more?: Tables) => Backend, verifications: Row[], isStrict = true): Backend & { rows: Row[] } {
  const backend = of({ auth_identity: [identity] });
  const rows = verifications;
  const auth = {
    listAuthVerifications: async (filters: Row) => select(rows, { filters }).rows,
    createAuthVerifications: async (row: Row) => void rows.push({ id: "authver_new", ...row }),
    updateAuthVerifications: async ({ id, ...facts }: Row) =>
      void Object.assign(rows.find((row) => row.id === id) ?? {}, facts),
  };
  const customer = [{ auth_provider: "emailpass", entity_type: "email" }];
  const http = { jwtSecret: "", ...(isStrict ? { authVerificationsPerActor: { customer } } : {}) };
  const resolve = backend.scope.resolve.bind(backend.scope);
  backend.scope.resolve = ((name: string) => {
    if (name === Modules.AUTH) return auth;
    const known = resolve(name as never) as { projectConfig: { http: object } };
    if (name !== ContainerRegistrationKeys.CONFIG_MODULE) return known;
    return { ...known, projectConfig: { http: { ...http, ...known.projectConfig.http } } };
  }) as typeof resolve;
  return { ...backend, rows };
}

describe("confirming an address at Medusa", () => {
  const withPassword = (claims: object = {}) => ({
    headers: { authorization: `Bearer ${tokenOf({ actor_id: "", ...claims })}` },
    body: { code: CODE },
  });
  const proofsOf = ({ tables }: Backend) => (tables.MailboxProof ?? []).map(({ email, by }) => [email, by]);

  it("with the account's own password proves its mailbox, too", async () => {
    const backend = aShop(unproven, [asked()]);
    const { hasPassed, told } = await runMiddleware(confirmOwnEmail, backend, withPassword(), {
      answer: { entity_id: EMAIL },
    });
    expect(hasPassed).toBe(true);
    expect(told).toEqual({ entity_id: EMAIL });
    expect(proofsOf(backend)).toEqual([[EMAIL, "link"]]);
  });

  it("by another account's password is refused in Medusa's words", async () => {
    const backend = aShop(unproven, [asked()]);
    const { hasPassed, errors } = await runMiddleware(
      confirmOwnEmail,
      backend,
      withPassword({ auth_identity_id: "authid_2" }),
    );
    expect(hasPassed).toBe(false);
    expect(errors).toMatchObject([{ type: "not_allowed", message: "Verification code is invalid or already used" }]);
    expect(proofsOf(backend)).toEqual([]);
  });

  it.each([
    ["without a password", {}, { headers: {} }],
    ["by another provider's code", {}, { body: { code: CODE, code_provider: "sms" } }],
    ["where Medusa refuses it", { status: 400 }, {}],
    ["of an address that the account does not sign in with", {}, {}, { entity_id: "else@example.net" }],
  ])("proves nothing %s", async (_how, route, more, verification = {}) => {
    const backend = aShop(unproven, [asked(verification)]);
    await runMiddleware(confirmOwnEmail, backend, { ...withPassword(), ...more }, route);
    expect(proofsOf(backend)).toEqual([]);
  });

  it.each([undefined, {}, { code: 5 }, "code"])("that is none is Medusa's to refuse: %j", async (body) => {
    const backend = aShop(unproven, [asked()]);
    expect((await runMiddleware(confirmOwnEmail, backend, { ...withPassword(), body })).hasPassed).toBe(true);
  });
});

describe("signing in where addresses are confirmed", () => {
  const body = { email: EMAIL, password: "a long secret" };

  it.each([
    ["never asked", []],
    ["asked", [asked()]],
  ])("tells Medusa of a mailbox that is proven already, where it has %s", async (_case, rows) => {
    const backend = aShop(proven, rows);
    await runMiddleware(signInInEqualTime, backend, { body });
    expect(backend.rows).toHaveLength(1);
    expect(backend.rows[0]).toMatchObject({ auth_identity_id: "authid_1", entity_id: EMAIL, verified_at: NOW });
    await runMiddleware(signInInEqualTime, backend, { body });
    expect(backend.rows).toHaveLength(1);
  });

  it.each([
    ["its mailbox is not proven", unproven, true],
    ["the shop does not ask", proven, false],
  ] as const)("tells Medusa nothing where %s", async (_case, of, isStrict) => {
    const backend = aShop(of, [], isStrict);
    await runMiddleware(signInInEqualTime, backend, { body });
    expect(backend.rows).toEqual([]);
  });

  it("leaves what Medusa has verified as it is", async () => {
    const before = new Date("2026-01-01");
    const backend = aShop(proven, [asked({ verified_at: before })]);
    await runMiddleware(signInInEqualTime, backend, { body });
    expect(backend.rows[0]).toMatchObject({ verified_at: before });
  });
});
