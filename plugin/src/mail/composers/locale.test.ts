import { describe, expect, it } from "vitest";
import { LOCALE_KEY } from "../../accounts/locale";
import { cancellation, withdrawal } from "../../requests/test-support";
import { aBackend } from "../../test-support/container";
import { customerRow } from "../../test-support/rows";
import { orderLinkMail, passwordChangedMail, requestMail } from "../request";
import { composeOrderLinkMail } from "./order-link";
import { composePasswordChangedMail } from "./password-changed";
import { composeRequestMail, composeRequestShopMail } from "./request";

const PLUGIN = { linkSecret: "s".repeat(40), supportEmail: "help@shop.example", language: "fr-CA" };
const ORDER = { id: "order_1", display_id: 12, email: "maya@example.com" };

describe("a mail about an order is in", () => {
  it.each([
    ["the order's language, with its region", "de-CH", "de-CH", "&lang=de-CH"],
    ["the shop's, where the order has none", null, "fr-CA", null],
    ["the shop's, where there are no words for the order's", "tlh", "fr-CA", null],
  ])("%s", async (_what, locale, expected, lang) => {
    const { scope } = aBackend({ order: [{ ...ORDER, locale }] }, { options: PLUGIN });
    const mail = await composeOrderLinkMail(scope, orderLinkMail("order_1", 0, "test"));
    expect(mail?.content.locale).toBe(expected);
    expect(mail?.content.html).toContain(`lang="${expected}"`);
    expect(mail?.content.text.match(/&lang=\S+/)?.[0] ?? null).toBe(lang);
  });
});

describe("a mail about an account is in", () => {
  it.each([
    ["the language of the request", "ja", "de-CH", "ja"],
    ["that which the account has used last", null, "de-CH", "de-CH"],
    ["the shop's", null, null, "fr-CA"],
  ])("%s", async (_what, asked, remembered, expected) => {
    const metadata = remembered === null ? null : { [LOCALE_KEY]: remembered };
    const { scope } = aBackend({ customer: [customerRow({ metadata })], MailboxProof: [] }, { options: PLUGIN });
    const mail = await composePasswordChangedMail(scope, passwordChangedMail("cus_1", new Date(), asked));
    expect(mail?.content.locale).toBe(expected);
  });
});

describe("a mail about a request is in", () => {
  const backendOf = (record: object) =>
    aBackend({ order: [{ ...ORDER, locale: "de" }], order_page_request: [{ ...record }] }, { options: PLUGIN }).scope;

  it("the language of the page that a withdrawal was declared on", async () => {
    const record = withdrawal({ content: { ...withdrawal().content, locale: "es-MX" } });
    const mail = await composeRequestMail(backendOf(record), requestMail("request", record.id, "open", "test"));
    expect(mail?.content.locale).toBe("es-MX");
    expect(mail?.content.text).toContain("&lang=es-MX");
  });

  it("the order's, where it is a cancellation", async () => {
    const record = cancellation({ state: "asked" });
    const mail = await composeRequestMail(backendOf(record), requestMail("request", record.id, "asked", "test"));
    expect(mail?.content.locale).toBe("de");
  });

  it("the shop's, where the shop is told", async () => {
    const record = withdrawal();
    const mail = await composeRequestShopMail(
      backendOf(record),
      requestMail("request-shop", record.id, "open", "test"),
    );
    expect(mail?.content.locale).toBe("fr-CA");
    expect(mail?.content.text).not.toContain("lang=");
  });
});
