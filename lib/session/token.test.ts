import "@/lib/test-support/browser";
import { describe, expect, it } from "vitest";
import { browser, copyOfCookies } from "@/lib/test-support/browser";
import { setEnv } from "@/lib/test-support/env";
import { dropToken, isPastHalfItsLife, keepToken, keepTokenFromPage, readToken } from "./token";

const COOKIE = "_medusa_jwt";
let tokens = 0;
/** No test shall meet a token that another one gave up. */
const aToken = () => `header.payload.signature-${tokens++}`;

const bring = (value: string) => browser.cookies.set(COOKIE, { name: COOKIE, value, path: "/" });

describe("the session's cookie", () => {
  it.each([
    ["an action", keepToken],
    ["a page", async (token: string) => keepTokenFromPage(token)],
  ])(
    "set by %s gives its token back, for a week, to every page and to no script or foreign form",
    async (_by, keep) => {
      const token = aToken();
      await keep(token);
      expect(await readToken()).toBe(token);
      expect(browser.cookies.get(COOKIE)).toEqual({
        name: COOKIE,
        value: token,
        path: "/",
        maxAge: 604_800,
        httpOnly: true,
        sameSite: "lax",
        secure: false,
      });
    },
  );

  it("travels by HTTPS alone in production", async () => {
    setEnv({ NODE_ENV: "production" });
    await keepToken(aToken());
    expect(browser.cookies.get(COOKIE)).toMatchObject({ secure: true });
  });

  it.each([
    ["an action", keepToken],
    ["a page", async (token: string) => keepTokenFromPage(token)],
  ])("set by %s is the whole domain's where the shop says so, and goes there", async (_by, keep) => {
    setEnv({ COOKIE_DOMAIN: "shop.example" });
    await keep(aToken());
    expect(browser.cookies.get(COOKIE)).toMatchObject({ domain: "shop.example", path: "/" });
    await dropToken();
    expect(browser.cookies.has(COOKIE)).toBe(false);
  });

  it("is none where the browser brings none", async () => {
    expect(await readToken()).toBeNull();
  });

  it.each(["", "a b", "a.b.c\r\nx-injected: 1", "a;b", "token=", "ä", "x".repeat(4097)])(
    "is none for %j, which is no token",
    async (value) => {
      bring(value);
      expect(await readToken()).toBeNull();
    },
  );

  it("may be as long as a cookie can be", async () => {
    bring("x".repeat(4096));
    expect(await readToken()).toHaveLength(4096);
  });
});

describe("signing out", () => {
  it("takes the cookie from the browser", async () => {
    await keepToken(aToken());
    await dropToken();
    expect(browser.cookies.has(COOKIE)).toBe(false);
  });

  it("ends every copy of the token, and nobody else's", async () => {
    const [token, other] = [aToken(), aToken()];
    await keepToken(token);
    const somebodyWithACopy = copyOfCookies();
    await dropToken();
    somebodyWithACopy();
    expect(await readToken()).toBeNull();
    bring(other);
    expect(await readToken()).toBe(other);
  });

  it("takes even a cookie that is no token", async () => {
    bring("no token at all");
    await dropToken();
    expect(browser.cookies.has(COOKIE)).toBe(false);
  });
});

describe("a token's age", () => {
  const ISSUED = 1_795_176_000;
  const token = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;
  const aDay = token({ iat: ISSUED, exp: ISSUED + 86_400 });
  const later = (seconds: number) => new Date((ISSUED + seconds) * 1000);

  it.each([
    ["is young when issued", 0, false],
    ["is young up to the half of its life", 43_200, false],
    ["shows in the second half", 43_201, true],
    ["shows to the last second", 86_399, true],
    ["is past asking once it has ended", 86_400, false],
  ])("%s", (_case, seconds, expected) => {
    expect(isPastHalfItsLife(aDay, later(seconds))).toBe(expected);
  });

  it.each([
    "",
    "no token",
    "a.b.c",
    `e30.${Buffer.from("null").toString("base64url")}.x`,
    token({ exp: ISSUED * 2 }),
    token({ iat: 0 }),
    token({ iat: "0", exp: ISSUED * 2 }),
  ])("is unknown of %j", (text) => {
    expect(isPastHalfItsLife(text, later(50_000))).toBe(false);
  });
});
