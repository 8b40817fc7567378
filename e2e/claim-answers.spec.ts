import { cancel } from "../scripts/lib/shop/after-sale.mjs";
import { expect, open, openOrder, words } from "./fixtures";
import { carry, newCustomer } from "./support/accounts";
import { askBackend, askByNumber, asked, askingMails, claimFacts, claims, claimsOf } from "./support/claims";
import { ownEmail, placeGuestOrder, test } from "./support/guests";

test("an own, a cancelled and an asked-for order each have their own answer", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const email = ownEmail();
  const [nora, rival] = [await newCustomer(shop), await newCustomer(shop)];
  const order = () => placeGuestOrder(shop, email);
  const own = await order();
  const { token } = await asked({ shop, demo }, nora, own);
  await shop.store(`/orders/${own.id}/transfer/accept?fields=id`, { body: { token } });
  const cancelled = await order();
  await cancel(shop, cancelled);
  const mine = await order();
  expect(await askBackend(shop, nora, mine)).toBe("requested");
  const theirs = await order();
  expect(await askBackend(shop, rival, theirs)).toBe("requested");

  await carry(page.context(), storefront.url, nora.token);
  await open(page, "/account/orders/claim");
  const orders = { own, canceled: cancelled, open: mine, open_elsewhere: theirs };
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
  await expect.poll(async () => (await askingMails(demo, email)).length, { timeout: 15_000 }).toBe(3);
  expect((await claimsOf(shop, nora)).filter(({ state }) => state === "pending")).toHaveLength(1);
});

test("an order's own page tells, too, who has asked already", { tag: "@noscript" }, async ({
  page,
  shop,
  storefront,
}) => {
  const [nora, rival] = [await newCustomer(shop), await newCustomer(shop)];
  const [mine, theirs] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  expect(await askBackend(shop, nora, mine)).toBe("requested");
  expect(await askBackend(shop, rival, theirs)).toBe("requested");
  await carry(page.context(), storefront.url, nora.token);
  for (const [order, answer] of [
    [mine, "open"],
    [theirs, "open_elsewhere"],
  ] as const) {
    await openOrder(page, order);
    await claims.save(page).click();
    const number = words("claims.anOrder");
    await expect(claims.said(page)).toHaveText(words(`claims.answer.${answer}`, { number }));
  }
  await page.getByRole("link", { name: words("save.requests") }).click();
  await expect(claims.requests(page, mine.number)).toHaveCount(1);
});

test("a cancelled order is offered to nobody", async ({ page, shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  await cancel(shop, order);
  await openOrder(page, order);
  await expect(claims.saveSignedOut(page)).toHaveCount(0);
  await carry(page.context(), storefront.url, (await newCustomer(shop)).token);
  await openOrder(page, order);
  await expect(claims.save(page)).toHaveCount(0);
});

test("while a request is open the shop cannot cancel the order away from under it", async ({ shop, demo }) => {
  const order = await placeGuestOrder(shop);
  await asked({ shop, demo }, await newCustomer(shop), order);
  await expect(cancel(shop, order)).rejects.toThrow(/answered 400/);
  expect((await claimFacts(shop, order)).changes.map(({ status }) => status)).toEqual(["requested"]);
});
