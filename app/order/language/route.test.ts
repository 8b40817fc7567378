import { MESSAGES } from "@order-pages/shared/words/catalogues";
import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { setEnv } from "@/lib/test-support/env";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { POST } from "./route";

function choose(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields);
  return POST(new NextRequest("https://shop.example/order/language", { method: "POST", body, headers }));
}

it("keeps the choice for a year and leads back to the page that it was made on", async () => {
  const answer = await choose({ language: "de", from: "/us/order/lookup?number=12" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/us/order/lookup?number=12"]);
  expect(browser.cookies.get("_order_pages_language")).toEqual({
    name: "_order_pages_language",
    value: "de",
    path: "/",
    maxAge: 31_536_000,
    httpOnly: true,
    sameSite: "lax",
    secure: false,
  });
});

it("goes by what the browser says it was on, unless that keeps its address to itself", async () => {
  const led = async (referer: string, from = "/from") =>
    (await choose({ language: "de", from }, { referer })).headers.get("location");
  expect(await led("https://shop.example/account?a=1#b")).toBe("/account?a=1");
  expect(await led("https://shop.example/")).toBe("/from");
  expect(await led("about:client")).toBe("/from");
  expect(await led("https://shop.example//evil.example/a")).toBe("/from");
  expect(await led("https://shop.example/", "//evil.example")).toBe("/");
  expect(await led("", "https://evil.example/")).toBe("/");
});

it("changes the language of the path where the shop has said that its paths have that language", async () => {
  setEnv({ PATH_PREFIX: "country/language", STORE_LANGUAGES: "en,de" });
  const answer = await choose({ language: "de", from: "/us/en/order/lookup?number=12?" });
  expect(answer.headers.get("location")).toBe("/us/de/order/lookup?number=12?");
  setEnv({ PATH_PREFIX: "country/language" });
  const unsure = await choose({ language: "de", from: "/us/en/order/lookup" });
  expect(unsure.headers.get("location")).toBe("/us/en/order/lookup");
});

it.each([
  ["no language of the shop's", { language: "nl" }],
  ["no language", { from: "/" }],
])("refuses %s in the reader's words, and keeps nothing", async (_what, fields) => {
  const answer = await choose(fields, { "accept-language": "de-AT" });
  expect([answer.status, await answer.text()]).toEqual([400, MESSAGES.de.refusals.form]);
  expect(browser.cookies.size).toBe(0);
});

it("refuses what is no form", async () => {
  const request = new NextRequest("https://shop.example/order/language", { method: "POST", body: "{" });
  expect((await POST(request)).status).toBe(400);
});

it("tells the backend for the mails of whoever is signed in, and of nobody else", async () => {
  const rememberLanguage = vi.fn(async () => {});
  setBackend({ rememberLanguage });
  await choose({ language: "ja" });
  expect(rememberLanguage).not.toHaveBeenCalled();
  signedIn();
  await choose({ language: "ja" });
  expect(rememberLanguage).toHaveBeenCalledExactlyOnceWith(TOKEN, "ja");
});

it("switches although the backend fails", async () => {
  signedIn();
  setBackend({
    rememberLanguage: async () => {
      throw new BackendUnavailable("timeout");
    },
  });
  const answer = await choose({ language: "fr", from: "/account" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/account"]);
  expect(browser.cookies.get("_order_pages_language")?.value).toBe("fr");
});
