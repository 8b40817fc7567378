import type { Page } from "@playwright/test";
import { expect, type KnownOrder, open, openOrder, words } from "./fixtures";
import {
  fillRegistration,
  giveSession,
  newCustomer,
  newPerson,
  type Person,
  SESSION,
  signIn,
} from "./support/accounts";
import { askingMail, askingMails, claims, masked, orderName } from "./support/claims";
import type { Demo } from "./support/demo";
import { generation, needs } from "./support/generation";
import { placeGuestOrder, test } from "./support/guests";
import { lookUp } from "./support/lookup-page";
import { part } from "./support/order-page";
import { factsIn, privateFacts } from "./support/private-facts";

/** What is said about one order, on its own page. */
const ASKED = words("claims.answer.asked", { number: words("claims.anOrder") });

const emailOnceMoved = (order: KnownOrder, customer: Person) =>
  generation.movedOrderHasEmailOf === "guest" ? order.email : customer.email;

/** Whoever reads the order's mail, on a device that knows nothing of the shop. */
async function followTheMail(page: Page, demo: Demo, order: KnownOrder): Promise<void> {
  const { path } = await askingMail(demo, order);
  await page.context().clearCookies();
  expect((await open(page, path)).status()).toBe(200);
}

test("an order gets into an account by two presses and one mail", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, nora.token);
  await openOrder(page, order);
  await claims.save(page).click();
  await expect(claims.said(page)).toHaveText(ASKED);
  await expect(claims.save(page)).toHaveCount(0);

  const mail = await askingMail(demo, order);
  for (const body of [mail.text, mail.html]) {
    for (const told of ["Fjord & Field", order.number, masked(nora.email), mail.path]) {
      expect(body.replaceAll("&amp;", "&")).toContain(told);
    }
    expect(body, "who asks is told masked").not.toContain(nora.email);
  }
  expect(mail.html).not.toContain("<img");
  expect(await askingMails(demo, nora.email), "mails to who asks").toEqual([]);

  await followTheMail(page, demo, order);
  await expect(part.headline(page)).toHaveText(words("claimQuestion.title"));
  await expect(page.getByRole("main")).toContainText(masked(nora.email));
  await expect(page.getByRole("main")).toContainText(orderName(order.number));
  expect(factsIn(await page.content(), await privateFacts(shop, order.id))).toEqual([]);
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));

  await page.context().clearCookies();
  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, "/account/orders");
  await page.getByRole("link", { name: new RegExp(`\\b${order.number}\\b`) }).click();
  await expect(page).toHaveURL(`/account/orders/${order.id}`);
  await expect(part.delivery(page)).toContainText(emailOnceMoved(order, nora));
  await open(page, `/order/${order.id}`);
  await expect(page.getByText(words("save.owned"))).toBeVisible();
  await expect(claims.save(page)).toHaveCount(0);
});

test("from the confirmation by signing in on the way", { tag: "@noscript" }, async ({ page, shop, demo }) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  await openOrder(page, order, "/confirmed");
  await claims.saveSignedOut(page).click();
  await signIn(page, nora);
  // Back where the way began, and asked on the way.
  await expect(page).toHaveURL(`/order/${order.id}/confirmed?asked=asked#save`);
  await expect(claims.said(page)).toHaveText(ASKED);
  await expect(claims.said(page)).toBeInViewport();
  await expect(claims.save(page)).toHaveCount(0);
  expect((await askingMail(demo, order)).text).toContain(masked(nora.email));
});

test("after a lookup, by making an account on the way", { tag: "@noscript" }, async ({ page, shop, demo }) => {
  const order = await placeGuestOrder(shop);
  const nora = newPerson();
  await open(page, "/order/lookup");
  await lookUp(page, order);
  await claims.saveByRegistering(page).click();
  await fillRegistration(page, nora);
  await expect(page).toHaveURL(`/order/${order.id}?asked=asked#save`);
  await expect(claims.said(page)).toHaveText(ASKED);
  expect((await askingMail(demo, order)).text).toContain(masked(nora.email));
});

test("a request that is declined leaves the order where it is", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, nora.token);
  await openOrder(page, order);
  await claims.save(page).click();
  await expect(claims.said(page)).toHaveText(ASKED);
  await followTheMail(page, demo, order);
  await claims.decline(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.declined.title"));

  await page.context().clearCookies();
  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, "/account/orders/claim");
  await expect(claims.requests(page, order.number)).toContainText(words("claims.list.state.declined"));
  expect((await open(page, `/account/orders/${order.id}`)).status()).toBe(404);
});

test("whoever ordered as a guest sees the order once it has moved, while it has their email", async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  await openOrder(page, order);
  const grants = (await page.context().cookies()).filter(({ name }) => name !== SESSION);
  await giveSession(page.context(), storefront.url, nora.token);
  await openOrder(page, order);
  await claims.save(page).click();
  await expect(claims.said(page)).toHaveText(ASKED);
  await followTheMail(page, demo, order);
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));

  // Accepting earned this device nothing: the link alone shows no more than before.
  await open(page, `/order/${order.id}`);
  await expect(page.getByLabel(words("summary.email"))).toBeVisible();
  await page.context().addCookies(grants);
  await open(page, `/order/${order.id}`);
  if (generation.movedOrderHasEmailOf === "customer") {
    // A grant is for the email that the order had, and Medusa v1 has written another over it.
    await expect(page.getByLabel(words("summary.email"))).toBeVisible();
    expect((await page.content()).includes(nora.email), "says whose account it is in").toBe(false);
    return;
  }
  await expect(part.delivery(page)).toContainText(order.email);
  expect((await page.content()).includes(nora.email), "says whose account it is in").toBe(false);
  // Somebody else may ask again: its mailbox decides.
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, `/order/${order.id}`);
  await expect(claims.save(page)).toBeVisible();
});
