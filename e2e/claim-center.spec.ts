import { cancel } from "../scripts/lib/shop/after-sale.mjs";
import { expect, open, openOrder, words } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";
import {
  answerBackend,
  askBackend,
  askByNumber,
  asked,
  askingMail,
  askingMails,
  claimFacts,
  claims,
  masked,
  orderName,
} from "./support/claims";
import { needs } from "./support/generation";
import { ownEmail, placeGuestOrder, test } from "./support/guests";
import { part } from "./support/order-page";

const CENTRE = "/account/orders/claim";

const answer = (key: Parameters<typeof words>[0], number: string) => words(key, { number });

test("asks for several orders at once, and says of each what came of it", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const email = ownEmail();
  const [mug, lamp, stranger] = [
    await placeGuestOrder(shop, email),
    await placeGuestOrder(shop, email),
    await placeGuestOrder(shop),
  ];
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, CENTRE);
  // As people write them: with a hash, spaces, a comma too many, one of them twice.
  const numbers = `#${mug.number}, ${lamp.number} ; ${stranger.number},, 99999999, ${mug.number}`;
  await askByNumber(page, { numbers, email });
  await expect(claims.said(page)).toHaveText([
    answer("claims.answer.asked", mug.number),
    answer("claims.answer.asked", lamp.number),
    // Somebody else's order and none at all: the same words.
    answer("claims.answer.not_found", stranger.number),
    answer("claims.answer.not_found", "99999999"),
  ]);
  expect(await page.content(), "the orders' email").not.toContain(email);
  for (const order of [mug, lamp]) expect((await askingMail(demo, order)).text).toContain(order.number);
  expect(await askingMails(demo, stranger.email)).toEqual([]);
});

test("lists what was asked for, and whose mailbox decides", { tag: "@noscript" }, async ({
  page,
  shop,
  storefront,
}) => {
  needs("keeps claims");
  const { number, email } = await placeGuestOrder(shop);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, CENTRE);
  await askByNumber(page, { numbers: number, email });
  await expect(claims.requests(page, number)).toContainText(words("claims.list.state.pending"));
  await expect(claims.requests(page, number)).toContainText(masked(email));
  expect(await page.content(), "the order's email").not.toContain(email);
});

test("no match at all has the lookup's one answer", { tag: "@noscript" }, async ({ page, shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  for (const miss of [
    { numbers: "99999999, 99999998", email: order.email },
    { numbers: order.number, email: ownEmail() },
  ]) {
    await open(page, CENTRE);
    await askByNumber(page, miss);
    await expect(page.locator("form").getByRole("alert")).toHaveText(words("forms.errors.noMatch"));
    // What was typed is not lost.
    await expect(page.getByLabel(words("claims.byNumber.number"), { exact: true })).toHaveValue(miss.numbers);
    await expect(page.getByLabel(words("claims.byNumber.email"), { exact: true })).toHaveValue(miss.email);
  }
});

test("a form filled in wrongly says where", { tag: "@noscript" }, async ({ page, shop, storefront }) => {
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, CENTRE);
  const eleven = Array.from({ length: 11 }, (_, index) => index + 1).join(",");
  for (const { numbers, email, error } of [
    { numbers: " , ;", email: "nora@example.com", error: words("forms.errors.numberMissing") },
    { numbers: eleven, email: "nora@example.com", error: words("forms.errors.numbersTooMany") },
    { numbers: "1", email: "nora", error: words("forms.errors.emailInvalid") },
  ]) {
    await askByNumber(page, { numbers, email });
    await expect(page.getByText(error)).toBeVisible();
    await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
  }
});

test("orders that this browser has opened are asked for with one press", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  const [mug, lamp, canceled] = [await placeGuestOrder(shop), await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await cancel(shop, canceled);
  for (const order of [mug, lamp, canceled]) await openOrder(page, order);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, CENTRE);
  const held = page.getByRole("region", { name: words("claims.held.title") });
  // The one last opened first; nothing can be done about the canceled one.
  await expect(held.getByRole("listitem")).toContainText([orderName(lamp.number), orderName(mug.number)]);
  await expect(held.getByRole("listitem")).toHaveCount(2);
  await held.getByRole("button", { name: words("claims.held.submit", { count: 2 }) }).click();
  await expect(claims.said(page)).toHaveText(words("claims.done.asked"));
  for (const order of [mug, lamp]) expect((await askingMail(demo, order)).text).toContain(order.number);
});

test("orders that are asked for are not claimable again", { tag: "@noscript" }, async ({ page, shop, storefront }) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  await openOrder(page, order);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, CENTRE);
  const held = page.getByRole("region", { name: words("claims.held.title") });
  await held.getByRole("button").click();
  await expect(claims.requests(page, order.number)).toHaveCount(1);
  await expect(held).toHaveCount(0);
});

