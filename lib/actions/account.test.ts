import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it, vi } from "vitest";
import type { Registered } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { grant, readGrants } from "@/lib/session/grants";
import { keepResetProof, readResetProof } from "@/lib/session/reset-proof";
import { keepToken } from "@/lib/session/token";
import { setBackend } from "@/lib/test-support/backend";
import { browser, copyOfCookies } from "@/lib/test-support/browser";
import { keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm, submitPlainForm } from "@/lib/test-support/submit-form";
import { forgetOrder } from "./forget-order";
import { forgotPassword } from "./forgot-password";
import { register } from "./register";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

const { errors } = messages.forms;
const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

let people = 0;
/** Limits count by email, too: each test has a person of its own. */
const aPerson = () => `Person.${people++}@Example.com`;

/** Lets a test run in a browser with an address that nobody has used. */
const fromElsewhere = () => browser.headers.set("x-forwarded-for", `198.51.100.${people++}`);

describe("signing in", () => {
  it("keeps the backend's token and leads to the account", async () => {
    const email = aPerson();
    const ask = vi.fn(async () => TOKEN);
    setBackend({ signIn: ask });
    const { leadsTo } = await submitForm(signIn, { email: ` ${email} `, password: "a long secret" });
    expect(leadsTo).toBe("/account");
    expect(keptToken()).toBe(TOKEN);
    expect(ask).toHaveBeenCalledExactlyOnceWith(email, "a long secret", null);
  });

  it.each([
    ["/account/orders?state=open", "/account/orders?state=open"],
    ["//evil.example", "/account"],
    ["https://evil.example/account", "/account"],
  ])("that began at %s leads to %s", async (next, expected) => {
    setBackend({ signIn: async () => TOKEN });
    const { leadsTo } = await submitForm(signIn, { email: aPerson(), password: "x", next });
    expect(leadsTo).toBe(expected);
  });

  it("again within the second of signing out gets a token that is not the one given up", async () => {
    const [given, next] = ["a.given-up.token", "a.later.token"];
    const ask = vi.fn(async () => next).mockImplementationOnce(async () => given);
    await keepToken(given);
    await submitPlainForm(signOut());
    setBackend({ signIn: ask });
    await submitForm(signIn, { email: aPerson(), password: "x" });
    expect(keptToken()).toBe(next);
  });

  it("with a wrong password keeps nothing, and says the same as for no account", async () => {
    setBackend({ signIn: async () => null });
    const email = aPerson();
    const { state, leadsTo } = await submitForm(signIn, { email, password: "x" });
    expect(leadsTo).toBeNull();
    expect(state).toMatchObject({ problem: errors.wrongPassword, errors: {}, values: { email } });
    expect(keptToken()).toBeUndefined();
  });

  it("takes as long for an unknown email as for a wrong password, and less when it is right", async () => {
    const answerAfter = (milliseconds: number, answer: string | null) => () =>
      new Promise<string | null>((resolve) => setTimeout(() => resolve(answer), milliseconds));
    const took = async (ask: () => Promise<string | null>) => {
      setBackend({ signIn: ask });
      return (await submitForm(signIn, { email: aPerson(), password: "x" })).took;
    };
    const misses = [await took(answerAfter(0, null)), await took(answerAfter(400, null))];
    expect(Math.abs((misses[0] ?? 0) - (misses[1] ?? 0))).toBeLessThan(50);
    expect(Math.min(...misses)).toBeGreaterThanOrEqual(600);
    expect(await took(answerAfter(100, TOKEN))).toBeLessThan(300);
  });

  it("is stopped after ten tries at one email, however it is spelled and wherever they come from", async () => {
    const email = aPerson();
    const ask = vi.fn(async () => null);
    setBackend({ signIn: ask });
    for (let n = 0; n < 10; n++) {
      fromElsewhere();
      await submitForm(signIn, { email: n % 2 === 0 ? email : email.toUpperCase(), password: "x" });
    }
    fromElsewhere();
    const { state } = await submitForm(signIn, { email, password: "the right one" });
    expect(state.problem).toContain("15 minutes");
    expect(browser.status).toBe(429);
    expect(Math.ceil((browser.retryAfter ?? 0) / 60)).toBe(15);
    expect(ask).toHaveBeenCalledTimes(10);
  });

  it("says that an email's account is signed in to in another way", async () => {
    setBackend({ signIn: async () => ({ refused: "signInElsewhere" }) });
    expect((await submitForm(signIn, { email: aPerson(), password: "x" })).state.problem).toBe(errors.signInElsewhere);
    expect(keptToken()).toBeUndefined();
  });

  it("is not stopped on a device that has signed in with it before, however strangers lock the email", async () => {
    const email = aPerson();
    setBackend({ signIn: async (_email, password) => (password === "right" ? TOKEN : null) });
    await submitForm(signIn, { email, password: "right" });
    const owner = copyOfCookies();
    browser.cookies.clear();
    for (let n = 0; n < 20; n++) {
      fromElsewhere();
      await submitForm(signIn, { email, password: "x" });
    }
    expect((await submitForm(signIn, { email, password: "right" })).state.isLocked).toBe(true);
    fromElsewhere();
    owner();
    expect((await submitForm(signIn, { email, password: "right" })).leadsTo).toBe("/account");
  });

  it("is an outage, and no wrong password, while the backend is gone", async () => {
    setBackend({ signIn: () => Promise.reject(new BackendUnavailable("unreachable")) });
    const { state } = await submitForm(signIn, { email: aPerson(), password: "x" });
    expect(state.problem).toBe(errors.outage);
    expect(browser.status).toBe(503);
  });
});

