import { CARTS } from "../scripts/lib/seed/carts.mjs";
import { completeCart } from "../scripts/lib/shop/checkout.mjs";
import { expect, open, openOrder, sampleOrder, words } from "./fixtures";
import { cartFacts } from "./support/carts";
import { part } from "./support/order-page";
import { test } from "./support/stock";

test("without the plugin an order is found by its cart", { tag: "@html" }, async ({ page }) => {
  const { id, number, cartId } = sampleOrder("paid");
  await open(page, `/order/cart/${cartId}`);
  await expect(page).toHaveURL(`/order/${id}/confirmed`);
  await expect(page).toHaveTitle(new RegExp(`${words("titles.order", { number })}\\b`));
});

test("without the plugin a shopper waits for the payment, and arrives", async ({ page, shop }) => {
  const cartId = await CARTS["payment-pending"](shop);
  await open(page, `/order/cart/${cartId}`);
  await expect(part.headline(page)).toHaveText(words("cart.pending.title"));
  const { order } = await completeCart(shop, cartId);
  // The page looks again after its own pauses, a few seconds each at first.
  await expect(page).toHaveURL(`/order/${order.id}/confirmed`, { timeout: 20_000 });
});

test("without the plugin a refused payment is told", async ({ page, shop }) => {
  await open(page, `/order/cart/${await CARTS["payment-failed"](shop)}`);
  await expect(part.headline(page)).toHaveText(words("cart.failed.title"));
});

test("without the plugin, too, looking does not complete a cart", async ({ page, shop, backend }) => {
  const cartId = await CARTS["payment-pending"](shop);
  const before = await cartFacts(shop, cartId);
  for (const attempt of [0, 1, 99]) await open(page, `/order/cart/${cartId}?attempt=${attempt}`);
  expect(await cartFacts(shop, cartId)).toEqual(before);
  expect(backend.calls.filter((call) => !call.startsWith("GET "))).toEqual([]);
});

test("without the plugin unknown carts are not found, and outages are outages", async ({ page, backend }) => {
  const unknown = "/order/cart/cart_01JB8TZ2AAAAAAAAAAAAAAAAAA";
  expect((await open(page, unknown)).status()).toBe(404);
  backend.breakDown();
  expect((await open(page, unknown)).status()).toBe(503);
});

test("the plugin is asked for once, not at every look", async ({ page, backend }) => {
  const { cartId } = sampleOrder("paid");
  await open(page, `/order/cart/${cartId}`);
  backend.calls.length = 0;
  await open(page, `/order/cart/${cartId}`);
  expect(backend.calls.filter((call) => call.includes("/store/order-pages"))).toEqual([]);
});

test("without the plugin an order costs one call, too, once that is known", async ({ page, backend }) => {
  await openOrder(page, sampleOrder("paid"));
  backend.calls.length = 0;
  await page.reload();
  expect(backend.calls).toHaveLength(1);
});

test("without the plugin's fields an order still has its page", { tag: "@html" }, async ({ page, backend }) => {
  backend.rewriteOrder((order) => {
    for (const withheld of ["returns", "transactions", "locale", "canceled_at"]) delete order[withheld];
    for (const fulfilment of order.fulfillments as Record<string, unknown>[]) {
      delete fulfilment.labels;
      delete fulfilment.items;
    }
  });
  const response = await openOrder(page, sampleOrder("two-parcels"));
  expect(response.status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("order.standing.shipped.title"));
  await expect(part.parcels(page)).toHaveCount(2);
});

test("without the plugin a withdrawal is an email that is ready to be sent", { tag: "@html" }, async ({ page }) => {
  const order = sampleOrder("paid");
  await openOrder(page, order);
  const label = words("requests.withdraw.label");
  await expect(page.getByRole("link", { name: label })).toHaveCount(0);
  await open(page, `/withdraw?order=${order.id}`);
  await expect(part.headline(page)).toHaveText(words("withdraw.instead.title"));
  const href = await page.getByRole("link", { name: words("withdraw.instead.write") }).getAttribute("href");
  expect(decodeURIComponent(href ?? "")).toContain(`this order: ${order.number}`);
});
