import { STATES } from "../scripts/lib/seed/states.mjs";
import { cancel, capture, deliver, labelOf, ship } from "../scripts/lib/shop/after-sale.mjs";
import { expect, openOrder, test, words } from "./fixtures";
import { generation } from "./support/generation";
import { expectTracking, headlineLike, part } from "./support/order-page";
import { trueOrder } from "./support/truth";

// Each test makes an order of its own and changes it while a shopper looks: a page that came out of any cache would
// still show what was.

test("a shopper sees the order leave and arrive", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await STATES.placed(shop);
  await openOrder(page, order);
  await expect(part.headline(page)).toHaveText(headlineLike(words("order.standing.placed.title")));
  await expect(part.parcels(page)).toHaveCount(0);

  await capture(shop, order);
  await page.reload();
  await expect(part.headline(page)).toHaveText(headlineLike(words("order.standing.preparing.title")));

  const label = labelOf("ups", "1Z999AA1012345678X");
  const parcel = await ship(shop, order, { labels: [label] });
  await page.reload();
  await expect(part.headline(page)).toHaveText(headlineLike(words(`order.standing.${generation.shipped}.title`)));
  const sent = await trueOrder(shop, order.id);
  expect(sent.fulfillments).toMatchObject([{ labels: [{ tracking_number: label.tracking_number }] }]);
  await expectTracking(page, sent);

  await deliver(shop, order, parcel);
  await page.reload();
  await expect(part.headline(page)).toHaveText(headlineLike(words(`order.standing.${generation.delivered}.title`)));
});

test("a shopper who comes back to the confirmation of a canceled order is no longer thanked", async ({
  page,
  shop,
}) => {
  const order = await STATES.placed(shop);
  await openOrder(page, order, "/confirmed");
  await expect(part.headline(page)).toHaveText(words("confirmation.thanks"));

  await cancel(shop, order);
  await page.reload();
  await expect(part.headline(page)).toHaveText(words("order.standing.canceled.title"));
  await expect(page.getByText(words("confirmation.thanks"))).toHaveCount(0);
});

test("going back and forth shows the order as it is now", async ({ page, shop }) => {
  const order = await STATES.placed(shop);
  await openOrder(page, order, "/confirmed");
  await page.getByRole("link", { name: words("confirmation.follow") }).click();
  await expect(part.headline(page)).toHaveText(headlineLike(words("order.standing.placed.title")));

  await ship(shop, order);
  await page.goBack();
  await page.goForward();
  await expect(part.headline(page)).toHaveText(headlineLike(words(`order.standing.${generation.shipped}.title`)));
});

test("no cache may keep an order's page", async ({ page, shop }) => {
  const response = await openOrder(page, await STATES.claimable(shop), "/confirmed");
  expect(response.headers()["cache-control"]).toContain("no-store");
  expect(response.headers()["cache-control"]).toContain("private");
});