describe("registering", () => {
  const typed = (email: string) => ({ firstName: " Maya ", lastName: "", email, password: "a long secret" });

  it("makes the account, signs in and leads on", async () => {
    const ask = vi.fn(async (): Promise<Registered> => TOKEN);
    setBackend({ register: ask });
    const email = aPerson();
    const { leadsTo } = await submitForm(register, { ...typed(email), next: "/account/orders" });
    expect(leadsTo).toBe("/account/orders");
    expect(keptToken()).toBe(TOKEN);
    const registration = { firstName: "Maya", lastName: "", email: email.toLowerCase(), password: "a long secret" };
    expect(ask).toHaveBeenCalledExactlyOnceWith(registration);
  });

  it.each(["emailTaken", "signInElsewhere", "emailInvalid"] as const)(
    "says at the email that it is refused: %s",
    async (refused) => {
      setBackend({ register: async () => ({ refused }) });
      const email = aPerson();
      const { state } = await submitForm(register, typed(email));
      expect(state.errors).toEqual({ email: errors[refused] });
      expect(state.values).toEqual({ firstName: " Maya ", lastName: "", email });
      expect(keptToken()).toBeUndefined();
    },
  );

  it("asks nobody with a short password", async () => {
    const { state } = await submitForm(register, { ...typed(aPerson()), password: "short" });
    expect(state.errors).toEqual({ password: errors.passwordShort.replace("{characters, number}", "8") });
  });

  it("is stopped after five tries with one email", async () => {
    setBackend({ register: async () => ({ refused: "emailTaken" }) });
    const email = aPerson();
    for (let n = 0; n < 5; n++) await submitForm(register, typed(email));
    await submitForm(register, typed(email));
    expect(browser.status).toBe(429);
  });
});

