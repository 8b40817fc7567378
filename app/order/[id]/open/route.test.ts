import { signOrderLink } from "@order-pages/shared/proofs/order-link";
import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "./route";

const { grant, rememberDevice, spend, settings } = vi.hoisted(() => ({
  grant: vi.fn(),
  rememberDevice: vi.fn(),
  spend: vi.fn(),
  settings: { linkSecrets: ["the newest secret with thirty-two characters"] },
}));
vi.mock("@/lib/env", () => ({ env: () => settings }));
vi.mock("@/lib/session/grants", () => ({ grant }));
vi.mock("@/lib/session/known-device", () => ({ rememberDevice }));
vi.mock("@/lib/security/limits", () => ({ spend }));
vi.mock("@/lib/http/request-facts", () => ({ currentAddress: async () => "192.0.2.1" }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(path);
  },
}));

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const key = signOrderLink(ID, inAnHour, settings.linkSecrets[0] ?? "");

/** Where it leads: a redirect is thrown, as Next's is. */
async function leadsTo(query: string, id = ID): Promise<string> {
  const request = new NextRequest(`http://shop.test/order/${id}/open${query}`);
  return GET(request, { params: Promise.resolve({ id }) }).catch((error: Error) => error.message);
}

beforeEach(() => {
  grant.mockReset();
  rememberDevice.mockReset();
  spend.mockReset().mockResolvedValue(null);
});

it("a link of ours gives the grant and goes on to the clean address", async () => {
  expect(await leadsTo(`?key=${key}`)).toBe(`/order/${ID}`);
  expect(await leadsTo(`?key=${key}&to=confirmed`)).toBe(`/order/${ID}/confirmed`);
  expect(await leadsTo(`?key=${key}&to=//evil.example`)).toBe(`/order/${ID}`);
  expect(grant.mock.calls).toEqual([
    [ID, "link"],
    [ID, "link"],
    [ID, "link"],
  ]);
  expect(spend).not.toHaveBeenCalled();
});

it.each(["", "?key=", "?key=v1.1.x", `?key=${key}&key=x`, `?key=x&key=${key}`, `?Key=${key}`])(
  "%s is no key",
  async (query) => {
    expect(await leadsTo(query)).toBe(`/order/${ID}?link=expired`);
    expect(spend).toHaveBeenCalledExactlyOnceWith("link", { address: "192.0.2.1", order: ID });
    expect(grant).not.toHaveBeenCalled();
  },
);

it("too many that open nothing lead to the page that says so", async () => {
  spend.mockResolvedValue(120);
  expect(await leadsTo("?key=x")).toBe(`/order/${ID}/open/wait?seconds=120`);
});

it("what can be no order's id is its page's to say", async () => {
  expect(await leadsTo(`?key=${key}`, "x")).toBe("/order/x");
  expect(spend).not.toHaveBeenCalled();
  expect(grant).not.toHaveBeenCalled();
});
