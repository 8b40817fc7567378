import "@/lib/test-support/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anotherBrowser, browser, copyOfCookies } from "@/lib/test-support/browser";
import { SECRET, setEnv } from "@/lib/test-support/env";
import { endGrants, forgetOrder, grant, grantFromPage, readGrants } from "./grants";

const COOKIE = "_order_grants";
const NOW = new Date("2026-11-20T12:00:00.500Z");
const SECONDS = Math.floor(NOW.getTime() / 1000);
const DAY = 86_400;
const A = "order_01JB8TZ2M3N4P5Q6R7S8T9V0WA";
const B = "order_01JB8TZ2M3N4P5Q6R7S8T9V0WB";

const ordersOf = async () => (await readGrants()).grants.map(({ orderId }) => orderId);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what a browser has earned", () => {
  it("is nothing at first", async () => {
    expect(await readGrants()).toEqual({ grants: [], forgotten: [] });
  });

  it.each([
    ["an action", grant],
    ["a page", grantFromPage],
  ])("is kept by %s for three weeks, sealed, from scripts and from foreign forms", async (_by, keep) => {
    await keep(A, "lookup");
    expect(await readGrants()).toEqual({
      grants: [{ orderId: A, source: "lookup", expiresAt: SECONDS + 21 * DAY }],
      forgotten: [],
    });
    const cookie = browser.cookies.get(COOKIE);
    const attributes = { path: "/", maxAge: 21 * DAY, httpOnly: true, sameSite: "lax", secure: false };
    expect(cookie).toMatchObject(attributes);
    expect(cookie?.value).not.toContain(A.slice(6));
  });

  it("travels by HTTPS alone in production", async () => {
    setEnv({ NODE_ENV: "production" });
    await grant(A, "link");
    expect(browser.cookies.get(COOKIE)).toMatchObject({ secure: true });
  });

  it("grows order by order", async () => {
    await grant(A, "lookup");
    await grantFromPage(B, "fresh");
    expect(await ordersOf()).toEqual([A, B]);
  });

  it("ends after three weeks, also in a browser that keeps the cookie", async () => {
    await grant(A, "lookup");
    vi.setSystemTime(NOW.getTime() + 21 * DAY * 1000 - 1000);
    expect(await ordersOf()).toEqual([A]);
    vi.setSystemTime(NOW.getTime() + 21 * DAY * 1000 + 1000);
    expect(await ordersOf()).toEqual([]);
  });

  it("is still good while its secret is being replaced, and not once it was", async () => {
    await grant(A, "lookup");
    const NEWER = "a newer secret of thirty-two characters";
    setEnv({ SESSION_SECRET: `${NEWER},${SECRET}` });
    expect(await ordersOf()).toEqual([A]);
    setEnv({ SESSION_SECRET: NEWER });
    expect(await ordersOf()).toEqual([]);
  });

  it("is nothing for a cookie that a browser wrote itself, and a new grant begins anew", async () => {
    browser.cookies.set(COOKIE, { name: COOKIE, value: JSON.stringify({ entries: [[A, "n", SECONDS + DAY]] }) });
    expect(await ordersOf()).toEqual([]);
    await grant(B, "email");
    expect(await ordersOf()).toEqual([B]);
  });
});

describe("forgetting an order", () => {
  it("takes its grant and leaves the others", async () => {
    await grant(A, "lookup");
    await grant(B, "lookup");
    await forgetOrder(A);
    expect(await readGrants()).toMatchObject({ grants: [{ orderId: B }], forgotten: [A] });
  });

  it("ends copies of the cookie that were made before", async () => {
    await grant(A, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await forgetOrder(A);
    somebodyWithACopy();
    expect(await readGrants()).toEqual({ grants: [], forgotten: [] });
  });

  it("ends copies once more when it happens once more", async () => {
    await grant(A, "lookup");
    await forgetOrder(A);
    await grant(B, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await forgetOrder(B);
    somebodyWithACopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("is remembered a day longer than the order could be fresh, and holds where nothing was earned", async () => {
    setEnv({ ORDER_FRESH_MINUTES: "30" });
    await forgetOrder(A);
    const end = (SECONDS + 1 + 30 * 60 + DAY) * 1000;
    vi.setSystemTime(end - 1);
    expect((await readGrants()).forgotten).toEqual([A]);
    vi.setSystemTime(end);
    expect((await readGrants()).forgotten).toEqual([]);
  });

  it("touches no other browser", async () => {
    await grant(A, "lookup");
    const otherBrowser = copyOfCookies();
    anotherBrowser();
    await grant(A, "lookup");
    await forgetOrder(A);
    otherBrowser();
    expect(await ordersOf()).toEqual([A]);
  });
});

describe("signing out", () => {
  it("takes the cookie and ends every copy of it", async () => {
    await grant(A, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await endGrants();
    expect(browser.cookies.has(COOKIE)).toBe(false);
    somebodyWithACopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("lets a copy earn anew, and ends that too when it is given up next", async () => {
    await grant(A, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await endGrants();
    somebodyWithACopy();
    await grant(B, "lookup");
    expect(await ordersOf()).toEqual([B]);
    const anotherCopy = copyOfCookies();
    await endGrants();
    anotherCopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("asks nothing of a browser that has earned nothing", async () => {
    await endGrants();
    expect(browser.cookies.size).toBe(0);
  });
});
