import "@/lib/test-support/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { browser, copyOfCookies } from "@/lib/test-support/browser";
import { CUSTOMER, signedIn } from "@/lib/test-support/session";
import { readSession } from "./customer";
import { endGrants, grant, readGrants } from "./grants";
import { PRESENCE_COOKIE } from "./presence-mark";

const A = { id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0WA", email: "maya@example.com" };
const B = { id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0WB", email: "nora@example.com" };
const NORA = { ...CUSTOMER, id: "cus_2" };
const START = new Date("2026-11-20T12:00:00.500Z");

/** A page that reads an order, by whoever this browser brings. */
async function view() {
  await readSession();
  return readGrants();
}

const orders = async () => (await view()).grants.map(({ orderId }) => orderId);
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const comes = (customer: typeof CUSTOMER | null) => {
  setBackend({ identifyCustomer: async () => customer });
  signedIn();
};
/** What the shop's own sign-out does. */
const goesInTheShop = () => browser.cookies.delete("_medusa_jwt");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what a browser has earned ends with the session that was seen there", () => {
  it.each([
    ["signed out of in the shop", goesInTheShop],
    ["ended elsewhere, or run out", () => comes(null)],
    ["another customer's", () => comes(NORA)],
  ])("when it is %s", async (_how, go) => {
    comes(CUSTOMER);
    await grant(A, "lookup");
    expect(await orders()).toEqual([A.id]);
    const copy = copyOfCookies();
    later(60);
    go();
    expect(await view()).toEqual({ grants: [], closedAt: START.getTime() });
    // For good, in all copies, and also for whoever it was.
    comes(CUSTOMER);
    expect(await orders()).toEqual([]);
    copy();
    expect(await orders()).toEqual([]);
  });

  it("and so does what a guest had earned before signing in", async () => {
    await grant(A, "lookup");
    later(60);
    comes(CUSTOMER);
    expect(await orders()).toEqual([A.id]);
    goesInTheShop();
    expect(await orders()).toEqual([]);
  });

  it("but not what a guest earns who never signs in", async () => {
    await grant(A, "lookup");
    later(86_400);
    expect(await orders()).toEqual([A.id]);
    expect(browser.cookies.has(PRESENCE_COOKIE)).toBe(false);
  });

  it("nor what the next person has earned before any page noticed", async () => {
    comes(CUSTOMER);
    await grant(A, "lookup");
    await view();
    goesInTheShop();
    later(5);
    await grant(B, "link");
    expect(await orders()).toEqual([B.id]);
    later(5);
    expect(await orders()).toEqual([B.id]);
  });

  it("nor while the session goes on, with another of its tokens", async () => {
    comes(CUSTOMER);
    await grant(A, "lookup");
    await view();
    later(3600);
    browser.cookies.set("_medusa_jwt", { name: "_medusa_jwt", value: "a.newer.token", path: "/" });
    expect(await orders()).toEqual([A.id]);
  });

  it("nor while the backend cannot say", async () => {
    comes(CUSTOMER);
    await grant(A, "lookup");
    await view();
    setBackend({
      identifyCustomer: async () => {
        throw new BackendUnavailable("timeout");
      },
    });
    expect(await orders()).toEqual([A.id]);
    comes(CUSTOMER);
    expect(await orders()).toEqual([A.id]);
  });
});

describe("the mark of a session", () => {
  it("lets what is ordered after it was last seen be fresh", async () => {
    comes(CUSTOMER);
    await view();
    later(30);
    await view();
    goesInTheShop();
    later(600);
    expect((await view()).closedAt).toBe(START.getTime() + 30_000);
    expect((await view()).closedAt).toBe(START.getTime() + 30_000);
  });

  it("never moves back what was closed later", async () => {
    comes(CUSTOMER);
    await view();
    const marked = browser.cookies.get(PRESENCE_COOKIE);
    later(600);
    await endGrants();
    if (marked) browser.cookies.set(PRESENCE_COOKIE, marked);
    goesInTheShop();
    expect((await view()).closedAt).toBe(START.getTime() + 600_000);
  });

  it("is gone after a sign-out of ours", async () => {
    comes(CUSTOMER);
    await view();
    expect(browser.cookies.get(PRESENCE_COOKIE)).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
    await endGrants();
    expect(browser.cookies.has(PRESENCE_COOKIE)).toBe(false);
  });

  it("names nobody", async () => {
    comes(CUSTOMER);
    await view();
    const [facts = ""] = browser.cookies.get(PRESENCE_COOKIE)?.value.split(".") ?? [];
    expect(Buffer.from(facts, "base64url").toString()).not.toContain(CUSTOMER.id);
  });

  it.each(["", "nonsense", "e30.9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])(
    "counts for nothing where it is not ours: %s",
    async (value) => {
      await grant(A, "lookup");
      browser.cookies.set(PRESENCE_COOKIE, { name: PRESENCE_COOKIE, value, path: "/" });
      expect(await orders()).toEqual([A.id]);
    },
  );
});
