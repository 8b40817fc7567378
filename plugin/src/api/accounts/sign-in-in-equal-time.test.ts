import { beforeEach, describe, expect, it, vi } from "vitest";
import { endSessionsOf } from "../../accounts/sessions";
import { identity, NOW, runMiddleware, unproven } from "../../test-support/account-requests";
import { signInInEqualTime } from "./sign-in-in-equal-time";

const hash = vi.hoisted(() => vi.fn(async () => {}));
vi.mock("../../accounts/hash-like-medusa", () => ({ hashLikeMedusa: hash }));

beforeEach(() => void hash.mockClear());

describe("a sign-in", () => {
  const shop = () => unproven({ auth_identity: [identity] });
  const body = { email: "ada@example.net", password: "a long secret" };

  it("hashes for an address that nobody has, and for no other", async () => {
    await runMiddleware(signInInEqualTime, shop(), { body: { ...body, email: "else@example.net" } });
    expect(hash).toHaveBeenCalledExactlyOnceWith(expect.anything(), body.password);
    await runMiddleware(signInInEqualTime, shop(), { body });
    expect(hash).toHaveBeenCalledOnce();
  });

  it.each([undefined, {}, { email: { $ne: "" }, password: "x" }, { email: "", password: "x" }, { email: "a@b.c" }, []])(
    "that Medusa refuses by itself is Medusa's: %j",
    async (sent) => {
      expect((await runMiddleware(signInInEqualTime, shop(), { body: sent })).hasPassed).toBe(true);
      expect(hash).not.toHaveBeenCalled();
    },
  );

  it("in the second of a password change waits for the next", async () => {
    const backend = shop();
    vi.useRealTimers();
    const now = new Date();
    await endSessionsOf(backend.scope, ["cus_1"], now);
    await runMiddleware(signInInEqualTime, backend, { body });
    expect(Math.floor(Date.now() / 1000)).toBeGreaterThan(Math.floor(now.getTime() / 1000));
  });

  it("that was under way when the password was changed is none", async () => {
    const backend = shop();
    const meanwhile = () => endSessionsOf(backend.scope, ["cus_1"], NOW);
    const { errors, told } = await runMiddleware(
      signInInEqualTime,
      backend,
      { body },
      { answer: { token: "t" }, meanwhile },
    );
    expect(errors).toMatchObject([{ type: "unauthorized", message: "Invalid email or password" }]);
    expect(told).toBeUndefined();
  });
});
