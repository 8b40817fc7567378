import { cancel } from "../scripts/lib/shop/after-sale.mjs";
import { expect, open, openOrder, words } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";
import {
  answerBackend,
  askBackend,
  askByNumber,
  asked,
  askingMails,
  claimFacts,
  claims,
  claimsOf,
} from "./support/claims";
import { needs } from "./support/generation";
import { ownEmail, placeGuestOrder, test } from "./support/guests";

test("an own and a canceled order each have their own answer", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const nora = await newCustomer(shop);
  const [own, canceled] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await answerBackend(shop, own, await asked({ shop, demo }, nora, own), "accept");
  await cancel(shop, canceled);
  await giveSession(page.context(), storefront.url, nora.token);
  for (const [answer, { id, number }] of Object.entries({ own, canceled })) {
    const { order } = await claimFacts(shop, { id });
    await open(page, "/account/orders/claim");
    await askByNumber(page, { numbers: number, email: order.email });
    await expect(claims.said(page)).toHaveText(words(`claims.answer.${answer as "own" | "canceled"}`, { number }));
  }
});

test("an order that is asked for has an answer for who has asked, and one for others", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  needs("keeps claims");
  const email = ownEmail();
  const [nora, rival] = [await newCustomer(shop), await newCustomer(shop)];
  const [mine, theirs] = [await placeGuestOrder(shop, email), await placeGuestOrder(shop, email)];
  expect(await askBackend(shop, nora, mine)).toBe("requested");
  expect(await askBackend(shop, rival, theirs)).toBe("requested");

  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, "/account/orders/claim");
  const orders = { open: mine, open_elsewhere: theirs };
  await askByNumber(page, {
    numbers: Object.values(orders)
      .map(({ number }) => number)
      .join(", "),
    email,
  });
  await expect(claims.said(page)).toHaveText(
    Object.entries(orders).map(([answer, { number }]) =>
      words(`claims.answer.${answer as keyof typeof orders}`, { number }),
    ),
  );
  // None of the answers was a new request.
  await expect.poll(async () => (await askingMails(demo, email)).length, { timeout: 15_000 }).toBe(2);
  expect((await claimsOf(shop, nora)).filter(({ state }) => state === "pending")).toHaveLength(1);
});

test("an order's own page tells, too, who has asked already", { tag: "@noscript" }, async ({
  page,
  shop,
  storefront,
}) => {
  needs("keeps claims");
  const [nora, rival] = [await newCustomer(shop), await newCustomer(shop)];
  const [mine, theirs] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  expect(await askBackend(shop, nora, mine)).toBe("requested");
  expect(await askBackend(shop, rival, theirs)).toBe("requested");
  await giveSession(page.context(), storefront.url, nora.token);
  for (const [order, answer] of [
    [mine, "open"],
    [theirs, "open_elsewhere"],
  ] as const) {
    await openOrder(page, order);
    await claims.save(page).click();
    const number = words("claims.anOrder");
    await expect(claims.said(page)).toHaveText(words(`claims.answer.${answer}`, { number }));
  }
  await page.getByRole("link", { name: words("save.others") }).click();
  await expect(claims.requests(page, mine.number)).toHaveCount(1);
});

test("a canceled order is claimable by nobody", async ({ page, shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  await cancel(shop, order);
  await openOrder(page, order);
  await expect(claims.saveSignedOut(page)).toHaveCount(0);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await openOrder(page, order);
  await expect(claims.save(page)).toHaveCount(0);
});
