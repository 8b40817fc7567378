import { Modules } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isEnded } from "../../accounts/sessions";
import {
  type Asked,
  base64,
  identity,
  runMiddleware,
  SECOND,
  SESSION,
  unproven,
} from "../../test-support/account-requests";
import { notePasswordChange } from "./note-password-change";
import { resendLiveResetLink } from "./resend-live-reset-link";

const run = vi.hoisted(() => vi.fn());
vi.mock("@medusajs/medusa/core-flows", () => ({ generateResetPasswordTokenWorkflow: () => ({ run }) }));

beforeEach(() => void run.mockReset());

describe("a new password", () => {
  const params = { actor_type: "customer", auth_provider: "emailpass" };
  const changed = { params, auth_context: { actor_id: "ada@example.net" } };

  it("ends the sessions of before", async () => {
    const backend = unproven({ auth_identity: [identity] });
    await runMiddleware(notePasswordChange, backend, changed, { answer: { success: true } });
    expect(await isEnded(backend.scope, SESSION)).toBe(true);
  });

  it("ends none where Medusa refused it, or it is an admin's or another provider's", async () => {
    const backend = unproven({ auth_identity: [identity] });
    await runMiddleware(notePasswordChange, backend, changed, { status: 401 });
    for (const other of [{ actor_type: "user" }, { auth_provider: "google" }]) {
      await runMiddleware(
        notePasswordChange,
        backend,
        { ...changed, params: { ...params, ...other } },
        { answer: { success: true } },
      );
    }
    expect(await isEnded(backend.scope, SESSION)).toBe(false);
  });
});

describe("a link to a new password", () => {
  const params = { actor_type: "customer", auth_provider: "emailpass" };
  const link = `e30.${base64({ jti: "jti-1", provider: "emailpass", exp: SECOND + 900 })}.sig`;

  function shop() {
    const backend = unproven({ auth_identity: [identity] });
    const emit = vi.fn(async () => {});
    const resolve = backend.scope.resolve.bind(backend.scope);
    backend.scope.resolve = ((name: string) =>
      name === Modules.EVENT_BUS ? { emit } : resolve(name as never)) as typeof resolve;
    run.mockResolvedValue({ result: link });
    const ask = (identifier: string, more: Asked = {}) =>
      runMiddleware(resendLiveResetLink, backend, { params, validatedBody: { identifier }, ...more });
    return { backend, emit, ask };
  }

  it("is made once, and then mailed again", async () => {
    const { ask, emit } = shop();
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(run).toHaveBeenCalledOnce();
    expect(emit).not.toHaveBeenCalled();
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(run).toHaveBeenCalledOnce();
    const data = { entity_id: "ada@example.net", actor_type: "customer", token: link, metadata: {} };
    expect(emit).toHaveBeenCalledExactlyOnceWith({ name: "auth.password_reset", data }, {});
  });

  it("is one where many ask at once", async () => {
    const { ask } = shop();
    await Promise.all(Array.from({ length: 12 }, () => ask("ada@example.net")));
    expect(run).toHaveBeenCalledOnce();
  });

  it("is made anew where the last one ends in a moment", async () => {
    const { ask } = shop();
    await ask("ada@example.net");
    vi.setSystemTime((SECOND + 790) * 1000);
    await ask("ada@example.net");
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("is nobody's where the address is, and answered the same", async () => {
    const { ask } = shop();
    expect(await ask("else@example.net")).toMatchObject({ status: 201, errors: [] });
    expect(run).not.toHaveBeenCalled();
  });

  it("that cannot be made is answered the same, and logged without the address", async () => {
    const { ask, backend } = shop();
    run.mockRejectedValue(new Error("no token for ada@example.net"));
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(backend.logged).toEqual(["error order-pages: a password reset could not be begun: no token for [address]"]);
  });

  it("of an admin is Medusa's own to make", async () => {
    const { ask } = shop();
    const { hasPassed } = await ask("ada@example.net", { params: { ...params, actor_type: "user" } });
    expect(hasPassed).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
});
