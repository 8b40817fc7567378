import { describe, expect, it } from "vitest";
import { isEnded } from "../../../../accounts/sessions";
import { CONTEXT, NOW, SESSION, unproven } from "../../../../test-support/account-requests";
import type { Backend } from "../../../../test-support/container";
import { POST as everywhere } from "./everywhere/route";
import { POST as here } from "./route";

/** Calls a route with a token's context, as Medusa's guard leaves it on the request. */
async function signOut(route: typeof here, { scope }: Backend, context: object = CONTEXT): Promise<unknown> {
  let told: unknown;
  const res = { json: (body: unknown) => (told = body) };
  await route({ scope, auth_context: context } as never, res as never);
  return told;
}

const OTHER_SIGN_IN = { ...SESSION, issuedAt: SESSION.issuedAt + 1 };
const OTHER_CUSTOMER = { ...SESSION, customerId: "cus_2", identityId: "authid_2" };

describe("signing out", () => {
  it("ends the sign-in that the token is of, and no other", async () => {
    const backend = unproven();
    expect(await signOut(here, backend)).toEqual({ outcome: "signed_out" });
    expect(await isEnded(backend.scope, SESSION)).toBe(true);
    expect(await isEnded(backend.scope, OTHER_SIGN_IN)).toBe(false);
    expect(await isEnded(backend.scope, OTHER_CUSTOMER)).toBe(false);
  });

  it.each([
    ["an admin's token", { actor_type: "user", actor_id: "user_1" }],
    ["a reset's", { auth_identity_id: "" }],
    ["one that tells no time", { iat: undefined }],
  ])("ends nothing for %s, and says no more of it", async (_whose, more) => {
    const backend = unproven();
    expect(await signOut(here, backend, { ...CONTEXT, ...more })).toEqual({ outcome: "signed_out" });
    expect(await isEnded(backend.scope, SESSION)).toBe(false);
  });
});

describe("signing out everywhere", () => {
  it("ends every session of the customer until now, and nobody else's", async () => {
    const backend = unproven();
    expect(await signOut(everywhere, backend)).toEqual({ outcome: "signed_out" });
    expect(await isEnded(backend.scope, SESSION)).toBe(true);
    expect(await isEnded(backend.scope, OTHER_SIGN_IN)).toBe(true);
    expect(await isEnded(backend.scope, OTHER_CUSTOMER)).toBe(false);
    const later = { ...SESSION, issuedAt: Math.floor(NOW.getTime() / 1000) + 1 };
    expect(await isEnded(backend.scope, later)).toBe(false);
  });

  it("ends those of the account and of its way in", async () => {
    const backend = unproven();
    await signOut(everywhere, backend);
    expect(await isEnded(backend.scope, { ...OTHER_CUSTOMER, customerId: "cus_1" })).toBe(true);
    expect(await isEnded(backend.scope, { ...OTHER_CUSTOMER, identityId: "authid_1" })).toBe(true);
  });
});
