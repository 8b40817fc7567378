import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it, vi } from "vitest";
import type { Pending, SignedIn } from "@/lib/medusa/accounts";
import { keepConfirmationCode, readConfirmationCode } from "@/lib/session/confirmation-code";
import { keepSecondStep, readSecondStep } from "@/lib/session/second-step";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { keptToken, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { enterCode } from "./enter-code";
import { register } from "./register";
import { signIn } from "./sign-in";

const { errors } = messages.forms;

let people = 0;
const credentials = () => ({ email: `step.${people++}@example.com`, password: "a long secret" });
const unconfirmed = (email: string): Pending => ({ pending: "email", token: "half.a.token", email });
const CODE = { pending: "code", token: "half.a.token", challengeId: "chal_1", methods: ["totp"] } as const;

describe("an account whose address has to be confirmed", () => {
  it.each([
    ["signed in to", signIn, (answer: Pending) => ({ signIn: async () => answer })],
    ["made", register, (answer: Pending) => ({ register: async () => answer })],
  ])("is mailed the link when it is %s, and has no session yet", async (_when, action, methods) => {
    const person = credentials();
    const mailConfirmation = vi.fn(async () => undefined);
    setBackend({ ...methods(unconfirmed(person.email)), mailConfirmation });
    const { leadsTo } = await submitForm(action, { ...person, firstName: "Maya", lastName: "" });
    expect(leadsTo).toBe("/account/confirm-email?sent=1");
    expect(mailConfirmation).toHaveBeenCalledExactlyOnceWith(unconfirmed(person.email));
    expect(keptToken()).toBeUndefined();
  });

  it("is confirmed by the link that this browser has followed, once", async () => {
    await keepConfirmationCode("the-code");
    const ask = vi.fn(async (): Promise<SignedIn> => TOKEN);
    setBackend({ signIn: ask });
    const { email, password } = credentials();
    await submitForm(signIn, { email, password });
    expect(ask).toHaveBeenCalledExactlyOnceWith(email, password, "the-code");
    expect(await readConfirmationCode()).toBeNull();
    expect(keptToken()).toBe(TOKEN);
  });

  it("keeps the link while the password is wrong", async () => {
    await keepConfirmationCode("the-code");
    setBackend({ signIn: async () => null });
    await submitForm(signIn, credentials());
    expect(await readConfirmationCode()).toBe("the-code");
  });

  it("is mailed five times an hour at most, and then told to wait", async () => {
    const person = credentials();
    const mailConfirmation = vi.fn(async () => undefined);
    setBackend({ signIn: async () => unconfirmed(person.email), mailConfirmation });
    for (let n = 0; n < 5; n += 1) await submitForm(signIn, person);
    const { state, leadsTo } = await submitForm(signIn, person);
    expect(leadsTo).toBeNull();
    expect(state.problem).toContain("Too many attempts");
    expect(mailConfirmation).toHaveBeenCalledTimes(5);
  });
});

describe("an account with a second factor", () => {
  const begun = async () => {
    const { email } = credentials();
    await keepSecondStep({ ...CODE, methods: ["totp"], email });
    return email;
  };

  it("asks for its code, and keeps no session until then", async () => {
    setBackend({ signIn: async () => CODE });
    const { leadsTo } = await submitForm(signIn, { ...credentials(), next: "/account/orders" });
    expect(leadsTo).toBe("/account/login/code?next=%2Faccount%2Forders");
    expect(keptToken()).toBeUndefined();
    expect(await readSecondStep()).toMatchObject(CODE);
    const cookie = browser.cookies.get("_second_step");
    expect(cookie).toMatchObject({ httpOnly: true, maxAge: 600 });
    expect(cookie?.value).not.toContain("half.a.token");
  });

  it("is in with the right code, spaced as an app shows it, and forgets what was in between", async () => {
    const email = await begun();
    const finishSignIn = vi.fn(async (): Promise<SignedIn> => TOKEN);
    setBackend({ finishSignIn });
    const { leadsTo } = await submitForm(enterCode, { code: " 123 456 ", next: "/account/orders" });
    expect(leadsTo).toBe("/account/orders");
    expect(finishSignIn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(CODE), email, "123456");
    expect(keptToken()).toBe(TOKEN);
    expect(await readSecondStep()).toBeNull();
  });

  it("says that a code is wrong, and waits for another", async () => {
    await begun();
    setBackend({ finishSignIn: async () => null });
    const { state } = await submitForm(enterCode, { code: "000000" });
    expect(state).toMatchObject({ problem: errors.wrongCode, values: {} });
    expect(await readSecondStep()).not.toBeNull();
  });

  it("says that its email is signed in to in another way", async () => {
    await begun();
    setBackend({ finishSignIn: async () => ({ refused: "signInElsewhere" }) });
    expect((await submitForm(enterCode, { code: "123456" })).state.problem).toBe(errors.signInElsewhere);
  });

  it.each([
    ["", errors.codeMissing],
    ["1".repeat(101), errors.wrongCode],
  ])("asks nobody about %s", async (code, error) => {
    await begun();
    expect((await submitForm(enterCode, { code })).state.errors).toEqual({ code: error });
  });

  it("begins anew where it took too long", async () => {
    const { leadsTo } = await submitForm(enterCode, { code: "123456", next: "/account/orders" });
    expect(leadsTo).toBe("/account/login?next=%2Faccount%2Forders&ended=1");
  });
});
