import type { Page } from "@playwright/test";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { registerUnproven } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test, words } from "./fixtures";
import {
  type Customer,
  expectGuest,
  expectSignedIn,
  giveSession,
  KNOWN_DEVICE,
  newPerson,
  orderFor,
  signIn,
} from "./support/accounts";
import { expectAccessible } from "./support/axe";
import type { Demo } from "./support/demo";
import { history } from "./support/history-page";
import { part } from "./support/order-page";

test.describe("an account whose email is not confirmed", { tag: "@noscript" }, () => {
  test("shows what was ordered with it, and the rest after one press and one mail", async ({
    page,
    shop,
    demo,
    storefront,
  }) => {
    const person = newPerson();
    const customer = { ...person, token: await registerUnproven(shop, person) };
    const own = await orderFor(shop, customer);
    const asGuest = await orderFor(shop, { ...person, token: "" });
    await giveSession(page.context(), storefront.url, customer.token);

    await open(page, "/account/orders");
    await expect(history.entry(page, own.number)).toBeVisible();
    await expect(history.entry(page, asGuest.number)).toHaveCount(0);
    await expect(page.getByText(words("history.results", { total: 1 }))).toBeVisible();

    await page.getByRole("button", { name: words("mailbox.send") }).click();
    await expect(page.getByText(words("mailbox.sent", { email: person.email }))).toBeVisible();

    await open(page, await mailedLink(demo, person));
    await expect(page).toHaveURL("/account/confirm-email");
    await confirmButton(page).click();
    await expect(page).toHaveURL("/account?confirmed=1");
    await expect(page.getByText(words("mailbox.confirmed"))).toBeVisible();
    await expect(page.getByRole("button", { name: words("mailbox.send") })).toHaveCount(0);
    await open(page, "/account/orders");
    await expect(history.entry(page, asGuest.number)).toBeVisible();
    await open(page, `/account/orders/${asGuest.id}`);
    await expect(page.getByText("12 Juniper Lane").first()).toBeVisible();
  });

  test("is confirmed by nobody but whoever is signed in to it", async ({ page, shop, demo, storefront }) => {
    const [mallory, ada] = [newPerson(), newPerson()];
    const token = await registerUnproven(shop, mallory);
    await shop.store("/order-pages/mailbox/mail", { token, body: {} });
    const link = await mailedLink(demo, mallory);

    // Whoever gets the mail and is somebody else.
    await giveSession(page.context(), storefront.url, await registerUnproven(shop, ada));
    await open(page, link);
    await confirmButton(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.mailboxLinkSpent"));
    await expectUnproven(page);

    // Whoever is not signed in signs in first, and comes back.
    await page.context().clearCookies();
    await open(page, link);
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expectGuest(page);
    await signIn(page, mallory);
    await expect(page).toHaveURL("/account/confirm-email");
    await confirmButton(page).click();
    await expect(page.getByText(words("mailbox.confirmed"))).toBeVisible();
  });

  test("is confirmed by no link that has been looked at only, by mail scanners or in a browser", async ({
    page,
    shop,
    demo,
    storefront,
    request,
  }) => {
    const person = newPerson();
    const token = await registerUnproven(shop, person);
    await shop.store("/order-pages/mailbox/mail", { token, body: {} });
    const link = await mailedLink(demo, person);
    for (const method of ["get", "head", "get"] as const) await request[method](link);
    await giveSession(page.context(), storefront.url, token);
    await open(page, link);
    expect(await page.content()).not.toContain(link.split("token=")[1]);
    await expectUnproven(page);
    await open(page, "/account/confirm-email/open?token=nonsense");
    await confirmButton(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.mailboxLinkSpent"));
    await expectUnproven(page);
  });

  test("is offered its link where there is none, and has nothing to confirm afterwards", async ({
    page,
    shop,
    storefront,
  }) => {
    const person = newPerson();
    const token = await registerUnproven(shop, person);
    await giveSession(page.context(), storefront.url, token);
    await open(page, "/account/confirm-email");
    await expect(part.headline(page)).toHaveText(words("mailbox.incomplete.title"));
    await page.getByRole("button", { name: words("mailbox.send") }).click();
    await expect(page.getByText(words("mailbox.sent", { email: person.email }))).toBeVisible();
    await shop.calls.proveMailbox(shop, token);
    await open(page, "/account/confirm-email");
    await expect(part.headline(page)).toHaveText(words("mailbox.done.title"));
  });

  test("is mailed five times an hour at most", async ({ page, shop, storefront }) => {
    const person = newPerson();
    const token = await registerUnproven(shop, person);
    const outcomes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      outcomes.push((await shop.store("/order-pages/mailbox/mail", { token, body: {} })).outcome);
    }
    expect(outcomes).toEqual([...Array(5).fill("sent"), "too_often"]);
    await giveSession(page.context(), storefront.url, token);
    await open(page, "/account");
    await page.getByRole("button", { name: words("mailbox.send") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      words("forms.errors.tooManyTries", { minutes: 60 }),
    );
  });
});

test("the pages that ask for it are accessible, with the longest of addresses", async ({ page, shop, storefront }) => {
  const email = `${"a".repeat(50)}.${Date.now()}@${"b".repeat(40)}.example`;
  await giveSession(page.context(), storefront.url, await registerUnproven(shop, newPerson({ email })));
  for (const path of ["/account", "/account/orders", "/account/confirm-email", "/account/confirm-email/open?token=a"]) {
    await open(page, path);
    await expectAccessible(page);
  }
});

test.describe("signing out everywhere", { tag: "@noscript" }, () => {
  test("ends the session on every device", async ({ page, shop, storefront, browser }) => {
    const person = newPerson();
    const customer: Customer = { ...person, token: await registerUnproven(shop, person) };
    const elsewhere = await browser.newContext({ baseURL: storefront.url });
    await giveSession(elsewhere, storefront.url, customer.token);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account");
    await page.getByRole("button", { name: words("sessions.everywhere") }).click();
    await expect(page.getByText(words("signIn.signedOut"))).toBeVisible();
    // What is left opens nothing: when it was, and that this device may try again.
    const left = (await page.context().cookies()).map(({ name }) => name);
    expect(left.filter((name) => name !== KNOWN_DEVICE)).toEqual(["_order_closed"]);

    const other = await elsewhere.newPage();
    await other.goto("/account/orders");
    await expect(other).toHaveURL(/\/account\/login\?next=/);
    await elsewhere.close();
    await signIn(page, person);
    await expectSignedIn(page, person);
  });
});

test("signing out everywhere is not said to be done while the backend is down", async ({
  page,
  shop,
  storefront,
  backend,
}) => {
  const person = newPerson();
  await giveSession(page.context(), storefront.url, await registerUnproven(shop, person));
  await open(page, "/account");
  backend.breakDown();
  await page.getByRole("button", { name: words("sessions.everywhere") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.outage"));
});

const confirmButton = (page: Page) => page.getByRole("button", { name: words("mailbox.confirm.submit") });

/** The open page's account still asks to be confirmed. */
async function expectUnproven(page: Page): Promise<void> {
  await open(page, "/account");
  await expect(page.getByRole("button", { name: words("mailbox.send") })).toBeVisible();
}

/** The link in the mail, as a path: it names the demo's storefront, and each worker has its own. */
async function mailedLink(demo: Demo, { email }: { readonly email: string }): Promise<string> {
  const { text } = await waitForMail(demo.inbox, { to: email, text: "/account/confirm-email/open?token=" });
  const link = text.match(/https?:\S+\/account\/confirm-email\/open\?token=\S+/)?.[0];
  if (!link) throw new Error("The mail has no link");
  const { pathname, search } = new URL(link);
  return pathname + search;
}
