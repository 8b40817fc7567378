import "@/lib/test-support/browser";
import { describe, expect, it } from "vitest";
import { takeSaveIntent } from "@/lib/session/save-intent";
import { pressPlain } from "@/lib/test-support/action";
import { browser } from "@/lib/test-support/browser";
import { signInToSave } from "./sign-in-to-save";

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const next = (page: string) => encodeURIComponent(`/order/${ORDER}${page}#save`);

function form(fields: Readonly<Record<string, string>>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
}

describe("signing in to save an order", () => {
  it.each([
    [{ page: "order", way: "signIn" }, `/account/login?next=${next("")}`],
    [{ page: "confirmed", way: "register" }, `/account/register?next=${next("/confirmed")}`],
    [{ page: "//evil.example", way: "x" }, `/account/login?next=${next("")}`],
  ])("with %j leads to %s, and the order is kept in mind once", async (fields, expected) => {
    const { leadsTo } = await pressPlain(signInToSave(form({ orderId: ORDER, ...fields })));
    expect(leadsTo).toBe(expected);
    expect(await takeSaveIntent()).toBe(ORDER);
    expect(await takeSaveIntent()).toBeNull();
  });

  it.each([{}, { orderId: "order_1" }, { orderId: "../admin" }])("keeps nothing in mind with %j", async (fields) => {
    expect((await pressPlain(signInToSave(form(fields)))).leadsTo).toBe("/account/login");
    expect(browser.cookies.size).toBe(0);
  });

  it("takes nothing from a cookie that is none of ours", async () => {
    browser.cookies.set("_save_order", { name: "_save_order", value: ORDER, path: "/account" });
    expect(await takeSaveIntent()).toBeNull();
  });
});
