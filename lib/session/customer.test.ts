import "@/lib/test-support/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Customer } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { logged } from "@/lib/test-support/log";
import { isGuest, prolongSession, readSession } from "./customer";

const CUSTOMER: Customer = {
  id: "cus_1",
  email: "maya@example.com",
  greetedName: "Maya",
  mailbox: { state: "proven" },
};
const NOW = new Date("2026-11-20T12:00:00Z");
const HOUR = 3600;

/** A token of a day, issued so long ago. */
function tokenAged(hours: number): string {
  const iat = NOW.getTime() / 1000 - hours * HOUR;
  return `e30.${Buffer.from(JSON.stringify({ iat, exp: iat + 24 * HOUR })).toString("base64url")}.signature`;
}

const bring = (value: string) => browser.cookies.set("_medusa_jwt", { name: "_medusa_jwt", value, path: "/" });
const kept = () => browser.cookies.get("_medusa_jwt")?.value;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the session", () => {
  it("is a guest's where there is no token, and no backend is asked", async () => {
    expect(await readSession()).toEqual({ kind: "guest" });
  });

  it("is the customer's whom the backend names", async () => {
    bring("a.good.token");
    const identifyCustomer = vi.fn(async () => CUSTOMER);
    setBackend({ identifyCustomer });
    expect(await readSession()).toEqual({ kind: "customer", customer: CUSTOMER, token: "a.good.token" });
    expect(identifyCustomer).toHaveBeenCalledExactlyOnceWith("a.good.token");
  });

  it("has ended where the backend names nobody", async () => {
    bring("a.forged.token");
    setBackend({ identifyCustomer: async () => null });
    expect(await readSession()).toEqual({ kind: "ended" });
  });

  it.each([
    [
      "does not answer",
      new BackendUnavailable("timeout"),
      /^warn {"status":503,"reason":"timeout"} session not checked$/,
    ],
    [
      "fails in a way nobody thought of",
      new Error("cus_1"),
      /^error {"status":500,"error":{"name":"Error","stack":\[.+\]}} session not checked$/,
    ],
  ])("is unavailable, not ended, while the backend %s", async (_case, error, line) => {
    bring("a.good.token");
    setBackend({ identifyCustomer: () => Promise.reject(error) });
    expect(await readSession()).toEqual({ kind: "unavailable" });
    expect(logged).toEqual([expect.stringMatching(line)]);
    expect(logged.join()).not.toContain("cus_1");
  });

  it("is known to be nobody's only where the backend could say so", () => {
    expect(isGuest({ kind: "guest" })).toBe(true);
    expect(isGuest({ kind: "ended" })).toBe(true);
    expect(isGuest({ kind: "unavailable" })).toBe(false);
    expect(isGuest({ kind: "customer", customer: CUSTOMER, token: "a.good.token" })).toBe(false);
  });
});

describe("a session that goes on", () => {
  const FRESH = tokenAged(0);

  it("gets a new token in the second half of the old one's life", async () => {
    bring(tokenAged(13));
    const refreshToken = vi.fn(async () => FRESH);
    setBackend({ identifyCustomer: async () => CUSTOMER, refreshToken });
    await prolongSession();
    expect(refreshToken).toHaveBeenCalledExactlyOnceWith(tokenAged(13));
    expect(kept()).toBe(FRESH);
  });

  it("asks for none before, and none without a token", async () => {
    const refreshToken = vi.fn(async () => FRESH);
    setBackend({ identifyCustomer: async () => CUSTOMER, refreshToken });
    await prolongSession();
    bring(tokenAged(11));
    await prolongSession();
    expect(kept()).toBe(tokenAged(11));
    expect(refreshToken).not.toHaveBeenCalled();
  });

  it.each([
    ["whose token the backend no longer knows", { identifyCustomer: async () => null }],
    ["that cannot be checked", { identifyCustomer: () => Promise.reject(new BackendUnavailable("timeout")) }],
    ["for which there is no new one", { refreshToken: async () => null }],
    ["for which asking failed", { refreshToken: () => Promise.reject(new BackendUnavailable("failed")) }],
  ])("keeps the old token %s", async (_case, answers) => {
    bring(tokenAged(13));
    setBackend({ identifyCustomer: async () => CUSTOMER, refreshToken: async () => FRESH, ...answers });
    await prolongSession();
    expect(kept()).toBe(tokenAged(13));
  });

  it("says in the log that no new token was to be had", async () => {
    bring(tokenAged(13));
    const refreshToken = () => Promise.reject(new BackendUnavailable("failed"));
    setBackend({ identifyCustomer: async () => CUSTOMER, refreshToken });
    await prolongSession();
    expect(logged).toEqual(['warn {"reason":"failed"} session not prolonged']);
  });
});
