import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, type messages, open, openOrder, sampleOrder, test } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectNoViolations } from "./support/axe";
import { needs } from "./support/generation";
import { DESK, expectNoSidewaysScroll, PHONE } from "./support/layout";

/** The pages' own words in a language; one that lacks some of them borrows English ones, which no test here is about. */
function wordsIn(locale: string) {
  const file = new URL(`../packages/shared/messages/${locale}.json`, import.meta.url);
  const spoken: typeof messages = JSON.parse(readFileSync(file, "utf8"));
  return createTranslator({ locale, messages: spoken });
}

/** Whoever comes in this language, by their browser and by their own choice. */
function reads(language: string): void {
  test.use({ locale: language });
  test.beforeEach(({ context, storefront }) =>
    context.addCookies([{ name: "_order_pages_language", value: language, url: storefront.url }]),
  );
}

const FORMS = ["/order/lookup", "/account/login", "/account/register"];

async function expectToFit(page: Page): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
  }
}

test.describe("in Arabic", () => {
  reads("ar");

  test("an order runs from the right, and what it quotes from the left", async ({ page }) => {
    const order = sampleOrder("paid");
    await openOrder(page, order);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    const steps = page.getByRole("list", { name: wordsIn("ar")("orderPage.steps"), exact: true }).getByRole("listitem");
    const [first, last] = [await steps.first().boundingBox(), await steps.last().boundingBox()];
    expect(first?.x).toBeGreaterThan(last?.x ?? Number.POSITIVE_INFINITY);
    const email = page.getByRole("main").getByText(order.email, { exact: true });
    await expect(email).toHaveCSS("unicode-bidi", "isolate");
    await expect(email).toHaveCSS("direction", "ltr");
    await expectToFit(page);
    await expectNoViolations(page, "Arabic, desk");
  });

  test("the arrow of a return points back, which is to the right", async ({ page }) => {
    needs("tells returns");
    await openOrder(page, sampleOrder("returned"));
    const returns = page.getByRole("region", { name: wordsIn("ar")("orderPage.returns"), exact: true });
    const scale = await returns
      .locator("svg")
      .first()
      .evaluate((icon) => getComputedStyle(icon).scale);
    expect(scale).toMatch(/^-1\b/);
    await expectToFit(page);
  });

  test("emails and numbers are typed from the left, where the lines begin", async ({ page }) => {
    await open(page, "/order/lookup");
    const words = wordsIn("ar");
    for (const label of [words("lookup.number"), words("lookup.email")]) {
      const field = page.getByRole("main").getByLabel(label, { exact: true });
      await expect(field).toHaveCSS("direction", "ltr");
      await expect(field).toHaveCSS("text-align", "right");
    }
    for (const path of FORMS) {
      await open(page, path);
      await expectToFit(page);
      await expectNoViolations(page, `Arabic, ${path}`);
    }
  });
});

test.describe("in Japanese", () => {
  reads("ja");

  test("an order and the forms before it are accessible, and lines break where they may", async ({ page }) => {
    await openOrder(page, sampleOrder("paid"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "normal");
    await expect(page.locator("html")).toHaveCSS("line-break", "strict");
    await expectToFit(page);
    await expectNoViolations(page, "Japanese, an order");
    for (const path of FORMS) {
      await open(page, path);
      await expectToFit(page);
      await expectNoViolations(page, `Japanese, ${path}`);
    }
  });
});

test.describe("in German", () => {
  reads("de");

  test("no compound pushes a page sideways on the smallest phone", async ({ page, demo, shop, storefront }) => {
    await page.setViewportSize(PHONE);
    for (const state of ["paid", "two-parcels", "returned"] as const) {
      await openOrder(page, sampleOrder(state));
      await expectNoSidewaysScroll(page);
    }
    await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
    const own = ["/account", "/account/orders", "/account/profile", "/account/orders/claim"];
    for (const path of ["/", "/withdraw", ...FORMS, ...own]) {
      await open(page, path);
      await expectNoSidewaysScroll(page);
    }
  });
});
