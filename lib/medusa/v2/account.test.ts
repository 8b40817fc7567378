import { describe, expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES, tokenOf } from "../test-support";
import { refreshToken, requestPasswordReset, resetPassword } from "./account";
import { identifyCustomer } from "./customer";
import { register, signIn as signInWith } from "./sign-in";

const medusa = fakeBackend();
const signIn = (email: string, password: string) => signInWith(email, password, null);
const AUTH = "POST /auth/customer/emailpass";
const customer = tokenOf({ actor_id: "cus_1" });
const halfMade = tokenOf({ actor_id: "" });
const DUPLICATE = [
  422,
  { type: "duplicate_error", message: "Customer with this email already has an account" },
] as const;
const answered = (token: string) => [200, { token }] as const;

describe("signing in", () => {
  it.each([
    ["capitals", "Maya@Example.com"],
    ["wide letters", "ｍａｙａ@example.com"],
  ])("tries an email as it was typed, and then as our registration keeps it: %s", async (_what, email) => {
    medusa.on(AUTH, REPLIES.unauthorized, answered(customer));
    expect(await signIn(email, "a-long-one")).toBe(customer);
    expect(medusa.calls.map(({ body }) => body)).toEqual([
      { email, password: "a-long-one" },
      { email: "maya@example.com", password: "a-long-one" },
    ]);
  });

  it("asks for no other spelling where the one typed is an account's", async () => {
    medusa.on(AUTH, answered(customer));
    expect(await signIn("Hello.World@Example.com", "a-long-one")).toBe(customer);
    expect(medusa.calls.map(({ body }) => body)).toEqual([
      { email: "Hello.World@Example.com", password: "a-long-one" },
    ]);
  });

  it("says that an email's account is signed in to in another way", async () => {
    medusa.on(AUTH, answered(halfMade));
    medusa.on("POST /store/customers", DUPLICATE);
    expect(await signIn("maya@example.com", "a-long-one")).toEqual({ refused: "signInElsewhere" });
  });

  it("tries one spelling once", async () => {
    medusa.on(AUTH, REPLIES.unauthorized);
    expect(await signIn("maya@example.com", "wrong")).toBeNull();
    expect(medusa.calls).toHaveLength(1);
  });

  it("is no miss where a gateway refuses, or where the guard of another route would", async () => {
    medusa.on(AUTH, [401, "<h1>Sign in</h1>"], REPLIES.guard, [200, { token: "" }], REPLIES.gateway);
    for (const _ of [1, 2, 3, 4]) await expect(signIn("maya@example.com", "x")).rejects.toThrow(BackendUnavailable);
  });

  it.each([halfMade, "no.token", "none", `h.${Buffer.from("no JSON").toString("base64url")}.s`])(
    "finishes an account that was half made: %s",
    async (token) => {
      medusa.on(AUTH, answered(token));
      medusa.on("POST /store/customers", [200, { customer: {} }]);
      medusa.on("POST /auth/token/refresh", answered(customer));
      expect(await signIn("maya@example.com", "a-long-one")).toBe(customer);
      expect(medusa.calls[1]?.body).toEqual({ email: "maya@example.com" });
      expect(medusa.calls[1]?.headers.get("authorization")).toBe(`Bearer ${token}`);
      expect(medusa.calls[2]?.headers.get("authorization")).toBe(`Bearer ${token}`);
    },
  );
});

describe("an account", () => {
  const maya = { email: "maya@example.com", password: "a-long-one", firstName: "Maya", lastName: "Okafor" };
  const REGISTER = "POST /auth/customer/emailpass/register";

  it("is an identity, its customer, and a token that knows both", async () => {
    medusa.on(REGISTER, answered(halfMade));
    medusa.on("POST /store/customers", [200, { customer: {} }]);
    medusa.on("POST /auth/token/refresh", answered(customer));
    expect(await register(maya)).toBe(customer);
    expect(medusa.calls.map(({ body }) => body)).toEqual([
      { email: "maya@example.com", password: "a-long-one" },
      { email: "maya@example.com", first_name: "Maya", last_name: "Okafor" },
      null,
    ]);
  });

  it("is refused for an email that has one, and an outage is no refusal", async () => {
    medusa.on(REGISTER, [401, { type: "unauthorized", message: "Identity with email already exists" }], [401, ""]);
    expect(await register(maya)).toEqual({ refused: "emailTaken" });
    await expect(register(maya)).rejects.toThrow(BackendUnavailable);
  });

  it("is refused for an email whose account is signed in to in another way", async () => {
    medusa.on(REGISTER, answered(halfMade));
    medusa.on("POST /store/customers", DUPLICATE);
    expect(await register(maya)).toEqual({ refused: "signInElsewhere" });
  });

  it("whose token is refused a moment later is an outage", async () => {
    medusa.on(REGISTER, answered(halfMade));
    medusa.on("POST /store/customers", [200, { customer: {} }], REPLIES.guard);
    medusa.on("POST /auth/token/refresh", REPLIES.guard);
    await expect(register(maya)).rejects.toMatchObject({ reason: "malformed" });
    await expect(register(maya)).rejects.toThrow(BackendUnavailable);
  });
});

