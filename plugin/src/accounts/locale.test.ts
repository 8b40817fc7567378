import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { customerRow } from "../test-support/rows";
import { LOCALE_KEY, localeIn, readLocale, rememberLocale } from "./locale";

/** A backend with one customer, and what was written of them. */
function backendWith(metadata: unknown) {
  const backend = aBackend({ customer: [customerRow({ metadata })] });
  const updateCustomers = vi.fn(async () => {});
  const resolve = backend.scope.resolve.bind(backend.scope) as (name: string) => unknown;
  backend.scope.resolve = ((name: string) =>
    name === Modules.CUSTOMER ? { updateCustomers } : resolve(name)) as typeof backend.scope.resolve;
  return { ...backend, updateCustomers };
}

it.each([
  [{ [LOCALE_KEY]: "de-CH" }, "de-CH"],
  [{ [LOCALE_KEY]: "de\r\nBcc: all@example.com" }, null],
  [{ [LOCALE_KEY]: 7 }, null],
  [{}, null],
  [null, null],
  ["de", null],
])("metadata %j tells %j", (metadata, locale) => {
  expect(localeIn(metadata)).toBe(locale);
});

it("a customer's language is what they used last", async () => {
  expect(await readLocale(backendWith({ [LOCALE_KEY]: "ar" }).scope, "cus_1")).toBe("ar");
  expect(await readLocale(backendWith(null).scope, "cus_1")).toBeNull();
  expect(await readLocale(backendWith(null).scope, "cus_gone")).toBeNull();
});

it("is kept beside the shop's own notes, and only where it is another one", async () => {
  const { scope, updateCustomers } = backendWith({ vip: true, [LOCALE_KEY]: "en" });
  await rememberLocale(scope, "cus_1", "de-CH");
  expect(updateCustomers).toHaveBeenCalledExactlyOnceWith("cus_1", {
    metadata: { vip: true, [LOCALE_KEY]: "de-CH" },
  });
  await rememberLocale(scope, "cus_1", "en");
  await rememberLocale(scope, "cus_gone", "de");
  expect(updateCustomers).toHaveBeenCalledOnce();
});

it("fails nobody's request where it cannot be kept", async () => {
  const { scope, updateCustomers, logged } = backendWith(null);
  updateCustomers.mockRejectedValue(new Error("gone for ada@example.net"));
  await rememberLocale(scope, "cus_1", "de");
  expect(logged).toEqual([expect.stringContaining("warn order-pages: the language of cus_1 could not be kept")]);
  expect(logged.join()).not.toContain("ada@");
});