describe("a forgotten password", () => {
  it("has the link mailed to the email as it was typed", async () => {
    const ask = vi.fn(async () => {});
    setBackend({ requestPasswordReset: ask });
    const email = aPerson();
    const { leadsTo } = await submitForm(forgotPassword, { email });
    expect(leadsTo).toBe("/account/forgot-password?sent=1");
    expect(ask).toHaveBeenCalledExactlyOnceWith(email);
  });

  it("takes as long where there is no account", async () => {
    setBackend({ requestPasswordReset: async () => {} });
    expect((await submitForm(forgotPassword, { email: aPerson() })).took).toBeGreaterThanOrEqual(600);
  });

  it("fills nobody's mailbox: the fourth within an hour is not asked for, and nobody is told", async () => {
    const ask = vi.fn(async () => {});
    setBackend({ requestPasswordReset: ask });
    const email = aPerson();
    for (const spelling of [email, email.toUpperCase(), email.toLowerCase(), email]) {
      fromElsewhere();
      await submitForm(forgotPassword, { email: spelling });
    }
    expect(ask).toHaveBeenCalledTimes(3);
    fromElsewhere();
    const fourth = await submitForm(forgotPassword, { email });
    expect(fourth).toMatchObject({ leadsTo: "/account/forgot-password?sent=1", took: 600 });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("has mails of its own on the owner's device, whatever strangers asked for", async () => {
    const ask = vi.fn(async () => {});
    setBackend({ requestPasswordReset: ask, signIn: async () => TOKEN });
    const email = aPerson();
    for (let n = 0; n < 5; n++) {
      fromElsewhere();
      await submitForm(forgotPassword, { email });
    }
    await submitForm(signIn, { email, password: "x" });
    await submitForm(forgotPassword, { email });
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it("refuses an address that asks for one mailbox after the other", async () => {
    setBackend({ requestPasswordReset: async () => {} });
    for (let n = 0; n < 10; n++) await submitForm(forgotPassword, { email: aPerson() });
    expect(browser.status).toBeNull();
    await submitForm(forgotPassword, { email: aPerson() });
    expect(browser.status).toBe(429);
  });

  it("keeps what was typed while the backend is gone", async () => {
    setBackend({ requestPasswordReset: () => Promise.reject(new BackendUnavailable("timeout")) });
    const email = aPerson();
    const { state } = await submitForm(forgotPassword, { email });
    expect(state).toMatchObject({ problem: errors.outage, values: { email } });
  });
});

describe("choosing a new password", () => {
  it("takes what the followed link carried, once", async () => {
    await keepResetProof("a.reset.proof");
    const ask = vi.fn(async () => true);
    setBackend({ resetPassword: ask });
    const { leadsTo } = await submitForm(resetPassword, { password: "a new long secret" });
    expect(leadsTo).toBe("/account/login?changed=1");
    expect(ask).toHaveBeenCalledExactlyOnceWith("a.reset.proof", "a new long secret");
    expect(await readResetProof()).toBeNull();
  });

  it("asks nobody without a link", async () => {
    const { state } = await submitForm(resetPassword, { password: "a new long secret" });
    expect(state.problem).toBe(errors.resetLinkSpent);
  });

  it("says that a link is spent which the backend refuses", async () => {
    await keepResetProof("a.reset.proof");
    setBackend({ resetPassword: async () => false });
    const { state } = await submitForm(resetPassword, { password: "a new long secret" });
    expect(state.problem).toBe(errors.resetLinkSpent);
  });

  it("lets nobody be signed out or the link be spent by a mistake", async () => {
    await keepResetProof("a.reset.proof");
    const { state } = await submitForm(resetPassword, { password: "short" });
    expect(state.errors).toHaveProperty("password");
    expect(await readResetProof()).toBe("a.reset.proof");
  });

  it("sends no password back", async () => {
    const { state } = await submitForm(resetPassword, { password: "a new long secret" });
    expect(state.values).toEqual({});
  });
});

describe("signing out", () => {
  it("ends the session and every order the browser has opened, in all copies of its cookies", async () => {
    signedIn();
    await grant({ id: ORDER, email: "maya@example.com" }, "lookup");
    const somebodyWithACopy = copyOfCookies();
    const { leadsTo } = await submitPlainForm(signOut());
    expect(leadsTo).toBe("/account/login?signed-out=1");
    expect([...browser.cookies.keys()], "when that was, and nothing else").toEqual(["_order_closed"]);
    somebodyWithACopy();
    expect((await readGrants()).grants).toEqual([]);
  });
});

describe("forgetting an order on this device", () => {
  const formWith = (orderId: string) => {
    const form = new FormData();
    form.set("orderId", orderId);
    return form;
  };

  it("takes what opened it", async () => {
    await grant({ id: ORDER, email: "maya@example.com" }, "lookup");
    const { leadsTo } = await submitPlainForm(forgetOrder(formWith(ORDER)));
    expect(leadsTo).toBe("/order/lookup?forgotten=1");
    expect(await readGrants()).toEqual({ grants: [], closedAt: Date.now() });
  });

  it.each(["", "order_1", "x".repeat(4000)])("keeps no note of %j, which is no order", async (orderId) => {
    await submitPlainForm(forgetOrder(formWith(orderId)));
    expect(browser.cookies.size).toBe(0);
  });

  it("keeps no note of nothing", async () => {
    await submitPlainForm(forgetOrder(new FormData()));
    expect(browser.cookies.size).toBe(0);
  });
});
