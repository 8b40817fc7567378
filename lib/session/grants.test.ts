import "@/lib/test-support/browser";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anotherBrowser, browser, copyOfCookies } from "@/lib/test-support/browser";
import { SECRET, setEnv } from "@/lib/test-support/env";
import { grantCookieName, MOST_GRANTS } from "./grant-cookie";
import { endGrants, forgetOrder, grant, grantFromPage, readGrants } from "./grants";

const NOW = new Date("2026-11-20T12:00:00.500Z");
const SECONDS = Math.floor(NOW.getTime() / 1000);
const DAY = 86_400;
const EMAIL = "maya@example.com";
const A = { id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0WA", email: EMAIL };
const B = { id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0WB", email: EMAIL };
const CLOSED = "_order_closed";

const ordersOf = async () => (await readGrants()).grants.map(({ orderId }) => orderId);
const cookieOf = (order: { id: string }) => browser.cookies.get(grantCookieName(order.id));
const inTurn = (n: number) => ({ id: `order_${String(n).padStart(26, "0")}`, email: EMAIL });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what a browser has earned", () => {
  it("is nothing at first", async () => {
    expect(await readGrants()).toEqual({ grants: [], closedAt: null });
  });

  it.each([
    ["an action", grant],
    ["a page", grantFromPage],
  ])(
    "is kept by %s for three weeks, with the digest of the order's email, from scripts and foreign forms",
    async (_by, keep) => {
      await keep(A, "lookup");
      expect(await readGrants()).toEqual({
        grants: [{ orderId: A.id, source: "lookup", email: emailDigest(EMAIL), expiresAt: SECONDS + 21 * DAY }],
        closedAt: null,
      });
      const cookie = cookieOf(A);
      const attributes = { path: "/", maxAge: 21 * DAY, httpOnly: true, sameSite: "lax", secure: false };
      expect(cookie).toMatchObject(attributes);
      expect(cookie?.value).not.toContain(A.id.slice(6));
      expect(cookie?.value).not.toContain("maya");
    },
  );

  it("may be an order without an email", async () => {
    await grant({ ...A, email: null }, "link");
    expect((await readGrants()).grants).toMatchObject([{ orderId: A.id, email: "" }]);
  });

  it("travels by HTTPS alone in production", async () => {
    setEnv({ NODE_ENV: "production" });
    await grant(A, "link");
    expect(cookieOf(A)).toMatchObject({ secure: true });
  });

  it("is kept whole where two links are opened side by side", async () => {
    const before = copyOfCookies();
    await grant(A, "link");
    const first = new Map(browser.cookies);
    before();
    await grant(B, "link");
    for (const [name, cookie] of first) browser.cookies.set(name, cookie);
    expect((await ordersOf()).sort()).toEqual([A.id, B.id]);
  });

  it("is one grant an order, the newest", async () => {
    await grant(A, "lookup");
    await grant({ ...A, email: "right@example.com" }, "email");
    expect((await readGrants()).grants).toMatchObject([{ source: "email", email: emailDigest("right@example.com") }]);
  });

  it("ends after three weeks, also in a browser that keeps the cookie", async () => {
    await grant(A, "lookup");
    vi.setSystemTime(NOW.getTime() + 21 * DAY * 1000 - 1000);
    expect(await ordersOf()).toEqual([A.id]);
    vi.setSystemTime(NOW.getTime() + 21 * DAY * 1000 + 1000);
    expect(await ordersOf()).toEqual([]);
  });

  it("is so many orders at most, the oldest goes first, in less than 3 kB", async () => {
    for (let n = 0; n < MOST_GRANTS + 3; n += 1) {
      vi.setSystemTime(NOW.getTime() + n * 1000);
      await grant(inTurn(n), "link");
    }
    const orders = await ordersOf();
    expect(orders).toHaveLength(MOST_GRANTS);
    expect(orders.at(0)).toBe(inTurn(3).id);
    expect(orders.at(-1)).toBe(inTurn(MOST_GRANTS + 2).id);
    const header = [...browser.cookies.values()].map(({ name, value }) => `${name}=${value}`).join("; ");
    expect(header.length).toBeLessThan(3072);
  });

  it("is still good while its secret is being replaced, and not once it was", async () => {
    await grant(A, "lookup");
    const NEWER = "a newer secret of thirty-two characters";
    setEnv({ SESSION_SECRET: `${NEWER},${SECRET}` });
    expect(await ordersOf()).toEqual([A.id]);
    setEnv({ SESSION_SECRET: NEWER });
    expect(await ordersOf()).toEqual([]);
  });
});

