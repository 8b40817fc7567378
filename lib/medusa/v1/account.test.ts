import { describe, expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, inSeconds, NO_ORDER, REPLIES, tokenOf } from "../test-support";
import {
  accountSince,
  identifyCustomer,
  refreshToken,
  register,
  requestPasswordReset,
  resetPassword,
  signIn,
} from "./account";

const medusa = fakeBackend();
/** How Medusa v1's guard refuses: a word, not JSON. */
const guard = [401, "Unauthorized"] as const;
const invalid = [400, { type: "invalid_data", message: "email must be an email" }] as const;
const maya = { email: "maya@example.com", password: "a-long-one", firstName: "Maya", lastName: "Okafor" };

describe("signing in", () => {
  it("gives the token", async () => {
    medusa.on("POST /store/auth/token", [200, { access_token: "a.b.c" }]);
    expect(await signIn("maya@example.com", "a-long-one")).toBe("a.b.c");
    expect(medusa.calls[0]?.body).toEqual({ email: "maya@example.com", password: "a-long-one" });
  });

  it("is refused for a wrong password, and for what is no email", async () => {
    medusa.on("POST /store/auth/token", guard, invalid);
    expect(await signIn("maya@example.com", "wrong")).toBeNull();
    expect(await signIn("maya", "wrong")).toBeNull();
  });

  it.each([
    ["a gateway's refusal", [401, "<h1>Sign in</h1>"] as const],
    ["a gateway's mistake", [400, { message: "Bad Request" }] as const],
    ["an answer without a token", [200, { access_token: "" }] as const],
    ["no answer", "breaks" as const],
  ])("does not take %s for a wrong password", async (_what, reply) => {
    medusa.on("POST /store/auth/token", reply);
    await expect(signIn("maya@example.com", "a-long-one")).rejects.toThrow(BackendUnavailable);
  });
});

describe("an account", () => {
  it("is made and signed in", async () => {
    medusa.on("POST /store/customers", [200, { customer: {} }]);
    medusa.on("POST /store/auth/token", [200, { access_token: "a.b.c" }]);
    expect(await register(maya)).toBe("a.b.c");
    const { email, password } = maya;
    expect(medusa.calls[0]?.body).toEqual({ email, password, first_name: "Maya", last_name: "Okafor" });
  });

  it("is refused for its email alone, and an outage is no refusal", async () => {
    medusa.on(
      "POST /store/customers",
      [422, { type: "duplicate_error", message: "A customer with the given email already has an account." }],
      invalid,
      [422, { message: "Unprocessable" }],
      [400, { message: "Bad Request" }],
      [429, "Too Many Requests"],
    );
    expect(await register(maya)).toEqual({ refused: "emailTaken" });
    expect(await register(maya)).toEqual({ refused: "emailInvalid" });
    for (const _ of [1, 2, 3]) await expect(register(maya)).rejects.toThrow(BackendUnavailable);
  });

  it("that cannot be signed in to is an outage", async () => {
    medusa.on("POST /store/customers", [200, { customer: {} }]);
    medusa.on("POST /store/auth/token", guard);
    await expect(register(maya)).rejects.toMatchObject({ reason: "malformed" });
  });
});

