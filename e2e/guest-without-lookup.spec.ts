import { expect, open, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { test as base, guestSettings, placeGuestOrder } from "./support/guests";
import { proveByEmail } from "./support/lookup-page";
import { part } from "./support/order-page";
import { type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

/** A shop whose backend has no plugin, and who gave no key to its admin API. */
const test = base.extend<object, { bareStorefront: Storefront }>({
  bareStorefront: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront(guestSettings(demo, backend.url, { MEDUSA_SECRET_API_KEY: "" }));
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ bareStorefront, backend }, use) => {
    backend.heal();
    backend.loseThePlugin();
    await use(bareStorefront.url);
    backend.heal();
  },
});

test("where nothing can be looked up, the page says so and what works instead", { tag: "@noscript" }, async ({
  page,
}) => {
  await open(page, "/order/lookup?number=1042");
  await expect(part.headline(page)).toHaveText(words("lookup.unavailable.title"));
  await expect(page.getByRole("main").getByRole("link", { name: "help@example.com" })).toBeVisible();
  await expect(page.getByRole("main").locator("form")).toHaveCount(0);
});

test("and says it accessibly", async ({ page }) => {
  await open(page, "/order/lookup");
  await expectAccessible(page);
});

test("the backend is asked for the plugin once, not at every look", async ({ page, backend }) => {
  await open(page, "/order/lookup");
  backend.calls.length = 0;
  await open(page, "/order/lookup");
  expect(backend.calls).toEqual([]);
});

test("an outage is not taken for a shop without lookup", async ({ demo, backend }) => {
  const storefront = await startStorefront(guestSettings(demo, backend.url, { MEDUSA_SECRET_API_KEY: "" }));
  try {
    backend.breakDown();
    const answer = await new Visitor(storefront.url).get("/order/lookup");
    expect(answer.status).toBe(503);
    expect(answer.body).toContain(words("outage.title"));
  } finally {
    await storefront.stop();
  }
});

test("the email field needs neither", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await placeGuestOrder(shop);
  await open(page, `/order/${order.id}`);
  await proveByEmail(page, order.email);
  await expect(part.delivery(page)).toContainText(order.email);
});
