import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, messages, open, words } from "./fixtures";
import { giveSession, yearsOfOrders } from "./support/accounts";
import { history, walk } from "./support/history-page";
import { test } from "./support/stock";

test.beforeEach(async ({ page, demo, shop, stockStorefront }) => {
  await giveSession(page.context(), stockStorefront.url, await signIn(shop, demo.customer));
});

test("without the plugin, too, every order is shown once", { tag: "@html" }, async ({ page, demo, shop }) => {
  const all = (await yearsOfOrders(shop, demo)).map(({ id }) => id);
  await open(page, "/account/orders");
  expect(await walk(page)).toEqual(all);
});

test("without the plugin only what works is offered, and nothing else claimed", { tag: "@html" }, async ({
  page,
  demo,
  shop,
}) => {
  const all = await yearsOfOrders(shop, demo);
  await open(page, "/account/orders?q=mug&year=2024&state=delivered");
  await expect(page.getByText(words("history.results", { total: all.length }))).toBeVisible();
  await expect(history.search(page)).toHaveCount(0);
  await expect(history.years(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: words("history.clear") })).toHaveCount(0);
  await expect(history.states(page).getByRole("option")).toHaveText([
    words("history.anyState"),
    messages.history.states.canceled,
  ]);

  await history.states(page).selectOption(messages.history.states.canceled);
  await history.show(page).click();
  const canceled = all.filter(({ state }) => state === "canceled").map(({ id }) => id);
  await expect(page.getByText(words("history.results", { total: canceled.length }))).toBeVisible();
  expect(await walk(page)).toEqual(canceled);
});

test("without the plugin, too, a place past the end is the beginning", async ({ page, demo, shop }) => {
  const { length: total } = await yearsOfOrders(shop, demo);
  await open(page, "/account/orders?from=999999999");
  await expect(page).toHaveURL("/account/orders");
  await expect(page.getByText(words("history.results", { total }))).toBeVisible();
});