describe("a session", () => {
  const me = { id: "cus_1", email: "maya@example.com", first_name: "Maya", created_at: "2026-01-01T00:00:00.000Z" };

  it("is whose Medusa says it is", async () => {
    medusa.on("GET /store/customers/me", [200, { customer: me }]);
    expect(await identifyCustomer("a.b.c")).toEqual({
      id: "cus_1",
      email: "maya@example.com",
      greetedName: "Maya",
      mailbox: { state: "unknown" },
    });
    expect(await accountSince("a.b.c")).toBe("2026-01-01T00:00:00.000Z");
    expect(await refreshToken("a.b.c")).toBe("a.b.c");
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
  });

  it("greets a Japanese customer by the whole name", async () => {
    const taro = { ...me, first_name: "太郎", last_name: "山田" };
    medusa.on("GET /store/customers/me", [200, { customer: taro }]);
    expect(await identifyCustomer("a.b.c")).toMatchObject({ greetedName: "山田 太郎" });
  });

  it("may say little of its customer", async () => {
    medusa.on("GET /store/customers/me", [200, { customer: { id: "cus_1", first_name: "" } }]);
    expect(await identifyCustomer("a.b.c")).toEqual({
      id: "cus_1",
      email: null,
      greetedName: null,
      mailbox: { state: "unknown" },
    });
    expect(await accountSince("a.b.c")).toBeNull();
  });

  it("ends where Medusa says so, and not with an outage", async () => {
    medusa.on("GET /store/customers/me", guard, guard, guard, [401, "<h1>Sign in</h1>"], REPLIES.unknownError);
    expect(await identifyCustomer("a.b.c")).toBeNull();
    expect(await accountSince("a.b.c")).toBeNull();
    expect(await refreshToken("a.b.c")).toBeNull();
    await expect(identifyCustomer("a.b.c")).rejects.toThrow(BackendUnavailable);
    await expect(identifyCustomer("a.b.c")).rejects.toThrow(BackendUnavailable);
  });
});

describe("asking for a new password", () => {
  it("tells nothing of whether there is such an account", async () => {
    medusa.on("POST /store/customers/password-token", [204, ""], invalid);
    await requestPasswordReset("maya@example.com");
    await requestPasswordReset("maya");
    expect(medusa.calls.map(({ body }) => body)).toEqual([{ email: "maya@example.com" }, { email: "maya" }]);
  });

  it("does not take a proxy's page for done", async () => {
    medusa.on("POST /store/customers/password-token", [200, "<title>Welcome</title>"], REPLIES.gateway);
    for (const _ of [1, 2]) await expect(requestPasswordReset("maya@example.com")).rejects.toThrow(BackendUnavailable);
  });
});

describe("a link to a new password", () => {
  const said = (text: string) => Buffer.from(text).toString("base64url");
  const token = (seconds: number) => tokenOf({ exp: inSeconds(seconds) });
  const proofOf = (seconds: number, email = "maya@example.com") => `${said(email)}.${token(seconds)}`;

  it("carries email and token as Medusa wants them", async () => {
    medusa.on("POST /store/customers/password-reset", [200, { customer: {} }]);
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(true);
    expect(medusa.calls[0]?.body).toEqual({ email: "maya@example.com", token: token(60), password: "a-new-one" });
  });

  it("is refused when it was used, and Medusa is well", async () => {
    medusa.on("POST /store/customers/password-reset", REPLIES.unknownError, REPLIES.unknownError, guard);
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(false);
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(false);
  });

  it("asks nobody when it is too old or no such link", async () => {
    for (const proof of [proofOf(-1), proofOf(60, "maya"), "no.such.link", "", tokenOf({})]) {
      expect(await resetPassword(proof, "a-new-one")).toBe(false);
    }
    expect(medusa.calls).toEqual([]);
  });

  it("is not called refused where the backend is down", async () => {
    medusa.on(`GET ${NO_ORDER}`, [200, "<title>Welcome</title>"], "breaks");
    medusa.on("POST /store/customers/password-reset", REPLIES.unknownError, REPLIES.unknownError, [
      500,
      { message: "An unknown error occurred." },
    ]);
    for (const _ of [1, 2, 3])
      await expect(resetPassword(proofOf(60), "a-new-one")).rejects.toThrow(BackendUnavailable);
  });

  it("is not called refused where Medusa is well and its database is gone", async () => {
    medusa.on("GET /health", [200, "OK"]);
    medusa.on(`GET ${NO_ORDER}`, REPLIES.unknownError);
    medusa.on("POST /store/customers/password-reset", REPLIES.unknownError);
    await expect(resetPassword(proofOf(60), "a-new-one")).rejects.toThrow(BackendUnavailable);
  });

  it("is asked about once more, as the database may be back by then", async () => {
    medusa.on("POST /store/customers/password-reset", REPLIES.unknownError, [200, { customer: {} }]);
    expect(await resetPassword(proofOf(60), "a-new-one")).toBe(true);
  });
});