describe("a cookie that a browser wrote itself", () => {
  const facts = ["01JB8TZ2M3N4P5Q6R7S8T9V0WA", "n", emailDigest(EMAIL), "0123456789abcdef"];
  const name = grantCookieName(A.id);
  const put = (value: string, as = name) => browser.cookies.set(as, { name: as, value, path: "/" });

  it("would be good with the shop's own secret", async () => {
    put(writeSignedToken("grant", facts, SECONDS + DAY, SECRET));
    expect(await ordersOf()).toEqual([A.id]);
  });

  it.each([
    ["of another secret", writeSignedToken("grant", facts, SECONDS + DAY, "another secret of thirty-two characters")],
    ["signed for something else", writeSignedToken("claim link", facts, SECONDS + DAY, SECRET)],
    ["that has ended", writeSignedToken("grant", facts, SECONDS, SECRET)],
    ["of another shape", writeSignedToken("grant", { orderId: A.id }, SECONDS + DAY, SECRET)],
    ["of another mark", writeSignedToken("grant", [facts[0], "x", "", facts[3]], SECONDS + DAY, SECRET)],
    ["without a signature", JSON.stringify(facts)],
    ["of before", "Fe26.2*1*abc*def"],
    ["empty", ""],
    ["oversize", "x".repeat(100_000)],
    ["binary", "\u0000\uffff\ud800"],
  ])("opens nothing %s, and gives way to what is earned", async (_how, value) => {
    put(value);
    expect(await ordersOf()).toEqual([]);
    await grant(A, "email");
    expect(await ordersOf()).toEqual([A.id]);
  });

  it("opens nothing under another order's name", async () => {
    put(writeSignedToken("grant", facts, SECONDS + DAY, SECRET), grantCookieName(B.id));
    expect(await ordersOf()).toEqual([]);
  });

  it("takes no place of what was earned", async () => {
    await grant(A, "link");
    for (let n = 0; n < 40; n += 1) put("x", `_order_grant_${n}`);
    await grant(B, "link");
    expect((await ordersOf()).sort()).toEqual([A.id, B.id]);
    expect([...browser.cookies.keys()].filter((one) => one.startsWith("_order_grant_"))).toHaveLength(2);
  });
});

describe("forgetting an order", () => {
  it("takes its grant and leaves the others", async () => {
    await grant(A, "lookup");
    await grant(B, "lookup");
    await forgetOrder(A.id);
    expect(await ordersOf()).toEqual([B.id]);
    expect(cookieOf(A)).toBeUndefined();
  });

  it("ends copies of its cookie that were made before, and of one that was earned twice", async () => {
    await grant(A, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await grant(A, "link");
    await forgetOrder(A.id);
    somebodyWithACopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("ends copies once more when it happens once more", async () => {
    await grant(A, "lookup");
    await forgetOrder(A.id);
    await grant(A, "lookup");
    expect(await ordersOf()).toEqual([A.id]);
    const somebodyWithACopy = copyOfCookies();
    await forgetOrder(A.id);
    somebodyWithACopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("touches no other browser", async () => {
    await grant(A, "lookup");
    const otherBrowser = copyOfCookies();
    anotherBrowser();
    await grant(A, "lookup");
    await forgetOrder(A.id);
    otherBrowser();
    expect(await ordersOf()).toEqual([A.id]);
  });
});

describe("signing out", () => {
  it("takes the cookies and ends every copy of them", async () => {
    await grant(A, "lookup");
    await grant(B, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await endGrants();
    expect([...browser.cookies.keys()]).toEqual([CLOSED]);
    somebodyWithACopy();
    expect(await ordersOf()).toEqual([]);
  });

  it("lets a copy earn anew, and ends that too when it is given up next", async () => {
    await grant(A, "lookup");
    const somebodyWithACopy = copyOfCookies();
    await endGrants();
    somebodyWithACopy();
    await grant(A, "lookup");
    expect(await ordersOf()).toEqual([A.id]);
    const anotherCopy = copyOfCookies();
    await endGrants();
    anotherCopy();
    expect(await ordersOf()).toEqual([]);
  });
});

describe("after either, nothing that was placed before is fresh here", () => {
  it.each([
    ["signing out", () => endGrants()],
    ["forgetting an order, also one that was never opened", () => forgetOrder(A.id)],
  ])("%s", async (_what, close) => {
    await close();
    expect((await readGrants()).closedAt).toBe(NOW.getTime());
    expect(browser.cookies.get(CLOSED)).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
  });

  it("whatever is earned next", async () => {
    await endGrants();
    await grant(A, "link");
    await grantFromPage(B, "fresh");
    expect((await readGrants()).closedAt).toBe(NOW.getTime());
  });

  it("for a day longer than an order could be fresh", async () => {
    setEnv({ ORDER_FRESH_MINUTES: "30" });
    await endGrants();
    const end = (SECONDS + 1 + 30 * 60 + DAY) * 1000;
    vi.setSystemTime(end - 1);
    expect((await readGrants()).closedAt).toBe(NOW.getTime());
    vi.setSystemTime(end);
    expect((await readGrants()).closedAt).toBeNull();
  });

  it.each([
    ["of another secret", () => writeSignedToken("grant", { closedAt: 1 }, SECONDS + 60, "x".repeat(32))],
    ["of another shape", () => writeSignedToken("grant", { closedAt: "yesterday" }, SECONDS + 60, SECRET)],
    ["nonsense", () => "x"],
  ])("and a mark is nothing that is %s", async (_how, value) => {
    browser.cookies.set(CLOSED, { name: CLOSED, value: value() });
    expect((await readGrants()).closedAt).toBeNull();
  });
});
