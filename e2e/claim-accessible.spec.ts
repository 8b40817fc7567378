import { expect, open, openOrder, words } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { answerBackend, askBackend, asked, claims, guessedLink } from "./support/claims";
import { needs } from "./support/generation";
import { ownEmail, placeGuestOrder, test } from "./support/guests";

test("the part of an order's page that saves it", async ({ page, shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  await openOrder(page, order);
  await expect(claims.saveSignedOut(page)).toBeVisible();
  await expectAccessible(page);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await page.reload();
  await claims.save(page).click();
  await expect(claims.said(page)).toBeFocused();
  await expectAccessible(page);
});

test("the claim center with nothing in it, and with mistakes", async ({ page, shop, storefront }) => {
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, "/account/orders/claim");
  await expectAccessible(page);
  await page.getByRole("button", { name: words("claims.byNumber.submit"), exact: true }).click();
  await expect(page.getByLabel(words("claims.byNumber.number"), { exact: true })).toBeFocused();
  await expectAccessible(page);
});

test("the claim center with an order that was opened here", async ({ page, shop, storefront }) => {
  await openOrder(page, await placeGuestOrder(shop));
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, "/account/orders/claim");
  await expect(page.getByRole("region", { name: words("claims.held.title") })).toBeVisible();
  await expectAccessible(page);
});

test("the claim center with all that there can be", async ({ page, shop, demo, storefront, backend }) => {
  needs("keeps claims");
  const email = ownEmail();
  const [claimable, held, pending, accepted, declined] = [
    await placeGuestOrder(shop, email),
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
  ];
  const nora = await newCustomer(shop, { email: claimable.email });
  for (const [order, answer] of [
    [accepted, "accept"],
    [declined, "decline"],
  ] as const) {
    await answerBackend(shop, order, await asked({ shop, demo }, nora, order), answer);
  }
  expect(await askBackend(shop, nora, pending)).toBe("requested");
  backend.rewrite((body) => {
    for (const claim of (body.claims ?? []) as { mail: { state: string } }[]) claim.mail.state = "failed";
    return body;
  });
  await openOrder(page, held);
  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, "/account/orders/claim?done=asked");
  for (const part of ["held", "claimable", "byNumber", "list"] as const) {
    await expect(page.getByRole("region", { name: words(`claims.${part}.title`) })).toBeVisible();
  }
  await expectAccessible(page);
});

test("the link of a mail, open and ended", async ({ page, shop, demo }) => {
  const order = await placeGuestOrder(shop);
  const { path } = await asked({ shop, demo }, await newCustomer(shop), order);
  await open(page, path);
  await expectAccessible(page);
  await claims.accept(page).click();
  const said = page.getByRole("heading", { level: 1 });
  await expect(said).toHaveText(words("claimQuestion.ended.accepted.title"));
  await expect(said).toBeFocused();
  await expectAccessible(page);
  await open(page, guessedLink(order.id));
  await expectAccessible(page);
});
