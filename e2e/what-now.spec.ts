import {
  test as base,
  expect,
  openOrder,
  sampleOrder,
  settingsFor,
  untilBackendChecked,
  words,
  wordsIn,
} from "./fixtures";
import { expectNoViolations } from "./support/axe";
import { headlineLike, part } from "./support/order-page";
import { type Storefront, startStorefront } from "./support/storefront";

// What the first screen of a phone says and offers in the states of which only our plugin and Medusa v2 tell.

const SHOP = "http://127.0.0.1:9";

/** A shop that has told of its pages of products, and of the one where an order is paid. */
const test = base.extend<object, { storefront: Storefront }>({
  storefront: [
    async ({ demo, backend }, use) => {
      const pages = { PRODUCT_URL: `${SHOP}/products/{handle}`, PAYMENT_URL: `${SHOP}/pay/{order}` };
      const storefront = await startStorefront({ ...settingsFor(demo, backend.url), ...pages });
      await untilBackendChecked(demo, backend);
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
});

test.use({ viewport: { width: 390, height: 844 } });

const says = (key: Parameters<typeof words>[0]) => headlineLike(words(key));

for (const [state, title, action, href] of [
  ["payment-due", says("order.standing.payment_due.title"), words("actions.pay"), /\/pay\/order_/],
  ["part-due", says("order.standing.payment_due.titlePartial"), words("actions.pay"), /\/pay\/order_/],
  ["pickup", says("order.standing.ready_for_pickup.title"), words("orderPage.whereToPickUp"), /#delivery$/],
  ["late", says("order.standing.delayed.title"), words("orderPage.trackAll", { count: 1 }), /ups\.com/],
  ["delivered", says("order.standing.delivered.title"), words("actions.buyAgain"), /#/],
] as const) {
  test(`an order that is ${state} says so, and what to do`, { tag: "@html" }, async ({ page }) => {
    await openOrder(page, sampleOrder(state));
    await expect(part.headline(page)).toHaveText(title);
    const link = page.getByRole("main").getByRole("link", { name: action, exact: true }).first();
    await expect(link).toHaveAttribute("href", href);
    expect((await link.boundingBox())?.y).toBeLessThan(350);
  });
}

for (const language of ["ar", "de", "es", "fr", "ja"]) {
  test(`the way to follow a late package is within the first half in ${language}, too`, async ({ page }) => {
    await openOrder(page, sampleOrder("late"), "", language);
    const name = wordsIn(language)("orderPage.trackAll", { count: 1 });
    const link = page.getByRole("main").getByRole("link", { name, exact: true }).first();
    expect((await link.boundingBox())?.y).toBeLessThan(350);
  });
}

test("what is sold out is named, and no day is promised for it", async ({ page }) => {
  await openOrder(page, sampleOrder("backordered"));
  await expect(part.headline(page)).toHaveText(words("order.standing.backordered.titleSome"));
  await expect(part.lines(page).filter({ hasText: "Sheepskin Rug" })).toContainText(words("order.line.backordered"));
  await expect(part.lines(page).filter({ hasText: "Spruce Candle" })).not.toContainText(
    words("order.line.backordered"),
  );
});

test("the states' first screens pass axe, also in the reader's own colors", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const state of ["payment-due", "backordered", "pickup"]) {
    await openOrder(page, sampleOrder(state));
    await expectNoViolations(page, state);
  }
});
