import "@/lib/test-support/browser";
import { expect, it } from "vitest";
import { anotherBrowser, browser } from "@/lib/test-support/browser";
import { holdsReceipt, keepReceipt } from "./withdrawal-receipt";

const COOKIE = "_withdrawal";

it("shows the receipt of a withdrawal to the browser that declared it, and to no other", async () => {
  expect(await holdsReceipt("wd_1")).toBe(false);
  await keepReceipt("wd_1");
  expect(await holdsReceipt("wd_1")).toBe(true);
  anotherBrowser();
  expect(await holdsReceipt("wd_1")).toBe(false);
});

it("shows no other receipt, and sends its cookie to its own page alone", async () => {
  await keepReceipt("wd_1");
  expect(await holdsReceipt("wd_2")).toBe(false);
  expect(browser.cookies.get(COOKIE)).toMatchObject({ path: "/withdraw/wd_1", httpOnly: true, maxAge: 30 * 86_400 });
});

it.each(["", "rubbish", "Fe26.2**x"])("shows nothing with %j for a cookie", async (value) => {
  browser.cookies.set(COOKIE, { name: COOKIE, value });
  expect(await holdsReceipt("wd_1")).toBe(false);
});