describe("a session", () => {
  it("is prolonged while it is good", async () => {
    medusa.on("POST /auth/token/refresh", answered(customer), REPLIES.guard, REPLIES.unauthorized, REPLIES.gateway);
    expect(await refreshToken("a.b.c")).toBe(customer);
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await refreshToken("a.b.c")).toBeNull();
    expect(await refreshToken("a.b.c")).toBeNull();
    await expect(refreshToken("a.b.c")).rejects.toThrow(BackendUnavailable);
  });

  it("is whose Medusa says it is", async () => {
    const me = { id: "cus_1", email: "maya@example.com", first_name: "Maya" };
    medusa.on("GET /store/customers/me", [200, { customer: me }], [200, { customer: { id: "cus_2", first_name: "" } }]);
    const mailbox = { state: "unknown" };
    expect(await identifyCustomer("a.b.c")).toEqual({
      id: "cus_1",
      email: "maya@example.com",
      greetedName: "Maya",
      mailbox,
    });
    expect(medusa.calls[0]?.search).toBe("fields=id,email,first_name,last_name");
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await identifyCustomer("a.b.c")).toEqual({ id: "cus_2", email: null, greetedName: null, mailbox });
  });

  it("greets a Japanese customer by the whole name", async () => {
    const taro = { id: "cus_1", email: "taro@example.com", first_name: "太郎", last_name: "山田" };
    medusa.on("GET /store/customers/me", [200, { customer: taro }]);
    expect(await identifyCustomer("a.b.c")).toMatchObject({ greetedName: "山田 太郎" });
  });

  it.each([
    ["all", { state: "proven" }],
    [["order_1"], { state: "unproven", ownOrderIds: ["order_1"] }],
    [[], { state: "unproven", ownOrderIds: [] }],
  ])("sees of the account's orders what the plugin says: %j", async (orders, mailbox) => {
    medusa.on("GET /store/customers/me", [200, { customer: { id: "cus_1" }, order_pages: { orders } }]);
    expect(await identifyCustomer("a.b.c")).toMatchObject({ id: "cus_1", mailbox });
  });

  it("ends where Medusa says so, and not with an outage", async () => {
    medusa.on("GET /store/customers/me", REPLIES.guard, REPLIES.unauthorized, [401, "<h1>Sign in</h1>"], [200, {}]);
    expect(await identifyCustomer("a.b.c")).toBeNull();
    expect(await identifyCustomer("a.b.c")).toBeNull();
    await expect(identifyCustomer("a.b.c")).rejects.toThrow(BackendUnavailable);
    await expect(identifyCustomer("a.b.c")).rejects.toThrow(BackendUnavailable);
  });
});

describe("a new password", () => {
  it("is asked for by each spelling of the email", async () => {
    medusa.on("POST /auth/customer/emailpass/reset-password", [201, "Created"]);
    await requestPasswordReset("Maya@Example.com");
    expect(medusa.calls.map(({ body }) => body)).toEqual([
      { identifier: "Maya@Example.com" },
      { identifier: "maya@example.com" },
    ]);
  });

  it.each([
    ["a proxy's page", [200, "<title>Welcome</title>"] as const],
    ["an absence", REPLIES.notFound],
    ["a gateway's 404", REPLIES.gateway],
  ])("is not asked for by %s", async (_what, reply) => {
    medusa.on("POST /auth/customer/emailpass/reset-password", reply);
    await expect(requestPasswordReset("maya@example.com")).rejects.toThrow(BackendUnavailable);
  });

  it("is taken once for each link", async () => {
    medusa.on("POST /auth/customer/emailpass/update", [200, { success: true }], REPLIES.unauthorized, REPLIES.guard, [
      401,
      "",
    ]);
    expect(await resetPassword("a.b.c", "a-new-one")).toBe(true);
    expect(medusa.calls[0]?.body).toEqual({ password: "a-new-one" });
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await resetPassword("a.b.c", "a-new-one")).toBe(false);
    expect(await resetPassword("a.b.c", "a-new-one")).toBe(false);
    await expect(resetPassword("a.b.c", "a-new-one")).rejects.toThrow(BackendUnavailable);
  });
});
