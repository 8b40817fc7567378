import "@/lib/test-support/browser";
import { describe, expect, it, vi } from "vitest";
import type { TakenCart } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { keepToken } from "@/lib/session/token";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { logged } from "@/lib/test-support/log";
import { CUSTOMER, keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm, submitPlainForm } from "@/lib/test-support/submit-form";
import { register } from "./register";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";

const CART = "_medusa_cart_id";
const bring = (value: string) => browser.cookies.set(CART, { name: CART, value, path: "/" });
const brought = () => browser.cookies.get(CART)?.value;

let people = 0;
const credentials = () => ({ email: `cart.${people++}@example.com`, password: "a long secret" });

const identifyCustomer = async () => CUSTOMER;

describe("the cart of a browser that signs in", () => {
  it.each([
    ["signing in", signIn, { signIn: async () => TOKEN }],
    ["registering", register, { register: async () => TOKEN }],
  ])("goes along by %s", async (_how, action, methods) => {
    const takeCart = vi.fn(async (): Promise<TakenCart> => "taken");
    setBackend({ ...methods, identifyCustomer, takeCart });
    bring("cart_01");
    await submitForm(action, { ...credentials(), firstName: "Maya", lastName: "" });
    expect(takeCart).toHaveBeenCalledExactlyOnceWith(TOKEN, CUSTOMER.id, "cart_01");
    expect(brought()).toBe("cart_01");
  });

  it.each([
    ["another account's, or none", "foreign", undefined],
    ["an order already", "ordered", "cart_01"],
  ] as const)("that is %s", async (_what, outcome, left) => {
    setBackend({ signIn: async () => TOKEN, identifyCustomer, takeCart: async () => outcome });
    bring("cart_01");
    await submitForm(signIn, credentials());
    expect(brought()).toBe(left);
  });

  it("never keeps anybody from signing in", async () => {
    const takeCart = async () => {
      throw new BackendUnavailable("failed");
    };
    setBackend({ signIn: async () => TOKEN, identifyCustomer, takeCart });
    bring("cart_01");
    const { leadsTo } = await submitForm(signIn, credentials());
    expect(leadsTo).toBe("/account");
    expect(keptToken()).toBe(TOKEN);
    expect(brought()).toBe("cart_01");
    expect(logged).toEqual(['warn {"reason":"failed"} cart not taken along']);
  });

  it.each(["../orders", "a b", "", "c".repeat(65)])("is no part of a path where it is no id: %j", async (value) => {
    setBackend({ signIn: async () => TOKEN });
    bring(value);
    expect((await submitForm(signIn, credentials())).leadsTo).toBe("/account");
  });
});

describe("the cart of a browser that signs out", () => {
  it("is left behind", async () => {
    signedIn();
    bring("cart_01");
    setBackend({ endSession: async () => undefined });
    await submitPlainForm(signOut());
    expect(brought()).toBeUndefined();
  });

  it("is left behind everywhere", async () => {
    // The other one was given up a moment ago.
    await keepToken("another.good.token");
    bring("cart_01");
    setBackend({ endAllSessions: async () => true });
    await submitForm(signOutEverywhere);
    expect(brought()).toBeUndefined();
  });
});
