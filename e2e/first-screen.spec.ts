import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, messages, open, openOrder, sampleOrder, test, words } from "./fixtures";
import { giveSession } from "./support/accounts";
import { needs } from "./support/generation";
import { history } from "./support/history-page";
import { expectNoSidewaysScroll } from "./support/layout";

// What a phone shows without scrolling, and what becomes of it in the reader's own colors and sizes.

test.use({ viewport: { width: 390, height: 844 } });

/** Whatever the number of packages. */
const TRACK = new RegExp(`^${words("orderPage.track").split(" ")[0]}\\b`);

test("the way to follow a package is within the first half of a phone", async ({ page }) => {
  needs("links to carriers");
  await openOrder(page, sampleOrder("two-parcels"));
  const box = await page.getByRole("main").getByRole("link", { name: TRACK }).first().boundingBox();
  expect(box?.y).toBeLessThan(350);
});

test.describe("of a customer's account", () => {
  test.beforeEach(async ({ page, demo, shop, storefront }) => {
    await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
  });

  test("the first order is within the first half, too", async ({ page }) => {
    await open(page, "/account/orders");
    const box = await history.entries(page).first().boundingBox();
    expect(box?.y).toBeLessThan(420);
  });

  test("nothing is cut off or scrolls sideways with letters of twice the size", async ({ page }) => {
    for (const path of ["/account", "/account/orders", "/account/profile", "/account/orders/claim"]) {
      await open(page, path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await expectNoSidewaysScroll(page);
    }
  });
});

test("in the reader's own colors a button keeps its box, and a step that is done differs from one to come", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openOrder(page, sampleOrder("paid"));
  const steps = page.getByRole("list", { name: messages.orderPage.steps, exact: true }).getByRole("listitem");
  const fills = await steps.evaluateAll((all) =>
    all.map(({ firstElementChild }) => firstElementChild && getComputedStyle(firstElementChild).backgroundColor),
  );
  expect(fills.at(0)).not.toBe(fills.at(-1));
  await open(page, "/order/lookup");
  const button = page.getByRole("main").getByRole("button").last();
  const border = await button.evaluate((one) => {
    const { borderTopColor, borderTopStyle, backgroundColor } = getComputedStyle(one);
    return { borderTopStyle, isSeen: borderTopColor !== backgroundColor };
  });
  expect(border).toEqual({ borderTopStyle: "solid", isSeen: true });
});
