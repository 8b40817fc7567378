import { describe, expect, it } from "vitest";
import type { PendingCode } from "../accounts";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES, tokenOf } from "../test-support";
import { finishSignIn, mailConfirmation, register, signIn } from "./sign-in";

const medusa = fakeBackend();
const AUTH = "POST /auth/customer/emailpass";
const CONFIRM = "POST /auth/verification/confirm";
const EMAIL = "maya@example.com";
const customer = tokenOf({ actor_id: "cus_1" });
const halfMade = tokenOf({ actor_id: "" });
const answered = (token: string) => [200, { token }] as const;
const unverified = [200, { token: "h.half.s", verification_required: true, verification: null }] as const;
const refusedCode = [400, { type: "not_allowed", message: "Verification code is invalid or already used" }] as const;
const challenge = { id: "authmfachal_1", methods: ["totp", "recovery_code"], attempts: 0 };
const asksForCode = [200, { token: "h.half.s", mfa_required: true, mfa_challenge: challenge }] as const;

describe("an address that has to be confirmed before", () => {
  it("is asked for, where no link was followed", async () => {
    medusa.on(AUTH, unverified);
    expect(await signIn(EMAIL, "a-long-one", null)).toEqual({ pending: "email", token: "h.half.s", email: EMAIL });
  });

  it("is confirmed by the code of the link, with the token that the password gave, and then signed in to", async () => {
    medusa.on(AUTH, unverified, answered(customer));
    medusa.on(CONFIRM, [200, { entity_id: EMAIL }]);
    expect(await signIn(EMAIL, "a-long-one", "the-code")).toBe(customer);
    expect(medusa.calls[1]?.body).toEqual({ code: "the-code" });
    expect(medusa.calls[1]?.headers.get("authorization")).toBe("Bearer h.half.s");
  });

  it("is asked for again where the code has ended", async () => {
    medusa.on(AUTH, unverified);
    medusa.on(CONFIRM, refusedCode);
    expect(await signIn(EMAIL, "a-long-one", "the-code")).toMatchObject({ pending: "email" });
  });

  it("needs no code where it is confirmed", async () => {
    medusa.on(AUTH, answered(customer));
    expect(await signIn(EMAIL, "a-long-one", "the-code")).toBe(customer);
    expect(medusa.calls).toHaveLength(1);
  });

  it("gets its link by Medusa's own request", async () => {
    medusa.on("POST /auth/verification/request", [201, { verification: {} }], REPLIES.gateway, REPLIES.notFound);
    const step = { pending: "email", token: "h.half.s", email: EMAIL } as const;
    await mailConfirmation(step);
    expect(medusa.calls[0]?.body).toEqual({ entity_id: EMAIL, entity_type: "email" });
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer h.half.s");
    await expect(mailConfirmation(step)).rejects.toThrow(BackendUnavailable);
    await expect(mailConfirmation(step)).rejects.toThrow(BackendUnavailable);
  });

  it("is what a new account begins with", async () => {
    medusa.on("POST /auth/customer/emailpass/register", answered(halfMade));
    medusa.on("POST /store/customers", [200, { customer: {} }]);
    medusa.on("POST /auth/token/refresh", unverified);
    const maya = { email: EMAIL, password: "a-long-one", firstName: "Maya", lastName: "Okafor" };
    expect(await register(maya)).toEqual({ pending: "email", token: "h.half.s", email: EMAIL });
  });
});

describe("a second factor", () => {
  const step: PendingCode = {
    pending: "code",
    token: "h.half.s",
    challengeId: "authmfachal_1",
    methods: ["totp", "recovery_code"],
  };
  const VERIFY = "POST /auth/mfa/challenges/authmfachal_1/verify";

  it("is asked for", async () => {
    medusa.on(AUTH, asksForCode);
    expect(await signIn(EMAIL, "a-long-one", null)).toEqual(step);
  });

  it("is an outage where Medusa does not say which", async () => {
    medusa.on(AUTH, [200, { token: "h.half.s", mfa_required: true }]);
    await expect(signIn(EMAIL, "a-long-one", null)).rejects.toMatchObject({ reason: "malformed" });
  });

  it.each([
    ["123456", "totp", step],
    ["1a2b-3c4d", "recovery_code", step],
    ["1234-5678", "recovery_code", step],
    ["1a2b", "totp", { ...step, methods: ["totp"] }],
    ["123456", "recovery_code", { ...step, methods: ["recovery_code"] }],
  ])("takes %s as %s", async (code, method, given) => {
    medusa.on(VERIFY, answered(customer));
    expect(await finishSignIn(given, EMAIL, code)).toBe(customer);
    expect(medusa.calls[0]?.body).toEqual({ method, code });
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer h.half.s");
  });

  it.each([
    ["a wrong one", [400, { type: "not_allowed", message: "Invalid MFA challenge code" }]],
    ["one of a way that the account has not", [400, { type: "invalid_data", message: "not supported" }]],
    ["one that nobody waits for any more", [404, { type: "not_found", message: "MFA challenge was not found" }]],
    ["one of a session that is over", REPLIES.guard],
  ] as const)("is refused: %s", async (_what, reply) => {
    medusa.on(VERIFY, reply);
    expect(await finishSignIn(step, EMAIL, "000000")).toBeNull();
  });

  it("is no refusal where a gateway answers", async () => {
    medusa.on(VERIFY, REPLIES.gateway);
    await expect(finishSignIn(step, EMAIL, "000000")).rejects.toThrow(BackendUnavailable);
  });

  it("finishes an account that was half made", async () => {
    medusa.on(VERIFY, answered(halfMade));
    medusa.on("POST /store/customers", [200, { customer: {} }]);
    medusa.on("POST /auth/token/refresh", answered(customer));
    expect(await finishSignIn(step, EMAIL, "123456")).toBe(customer);
    expect(medusa.calls[1]?.body).toEqual({ email: EMAIL });
  });
});
