import { expect, open, openOrder, sampleOrder } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { brandedTest, lightOnly } from "./support/branded";

const test = brandedTest(lightOnly());

test("the shop's own header and footer stand around the page, and nothing in them runs, sends, or breaks out", {
  tag: "@noscript",
}, async ({ page, storefront }) => {
  await open(page, "/order/lookup");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: "New in" })).toHaveAttribute("href", "http://127.0.0.1:9/shop/new");
  await expect(header.getByText("Elsewhere")).not.toHaveAttribute("href");
  await expect(header.locator("form, input, script, style, [onerror]")).toHaveCount(0);
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "hello@example.com" })).toBeVisible();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page).not.toHaveTitle("taken");
  expect(storefront.output()).toContain("https://elsewhere.example/");
});

test("a brand of light pages has no dark ones, and is accessible", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openOrder(page, sampleOrder("placed"));
  const look = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(look).toBe("rgb(250, 248, 244)");
  await expectAccessible(page);
});

test("an svg of the brand's that has a script runs nothing, also where it is opened by itself", async ({
  page,
  noise,
}) => {
  await open(page, "/order/lookup");
  const icon = (await page.locator('link[rel="icon"]').getAttribute("href")) ?? "";
  expect(icon).toMatch(/^\/_order-pages\/brand\/icon-[0-9a-f]{12}\.svg$/);
  await open(page, icon);
  expect(await page.evaluate(() => document.documentElement.id)).toBe("");
  // The browser says so, which no page of ours makes it do.
  await expect(() => expect(noise.join()).toMatch(/sandbox|Content Security Policy/)).toPass();
  noise.length = 0;
});
