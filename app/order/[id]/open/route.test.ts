import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "./route";

const { grant, rememberDevice, countAttempt, readLink } = vi.hoisted(() => ({
  grant: vi.fn(),
  rememberDevice: vi.fn(),
  countAttempt: vi.fn(),
  readLink: vi.fn(),
}));
vi.mock("@/lib/session/grants", () => ({ grant }));
vi.mock("@/lib/session/known-device", () => ({ rememberDevice }));
vi.mock("@/lib/security/limits", () => ({ countAttempt }));
vi.mock("@/lib/read/linked-order", () => ({ readLink }));
vi.mock("@/lib/http/request-facts", () => ({ currentAddress: async () => "192.0.2.1" }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(path);
  },
}));

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const KEY = "v2.1795176060.abc";
const order = { id: ID, email: "maya@example.com" };

/** Where it leads: a redirect is thrown, as Next's is. */
async function leadsTo(query: string, id = ID): Promise<string> {
  const request = new NextRequest(`http://shop.test/order/${id}/open${query}`);
  return GET(request, { params: Promise.resolve({ id }) }).catch((error: Error) => error.message);
}

beforeEach(() => {
  grant.mockReset();
  rememberDevice.mockReset();
  countAttempt.mockReset().mockResolvedValue(null);
  readLink.mockReset().mockResolvedValue({ kind: "dead" });
});

it("a link of ours gives the grant and goes on to the clean address", async () => {
  readLink.mockResolvedValue({ kind: "opens", order });
  expect(await leadsTo(`?key=${KEY}`)).toBe(`/order/${ID}`);
  expect(await leadsTo(`?key=${KEY}&to=confirmed`)).toBe(`/order/${ID}/confirmed`);
  expect(await leadsTo(`?key=${KEY}&to=//evil.example`)).toBe(`/order/${ID}`);
  expect(grant.mock.calls).toEqual([
    [order, "link"],
    [order, "link"],
    [order, "link"],
  ]);
  expect(readLink).toHaveBeenLastCalledWith(ID, KEY);
  expect(countAttempt).not.toHaveBeenCalled();
});

it.each(["", "?key=", "?key=v2.1.x", `?Key=${KEY}`])("%s is no key", async (query) => {
  expect(await leadsTo(query)).toBe(`/order/${ID}?link=expired`);
  expect(countAttempt).toHaveBeenCalledExactlyOnceWith("link", { address: "192.0.2.1", order: ID });
  expect(grant).not.toHaveBeenCalled();
});

it.each([`?key=${KEY}&key=x`, `?key=x&key=${KEY}`])("%s is none either, whatever one of them opens", async (query) => {
  readLink.mockResolvedValue({ kind: "opens", order });
  expect(await leadsTo(query)).toBe(`/order/${ID}?link=expired`);
  expect(grant).not.toHaveBeenCalled();
});

it("an outage is no dead link: the same one is tried again", async () => {
  readLink.mockResolvedValue({ kind: "outage", status: 503 });
  expect(await leadsTo(`?key=${KEY}`)).toBe(`/order/${ID}/open/retry?key=${KEY}`);
  expect(await leadsTo(`?key=${KEY}&to=confirmed`)).toBe(`/order/${ID}/open/retry?key=${KEY}&to=confirmed`);
  expect(countAttempt).not.toHaveBeenCalled();
});

it("too many that open nothing lead to the page that says so", async () => {
  countAttempt.mockResolvedValue({ wait: 120, by: "address" });
  expect(await leadsTo("?key=x")).toBe(`/order/${ID}/open/wait?seconds=120`);
});

it("what can be no order's id is its page's to say", async () => {
  expect(await leadsTo(`?key=${KEY}`, "x")).toBe("/order/x");
  expect(readLink).not.toHaveBeenCalled();
  expect(countAttempt).not.toHaveBeenCalled();
});
