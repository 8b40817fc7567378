import { CARTS } from "../scripts/lib/seed/carts.mjs";
import { expect, open, openOrder, sampleOrder, sampleOrders, test, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { part } from "./support/order-page";

for (const { state } of sampleOrders()) {
  test(`the page of an order that is ${state} is accessible`, async ({ page }) => {
    await openOrder(page, sampleOrder(state));
    await expectAccessible(page);
  });
}

for (const state of ["placed", "digital"]) {
  test(`the confirmation of an order that is ${state} is accessible`, async ({ page }) => {
    await openOrder(page, sampleOrder(state), "/confirmed");
    await expectAccessible(page);
  });
}

test("the start page is accessible", async ({ page }) => {
  await open(page, "/");
  await expectAccessible(page);
});

test("waiting for a payment is accessible", async ({ page, shop }) => {
  // The next look never comes back, so that the wait goes on while axe looks.
  await page.route(/attempt=1/, () => {});
  await open(page, `/order/cart/${await CARTS["payment-pending"](shop)}`);
  await expect(part.headline(page)).toHaveText(words("cart.pending.title"));
  await expectAccessible(page);
});

test("the end of the wait is accessible", async ({ page, shop }) => {
  await open(page, `/order/cart/${await CARTS["payment-pending"](shop)}?attempt=99`);
  await expect(part.headline(page)).toHaveText(words("cart.stalled.title"));
  await expectAccessible(page);
});

test("a cart without a payment is accessible", async ({ page, shop }) => {
  await open(page, `/order/cart/${await CARTS.open(shop)}`);
  await expect(part.headline(page)).toHaveText(words("cart.unpaid.title"));
  await expectAccessible(page);
});

test("a refused payment is accessible", async ({ page, shop }) => {
  await open(page, `/order/cart/${await CARTS["payment-failed"](shop)}`);
  await expect(part.headline(page)).toHaveText(words("cart.failed.title"));
  await expectAccessible(page);
});

test("not found is accessible", async ({ page }) => {
  await open(page, "/order/nothing");
  await expect(part.headline(page)).toHaveText(words("notFound.order.title"));
  await expectAccessible(page);
});

test("an outage is accessible", async ({ page, backend }) => {
  backend.breakDown();
  await openOrder(page, sampleOrder("placed"));
  await expect(part.headline(page)).toHaveText(words("outage.title"));
  await expectAccessible(page);
});
