import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test, words } from "./fixtures";
import { giveSession, newCustomer, orderFor } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { history } from "./support/history-page";
import { expectNoSidewaysScroll, PHONE } from "./support/layout";
import { part } from "./support/order-page";

for (const path of ["/account", "/account/orders", "/account/orders?q=no+such+thing"]) {
  test(`${path} of the demo's customer is accessible`, async ({ page, demo, shop, storefront }) => {
    await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
    await open(page, path);
    await expectAccessible(page);
  });
}

for (const path of ["/account", "/account/orders"]) {
  test(`${path} without an order is accessible`, async ({ page, shop, storefront }) => {
    await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
    await open(page, path);
    await expectAccessible(page);
  });
}

test("an own order is accessible", async ({ page, shop, storefront }) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, `/account/orders/${(await orderFor(shop, customer)).id}`);
  await expectAccessible(page);
});

test("what comes before a sign-in, and a mail on its way, are accessible", async ({ page }) => {
  for (const path of [
    "/account/login?ended=1",
    "/account/login?signed-out=1",
    "/account/forgot-password?sent=1",
    "/account/reset-password",
  ]) {
    await open(page, path);
    await expectAccessible(page);
  }
});

test("the longest names and addresses stay on the smallest screen", async ({ page, shop, storefront, backend }) => {
  const customer = await newCustomer(shop, {
    first_name: "Hubert-Blaine".repeat(5).slice(0, 60),
    email: `${"a".repeat(50)}.${Date.now()}@${"b".repeat(40)}.example`,
  });
  await orderFor(shop, customer);
  await giveSession(page.context(), storefront.url, customer.token);
  backend.rewrite((body) => {
    for (const order of (body.orders ?? []) as { items: Record<string, unknown>[] }[]) {
      for (const item of order.items) Object.assign(item, { title: "W".repeat(120), product_title: "W".repeat(120) });
    }
    return body;
  });
  await page.setViewportSize(PHONE);
  for (const path of ["/account", "/account/orders"]) {
    await open(page, path);
    await expect(history.entries(page)).toHaveCount(1);
    await expectNoSidewaysScroll(page);
  }
  await expect(part.headline(page)).toHaveText(words("history.title"));
});

test("an entry is one target with one name", async ({ page, demo, shop, storefront }) => {
  await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
  await open(page, "/account/orders");
  const entry = history.entries(page).first();
  await expect(entry.getByRole("link")).toHaveCount(1);
  const href = await entry.getByRole("link").getAttribute("href");
  // Wherever it is pressed.
  await entry.click({ position: { x: 10, y: 10 } });
  await expect(page).toHaveURL(href ?? "");
});