test("guests' orders with the account's address are claimable, and named once their mailbox accepts", {
  tag: "@noscript",
}, async ({ page, shop, demo, storefront }) => {
  needs("keeps claims");
  const email = ownEmail();
  const orders = [await placeGuestOrder(shop, email), await placeGuestOrder(shop, email)];
  // Anybody can register with any address: that alone must tell nothing.
  const nora = await newCustomer(shop, { email });
  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, CENTRE);
  const claimable = page.getByRole("region", { name: words("claims.claimable.title") });
  await expect(claimable).toContainText(words("claims.claimable.explanation", { count: 2 }));
  await claimable.getByRole("button", { name: words("claims.claimable.submit", { count: 2 }) }).click();
  await expect(claims.said(page)).toHaveText(words("claims.done.asked"));
  await expect(claimable).toHaveCount(0);
  const hidden = page.getByRole("heading", { name: words("claims.list.hidden") });
  await expect(hidden).toHaveCount(2);
  for (const { id, number } of orders) {
    expect(await page.content(), "an order that is only claimable").not.toContain(id);
    await expect(page.getByRole("main")).not.toContainText(orderName(number));
  }

  const [first = orders[0]] = orders;
  await open(page, (await askingMail(demo, first as (typeof orders)[number])).path);
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));
  await open(page, CENTRE);
  await expect(hidden).toHaveCount(1);
  const accepted = claims.requests(page, first?.number ?? "");
  await expect(accepted).toContainText(words("claims.list.state.accepted"));
  await accepted.getByRole("link", { name: words("claims.list.open") }).click();
  await expect(page).toHaveURL(`/account/orders/${first?.id}`);
});

test("a request is sent again and taken back; its link then says so", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const { path } = await asked({ shop, demo }, nora, order);
  await giveSession(page.context(), storefront.url, nora.token);
  await open(page, CENTRE);
  const request = claims.requests(page, order.number);
  await expect(request).toContainText(words("claims.list.mail.sent"));
  await expect(request.locator("time")).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}T/);
  await request.getByRole("button", { name: words("claims.list.resend") }).click();
  // A mail server may take its time; the answer does not wait for it.
  await expect(claims.said(page)).toHaveText(
    new RegExp(`^(${words("claims.resent.sent")}|${words("claims.resent.sending")})$`),
  );
  await expect.poll(async () => (await askingMails(demo, order.email)).length, { timeout: 15_000 }).toBe(2);
  const links = (await askingMails(demo, order.email)).map((mail) => mail.path);
  expect(links, "both mails have the one link").toEqual([path, path]);

  await request.getByRole("button", { name: words("claims.list.cancel") }).click();
  await expect(claims.said(page)).toHaveText(words("claims.done.canceled"));
  await expect(request).toContainText(words("claims.list.state.canceled"));
  await expect(request.getByRole("button")).toHaveCount(0);
  expect((await open(page, path)).status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.canceled.title"));
  // What was taken back can be asked for again, under a link of its own.
  expect(await askBackend(shop, nora, order)).toBe("requested");
  await open(page, CENTRE);
  await expect(request).toHaveCount(2);
});

test("what was answered meanwhile is neither taken back nor sent again", async ({ page, shop, demo, storefront }) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const before = await claimFacts(shop, order);
  const first = await asked({ shop, demo }, nora, order);
  await giveSession(page.context(), storefront.url, nora.token);
  for (const press of ["claims.list.resend", "claims.list.cancel"] as const) {
    await open(page, CENTRE);
    const request = claims.requests(page, order.number);
    if (press === "claims.list.resend") {
      await expect(request.getByRole("button", { name: words(press) })).toBeVisible();
      await answerBackend(shop, order, first, "decline");
    } else {
      expect(await askBackend(shop, nora, order)).toBe("requested");
      await page.reload();
      await expect(claims.requests(page, order.number)).toHaveCount(2);
      const second = async () => (await askingMails(demo, order.email)).find(({ token }) => token !== first.token);
      await expect.poll(second, { timeout: 30_000 }).toBeDefined();
      await answerBackend(shop, order, (await second()) ?? first, "decline");
    }
    await request
      .getByRole("button", { name: words(press) })
      .first()
      .click();
    await expect(claims.said(page)).toHaveText(words("claims.done.ended"));
    await expect(request.first()).toContainText(words("claims.list.state.declined"));
  }
  expect((await claimFacts(shop, order)).order.customer_id).toBe(before.order.customer_id);
});

for (const [state, key] of [
  ["pending", "sending"],
  ["failed", "failed"],
] as const) {
  test(`a mail that is ${key} is told as that`, { tag: "@noscript" }, async ({ page, shop, storefront, backend }) => {
    needs("keeps claims");
    const order = await placeGuestOrder(shop);
    const nora = await newCustomer(shop);
    expect(await askBackend(shop, nora, order)).toBe("requested");
    backend.rewrite((body) => {
      for (const claim of (body.claims ?? []) as { mail: { state: string } }[]) claim.mail.state = state;
      return body;
    });
    await giveSession(page.context(), storefront.url, nora.token);
    await open(page, CENTRE);
    const request = claims.requests(page, order.number);
    await expect(request).toContainText(words(`claims.list.mail.${key}`));
    await expect(request.getByRole("button", { name: words("claims.list.resend") })).toBeVisible();
  });
}

test("the claim center is for who is signed in, and waits while they do so", { tag: "@noscript" }, async ({ page }) => {
  await open(page, CENTRE);
  await expect(page).toHaveURL(`/account/login?next=${encodeURIComponent(CENTRE)}`);
});

test("an outage is no empty claim center", async ({ page, shop, storefront, backend }) => {
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  expect((await open(page, CENTRE)).status()).toBe(200);
  backend.breakDown();
  expect((await open(page, CENTRE)).status()).toBe(503);
  await expect(part.headline(page)).toHaveText(words("outage.title"));
});

test("says what came of the last press alone", { tag: "@noscript" }, async ({ page, shop, storefront }) => {
  const { number } = await placeGuestOrder(shop);
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await open(page, `${CENTRE}?done=asked`);
  await expect(claims.said(page)).toHaveText(words("claims.done.asked"));
  await askByNumber(page, { numbers: number, email: ownEmail() });
  await expect(page.locator("form").getByRole("alert")).toHaveText(words("forms.errors.noMatch"));
  await expect(page.getByText(words("claims.done.asked"))).toBeHidden();
});
