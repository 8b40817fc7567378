import { expect, open, openOrder, words } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";
import { asked, claims, orderName } from "./support/claims";
import { placeGuestOrder, TESTS } from "./support/guests";
import { part } from "./support/order-page";

// A storefront that has never met the plugin; the mails are those of a shop that writes them by itself.
const test = TESTS["by the admin API, where there is no plugin"];

test("without the plugin nothing is offered that nobody could answer", { tag: "@noscript" }, async ({
  page,
  shop,
  storefront,
}) => {
  const order = await placeGuestOrder(shop);
  await openOrder(page, order);
  await expect(page.getByText(words("save.title"))).toHaveCount(0);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await openOrder(page, order);
  await expect(page.getByText(words("save.title"))).toHaveCount(0);
  await open(page, "/account/orders/claim");
  await expect(part.headline(page)).toHaveText(words("claims.unavailable.title"));
  await expect(page.getByRole("main").getByRole("link", { name: "help@example.com" })).toBeVisible();
  await expect(page.getByRole("button", { name: words("claims.byNumber.submit"), exact: true })).toHaveCount(0);
});

test("without the plugin a shop's own mail is answered here all the same", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
}) => {
  for (const [press, said] of [
    ["accept", "claimQuestion.accepted"],
    ["decline", "claimQuestion.declined"],
  ] as const) {
    const order = await placeGuestOrder(shop);
    const { path } = await asked({ shop, demo }, await newCustomer(shop), order);
    await open(page, path);
    await expect(part.headline(page)).toHaveText(words("claimQuestion.title"));
    await expect(page.getByRole("main")).toContainText(orderName(order.number));
    await claims[press](page).click();
    await expect(claims.said(page)).toHaveText(words(said));
    await open(page, path);
    await claims[press](page).click();
    await expect(claims.said(page)).toHaveText(words("claimQuestion.spent"));
  }
});
