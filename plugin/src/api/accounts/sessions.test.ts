import { describe, expect, it } from "vitest";
import { endSessionsOf, endSignIn, isEnded } from "../../accounts/sessions";
import { CONTEXT, NOW, runMiddleware, SECOND, SESSION, tokenOf, unproven } from "../../test-support/account-requests";
import { aBackend, type Backend } from "../../test-support/container";
import { noteIssuedToken } from "./note-issued-token";
import { refuseEndedSessions } from "./refuse-ended-sessions";

describe("a session that is over", () => {
  const withToken = (claims: object = {}) => ({
    headers: { authorization: `Bearer ${tokenOf(claims)}` },
    auth_context: CONTEXT,
  });

  it.each([
    ["its customer's are", (scope: Backend["scope"]) => endSessionsOf(scope, ["cus_1"], NOW)],
    ["its identity's are", (scope: Backend["scope"]) => endSessionsOf(scope, ["authid_1"], NOW)],
    ["it was signed out", (scope: Backend["scope"]) => endSignIn(scope, SESSION)],
  ])("is taken off the request where %s", async (_case, end) => {
    const backend = aBackend();
    await end(backend.scope);
    const { req } = await runMiddleware(refuseEndedSessions, backend, withToken());
    expect(req).not.toHaveProperty("auth_context");
    expect(req.headers).toEqual({});
  });

  it("is taken out of Medusa's own cookie, too", async () => {
    const backend = aBackend();
    await endSignIn(backend.scope, SESSION);
    const session = { auth_context: CONTEXT };
    const { req } = await runMiddleware(refuseEndedSessions, backend, { session, auth_context: CONTEXT });
    expect(req).not.toHaveProperty("auth_context");
    expect(session).toEqual({});
  });

  it("leaves another's in place, a guest's request, an admin's, a reset's and what is no token", async () => {
    const backend = aBackend();
    await endSessionsOf(backend.scope, ["cus_2", "user_1"], NOW);
    for (const claims of [{}, { actor_type: "user", actor_id: "user_1" }, { auth_identity_id: undefined }]) {
      const { req } = await runMiddleware(refuseEndedSessions, backend, withToken(claims));
      expect(req.headers).toHaveProperty("authorization");
      expect(req).toHaveProperty("auth_context");
    }
    for (const authorization of ["Bearer nonsense", "Basic c2VjcmV0"]) {
      const { req } = await runMiddleware(refuseEndedSessions, backend, { headers: { authorization } });
      expect(req.headers).toEqual({ authorization });
    }
    expect((await runMiddleware(refuseEndedSessions, backend, {})).errors).toEqual([]);
  });
});

describe("a token that Medusa hands out", () => {
  const parent = { headers: { authorization: `Bearer ${tokenOf()}` } };

  it("ends with the sign-in that it was refreshed from", async () => {
    const backend = unproven();
    const token = tokenOf({ iat: SECOND });
    expect((await runMiddleware(noteIssuedToken, backend, parent, { answer: { token } })).told).toEqual({ token });
    await endSignIn(backend.scope, SESSION);
    expect(await isEnded(backend.scope, { ...SESSION, issuedAt: SECOND })).toBe(true);
  });

  it("is none where that ended meanwhile", async () => {
    const backend = unproven();
    await endSessionsOf(backend.scope, ["cus_1"], NOW);
    const { errors, told } = await runMiddleware(noteIssuedToken, backend, parent, {
      answer: { token: tokenOf({ iat: SECOND + 1 }) },
    });
    expect(errors).toMatchObject([{ type: "unauthorized" }]);
    expect(told).toBeUndefined();
  });

  it.each([
    ["google", "ada@example.net", true],
    ["google", "Ada@example.net", false],
    ["google", undefined, false],
    ["github", "ada@example.net", false],
    ["emailpass", "ada@example.net", false],
  ])("of %s for %s proves the mailbox: %s", async (auth_provider, email, isProven) => {
    const backend = unproven();
    await runMiddleware(
      noteIssuedToken,
      backend,
      {},
      { answer: { token: tokenOf({ auth_provider, user_metadata: { email } }) } },
    );
    expect((backend.tables.MailboxProof ?? []).length > 0).toBe(isProven);
  });

  it.each([{ location: "https://accounts.google.com" }, { token: "nonsense" }, { token: tokenOf({ actor_id: "" }) }])(
    "changes nothing where it is none of a customer's: %j",
    async (answer) => {
      const backend = unproven();
      expect((await runMiddleware(noteIssuedToken, backend, {}, { answer })).told).toEqual(answer);
      expect(backend.tables.MailboxProof ?? []).toEqual([]);
    },
  );
});
