import "@/lib/test-support/browser";
import { afterEach, expect, it, vi } from "vitest";
import { browser } from "@/lib/test-support/browser";
import { SECRET, setEnv } from "@/lib/test-support/env";
import { dropResetProof, keepResetProof, readResetProof } from "./reset-proof";
import { seal } from "./seal";

const PROOF = "header.payload.signature";
const COOKIE = "_password_reset";

afterEach(() => {
  vi.useRealTimers();
});

it("gives back what the mailed link carried, to the browser that followed it", async () => {
  await keepResetProof(PROOF);
  expect(await readResetProof()).toBe(PROOF);
});

it("is sent to the page of the new password alone, unreadable, for the fifteen minutes that the link is good", async () => {
  await keepResetProof(PROOF);
  expect(browser.cookies.get(COOKIE)).toMatchObject({ path: "/account/reset-password", maxAge: 900, secure: false });
  expect(browser.cookies.get(COOKIE)?.value).not.toContain("payload");
});

it("travels by HTTPS alone in production", async () => {
  setEnv({ NODE_ENV: "production" });
  await keepResetProof(PROOF);
  expect(browser.cookies.get(COOKIE)).toMatchObject({ secure: true });
});

it("ends after fifteen minutes, also in a browser that keeps the cookie", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await keepResetProof(PROOF);
  vi.setSystemTime(Date.now() + 14 * 60_000);
  expect(await readResetProof()).toBe(PROOF);
  // Iron forgives a minute of a clock that is off.
  vi.setSystemTime(Date.now() + 3 * 60_000);
  expect(await readResetProof()).toBeNull();
});

it("is gone once the password was changed", async () => {
  await keepResetProof(PROOF);
  await dropResetProof();
  expect(browser.cookies.has(COOKIE)).toBe(false);
  expect(await readResetProof()).toBeNull();
});

it("is nothing that a browser could write itself", async () => {
  browser.cookies.set(COOKIE, { name: COOKIE, value: PROOF });
  expect(await readResetProof()).toBeNull();
  const foreign = await seal(PROOF, ["a secret of somebody else, of thirty-two"], 60);
  browser.cookies.set(COOKIE, { name: COOKIE, value: foreign });
  expect(await readResetProof()).toBeNull();
});

it.each([2000, 2001])("takes a proof of %i characters for one up to two thousand", async (length) => {
  const value = await seal("x".repeat(length), [SECRET], 60);
  browser.cookies.set(COOKIE, { name: COOKIE, value });
  expect((await readResetProof()) !== null).toBe(length <= 2000);
});
