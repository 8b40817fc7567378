import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import {
  endSessionsOf,
  endSignIn,
  isEnded,
  millisecondsUntilTokensCount,
  noteRefreshed,
  type SessionToken,
} from "./sessions";

const SECOND = 1_795_176_000;
const at = (seconds: number) => new Date((SECOND + seconds) * 1000);

const token = (more: Partial<SessionToken> = {}): SessionToken => ({
  customerId: "cus_1",
  identityId: "authid_1",
  issuedAt: SECOND,
  endsAt: SECOND + 86_400,
  ...more,
});

const issued = (seconds: number) => token({ issuedAt: SECOND + seconds });

describe("every session of a customer", () => {
  it.each(["cus_1", "authid_1"])("ends with %s's, those of the very second among them", async (subject) => {
    const { scope } = aBackend();
    await endSessionsOf(scope, [subject], at(10.4));
    expect(await isEnded(scope, issued(9))).toBe(true);
    expect(await isEnded(scope, issued(10))).toBe(true);
    expect(await isEnded(scope, issued(11))).toBe(false);
  });

  it("ends for an identity that has no customer yet", async () => {
    const { scope } = aBackend();
    await endSessionsOf(scope, ["authid_1"], at(10));
    expect(await isEnded(scope, token({ customerId: "" }))).toBe(true);
    expect(await isEnded(scope, token({ customerId: "", identityId: "authid_2" }))).toBe(false);
  });

  it("goes on for others", async () => {
    const { scope } = aBackend();
    await endSessionsOf(scope, ["cus_1", "authid_1"], at(10));
    expect(await isEnded(scope, token({ customerId: "cus_2", identityId: "authid_2" }))).toBe(false);
  });

  it("counts again from the next second, which a sign-in can wait for", async () => {
    const { scope } = aBackend();
    await endSessionsOf(scope, ["cus_1"], at(10.4));
    expect(await millisecondsUntilTokensCount(scope, ["authid_1", "cus_1"], at(10.4))).toBe(600);
    expect(await millisecondsUntilTokensCount(scope, ["authid_1", "cus_1"], at(11))).toBe(0);
    expect(await millisecondsUntilTokensCount(scope, ["authid_2"], at(10.4))).toBe(0);
  });
});

describe("a sign-in", () => {
  it("ends for each copy of its token, and for no other sign-in", async () => {
    const { scope } = aBackend();
    await endSignIn(scope, issued(0));
    expect(await isEnded(scope, issued(0))).toBe(true);
    expect(await isEnded(scope, issued(1))).toBe(false);
    expect(await isEnded(scope, token({ customerId: "cus_2", identityId: "authid_2" }))).toBe(false);
  });

  it("ends with what was refreshed from it, and what that was refreshed from", async () => {
    const { scope } = aBackend();
    await noteRefreshed(scope, issued(0), issued(100));
    await noteRefreshed(scope, issued(100), issued(200));
    await noteRefreshed(scope, issued(50), issued(150));
    await endSignIn(scope, issued(100));
    for (const seconds of [0, 100, 200]) expect(await isEnded(scope, issued(seconds)), `${seconds}`).toBe(true);
    for (const seconds of [50, 150]) expect(await isEnded(scope, issued(seconds)), `${seconds}`).toBe(false);
  });

  it("ends with a refreshed token that is kept only afterwards", async () => {
    const { scope } = aBackend();
    await endSignIn(scope, issued(0));
    await noteRefreshed(scope, issued(0), issued(100));
    expect(await isEnded(scope, issued(100))).toBe(true);
  });

  it("keeps nothing of a token that is refreshed within its second: it is the same one", async () => {
    const { scope, tables } = aBackend();
    await noteRefreshed(scope, issued(0), issued(0));
    expect(tables.RefreshedToken ?? []).toEqual([]);
  });
});
