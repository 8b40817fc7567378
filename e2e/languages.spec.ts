import type { Page } from "@playwright/test";
import { expect, open, openOrder, sampleOrder, settingsFor, test, wordsIn } from "./fixtures";
import { brokenWords, PHONE } from "./support/layout";
import { part } from "./support/order-page";
import { type Storefront, startStorefront } from "./support/storefront";

/** What a browser asks for, and what it gets. */
const READERS = {
  en: { locale: "en-GB", dir: "ltr" },
  de: { locale: "de-CH", dir: "ltr" },
  fr: { locale: "fr-CA", dir: "ltr" },
  es: { locale: "es-MX", dir: "ltr" },
  ja: { locale: "ja-JP", dir: "ltr" },
  ar: { locale: "ar-EG", dir: "rtl" },
};

const languageSwitch = (page: Page) => page.getByRole("contentinfo").locator("details");

async function choose(page: Page, name: string): Promise<void> {
  await languageSwitch(page).locator("summary").click();
  await languageSwitch(page).getByRole("button", { name, exact: true }).click();
}

/** The lookup, with all that a language decides of it. */
async function expectLookupIn(page: Page, language: string, tag: string | RegExp = language): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  await expect(part.headline(page)).toHaveText(wordsIn(language)("lookup.title"));
}

for (const [language, { locale, dir }] of Object.entries(READERS)) {
  test.describe(`for a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test(`pages are in ${language}, with what forms say`, { tag: "@html" }, async ({ page }) => {
      const words = wordsIn(language);
      const response = await open(page, "/order/lookup");
      await expectLookupIn(page, language, locale);
      await expect(page.locator("html")).toHaveAttribute("dir", dir);
      await expect(page).toHaveTitle(`${words("titles.lookup")} · Fjord & Field`);
      expect(response.headers()["content-language"]).toBe(locale);
      await page.getByLabel(words("lookup.number")).fill("1042");
      await page.getByLabel(words("lookup.email")).fill("nobody@example.com");
      await page.getByRole("button", { name: words("lookup.submit"), exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.noMatch"));
    });
  });
}

test("the switch leads back to its page in the chosen language, and the choice stays", { tag: "@noscript" }, async ({
  page,
  storefront,
}) => {
  await open(page, "/us/order/lookup?number=1042");
  await choose(page, "Deutsch");
  await expectLookupIn(page, "de");
  await expect(page).toHaveURL(`${storefront.url}/us/order/lookup?number=1042`);
  await openOrder(page, sampleOrder("placed"), "", "fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await choose(page, "العربية");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page).toHaveURL(new RegExp(`/order/${sampleOrder("placed").id}$`));
});

test("a mail's link opens its order in the mail's language, and so is the rest of the visit", {
  tag: "@noscript",
}, async ({ page }) => {
  await openOrder(page, sampleOrder("placed"), "/confirmed", "ja");
  await expect(page).toHaveURL(/\/confirmed$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await open(page, "/order/lookup");
  await expectLookupIn(page, "ja");
});

test("an order's words have room on the narrowest phone", async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const language of ["en", "de", "fr", "es"]) {
    await openOrder(page, sampleOrder("delivered"), "", language);
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
    expect(await brokenWords(page), language).toEqual([]);
    await page.context().clearCookies();
  }
});

test("no other site chooses a shopper's language", async ({ storefront }) => {
  const answer = await fetch(`${storefront.url}/order/language`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
    body: new URLSearchParams({ language: "de", from: "//evil.example/" }),
    redirect: "manual",
  });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
});

const pathTest = test.extend<object, { storefront: Storefront }>({
  storefront: [
    async ({ demo, backend }, use) => {
      const languages = { PATH_PREFIX: "language", STORE_LANGUAGES: "en,de,fr" };
      const storefront = await startStorefront({ ...settingsFor(demo, backend.url), ...languages });
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
});

pathTest(
  "a path's language is the page's, and the switch leads to another one's path",
  { tag: "@noscript" },
  async ({ page, storefront }) => {
    await open(page, "/de/order/lookup");
    await expectLookupIn(page, "de");
    await choose(page, "Français");
    await expect(page).toHaveURL(`${storefront.url}/fr/order/lookup`);
    await expectLookupIn(page, "fr");
    await open(page, "/de/order/lookup");
    await expectLookupIn(page, "de");
    await open(page, "/order/lookup");
    await expectLookupIn(page, "fr");
  },
);
