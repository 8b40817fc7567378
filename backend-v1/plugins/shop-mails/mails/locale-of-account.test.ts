import { expect, it, vi } from "vitest";
import { localeOfAccount } from "./locale-of-account";

/** A shop with one account, which has that metadata. */
const shopWith = (metadata: unknown) => ({
  resolve: () => ({
    retrieveRegisteredByEmail: vi.fn(async (email: string) => {
      if (metadata === "gone") throw new Error("Customer was not found");
      return { id: "cus_1", email, metadata };
    }),
  }),
});

it.each([
  [{ order_pages_locale: "de-CH", from: "app" }, "de-CH"],
  [{ order_pages_locale: "de\r\nBcc: all@example.com" }, null],
  [{ order_pages_locale: 7 }, null],
  [{}, null],
  [null, null],
  ["gone", null],
])("an account with the metadata %j tells %j", async (metadata, locale) => {
  expect(await localeOfAccount(shopWith(metadata), "maya@example.com")).toBe(locale);
});
