import { CARTS } from "../scripts/lib/seed/carts.mjs";
import { completeCart } from "../scripts/lib/shop/checkout.mjs";
import { expect, open, test, words } from "./fixtures";
import { part } from "./support/order-page";

type Page = Parameters<typeof open>[0];

/** The page looks again after its own pauses, a few seconds each at first. */
const BY_ITSELF = { timeout: 20_000 };

/** How many seconds the page waits before it looks again, as it tells a browser without JavaScript. */
async function pauseOf(page: Page, path: string): Promise<{ seconds: number; next: string } | null> {
  const html = await (await page.request.get(path)).text();
  const [, seconds, next] = html.match(/http-equiv="refresh" content="(\d+);url=([^"]+)"/i) ?? [];
  return seconds && next ? { seconds: Number(seconds), next: next.replaceAll("&amp;", "&") } : null;
}

test("looks again after growing pauses and ends within about two minutes", async ({ page, shop }) => {
  const pauses: number[] = [];
  let path: string | undefined = `/order/cart/${await CARTS["payment-pending"](shop)}`;
  for (let wait = await pauseOf(page, path); wait; wait = path ? await pauseOf(page, path) : null) {
    pauses.push(wait.seconds);
    path = wait.next;
  }

  expect(pauses.length).toBeGreaterThan(4);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect(pauses[0]).toBeLessThanOrEqual(3);
  const total = pauses.reduce((sum, seconds) => sum + seconds, 0);
  expect(total).toBeGreaterThanOrEqual(100);
  expect(total).toBeLessThanOrEqual(140);
});

test("says what to do when the payment is still not there after all tries", async ({ page, shop }) => {
  const path = `/order/cart/${await CARTS["payment-pending"](shop)}`;
  await page.clock.install();
  await open(page, path);
  for (let wait = await pauseOf(page, path); wait; wait = await pauseOf(page, wait.next)) {
    await expect(part.headline(page)).toHaveText(words("cart.pending.title"));
    await page.clock.fastForward(wait.seconds * 1000);
    await expect(page).toHaveURL(wait.next);
  }

  await expect(part.headline(page)).toHaveText(words("cart.stalled.title"));
  await expect(page.getByText(words("cart.stalled.advice"))).toBeVisible();
  await expect(page.getByRole("link", { name: "help@example.com" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: words("cart.stalled.retry") })).toHaveAttribute("href", path);
});

test("arrives at the confirmation by itself", { tag: "@noscript" }, async ({ page, shop }) => {
  const cartId = await CARTS["payment-pending"](shop);
  const response = await open(page, `/order/cart/${cartId}`);
  expect(response.status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("cart.pending.title"));

  const { order } = await completeCart(shop, cartId);
  await expect(page).toHaveURL(`/order/${order.id}/confirmed`, BY_ITSELF);
  await expect(part.headline(page)).toHaveText(words("confirmation.thanks"));
});

test("a shopper can look at once", { tag: "@noscript" }, async ({ page, shop }) => {
  const cartId = await CARTS["payment-pending"](shop);
  // Late in the wait, where the next look by itself is far away.
  await open(page, `/order/cart/${cartId}?attempt=8`);
  const { order } = await completeCart(shop, cartId);
  await page.getByRole("link", { name: words("cart.pending.retry") }).click();
  await expect(page).toHaveURL(`/order/${order.id}/confirmed`);
});

test("a look that gets no answer does not end the wait", async ({ page, shop }) => {
  await page.route(/_rsc=/, () => {});
  await open(page, `/order/cart/${await CARTS["payment-pending"](shop)}`);
  await expect(page).toHaveURL(/attempt=1$/, BY_ITSELF);
  await expect(part.headline(page)).toHaveText(words("cart.pending.title"));
});

test("waiting leaves no trail in the history", async ({ page, shop }) => {
  await open(page, "/");
  await page.clock.install();
  await open(page, `/order/cart/${await CARTS["payment-pending"](shop)}`);
  await page.clock.fastForward(2000);
  await expect(page).toHaveURL(/attempt=1$/);
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("a refused payment is told, with the way back to the shop", { tag: "@noscript" }, async ({ page, shop }) => {
  const response = await open(page, `/order/cart/${await CARTS["payment-failed"](shop)}`);
  expect(response.status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("cart.failed.title"));
  const back = page.getByRole("main").getByRole("link", { name: words("cart.failed.back") });
  await expect(back).toHaveAttribute("href", "http://127.0.0.1:9/shop");
});

test("an unknown cart is not found", { tag: "@noscript" }, async ({ page }) => {
  const response = await open(page, "/order/cart/cart_01JB8TZ2AAAAAAAAAAAAAAAAAA");
  expect(response.status()).toBe(404);
  await expect(part.headline(page)).toHaveText(words("notFound.order.title"));
});

test("a cart without a payment says so, with the way back to the checkout", { tag: "@noscript" }, async ({
  page,
  shop,
}) => {
  const path = `/order/cart/${await CARTS.open(shop)}`;
  const response = await open(page, path);
  expect(response.status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("cart.unpaid.title"));
  const back = page.getByRole("main").getByRole("link", { name: words("cart.unpaid.back") });
  await expect(back).toHaveAttribute("href", "http://127.0.0.1:9/shop");
  const again = page.getByRole("link", { name: words("cart.unpaid.retry") });
  await expect(again).toHaveAttribute("href", path);
});
