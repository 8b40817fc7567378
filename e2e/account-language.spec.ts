import { expect, open, test, wordsIn } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";
import { callBackend } from "./support/backend-call";
import { expectNoSidewaysScroll } from "./support/layout";

const NAMES = { en: "English", fr: "Français", es: "Español", ja: "日本語", ar: "العربية", de: "Deutsch" };

/** A line of text and the space around it; two lines are 88. */
const ONE_BAR = 60;

test("the switch says the language of the account's mails, and its bar is one line in each", {
  tag: "@noscript",
}, async ({ page, shop, storefront }) => {
  const { token } = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, token);
  await open(page, "/account");
  for (const [language, name] of Object.entries(NAMES)) {
    const choice = page.getByRole("contentinfo").locator("details");
    await choice.locator("summary").click();
    await choice.getByRole("button", { name, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
    const bar = page.getByRole("navigation", { name: wordsIn(language)("account.navigation"), exact: true });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect((await bar.boundingBox())?.height, `${language} at ${width} px`).toBeLessThan(ONE_BAR);
      await expect(
        page.getByRole("button", { name: wordsIn(language)("account.signOut"), exact: true }),
      ).toBeInViewport();
      await expectNoSidewaysScroll(page);
    }
  }
  await expect
    .poll(async () => (await callBackend(shop, "/store/customers/me", { token })).text)
    .toContain('"order_pages_locale":"de"');
});
