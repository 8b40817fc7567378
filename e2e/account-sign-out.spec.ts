import type { Page } from "@playwright/test";
import { grantCookieName } from "../lib/session/grant-cookie";
import { PRESENCE_COOKIE } from "../lib/session/presence-mark";
import { expect, open, openOrder, test, words } from "./fixtures";
import { expectGuest, giveSession, KNOWN_DEVICE, newCustomer, oldOrder, orderFor, SESSION } from "./support/accounts";
import { part } from "./support/order-page";

/** Says when somebody signed out here, and nothing else. */
const CLOSED = "_order_closed";

/** The cart's, as Medusa's starter calls it. */
const CART = "_medusa_cart_id";

const left = async (page: Page) => (await page.context().cookies()).map(({ name }) => name);

test.describe("signing out", { tag: "@noscript" }, () => {
  test("leaves nothing behind that opens an account or an order", async ({ page, demo, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const opened = oldOrder(demo);
    await giveSession(page.context(), storefront.url, customer.token);
    await page.context().addCookies([{ name: CART, value: "cart_01JB8TZ2AAAAAAAAAAAAAAAAAA", url: storefront.url }]);
    await openOrder(page, opened);
    await open(page, "/account");
    const before = (await page.context().cookies()).filter(({ name }) => name !== KNOWN_DEVICE);
    expect(before.map(({ name }) => name).sort()).toEqual(
      [SESSION, PRESENCE_COOKIE, CART, grantCookieName(opened.id)].sort(),
    );

    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(page.getByText(words("signIn.signedOut"))).toBeVisible();
    await expectGuest(page);
    // What stays opens nothing: strangers cannot lock this browser out of signing in again.
    expect((await left(page)).sort()).toEqual([CLOSED, KNOWN_DEVICE].sort());

    // Whoever copied the cookies before has copied nothing.
    await page.context().addCookies(before);
    await open(page, "/account/orders");
    await expect(page).toHaveURL(/\/account\/login\?next=/);
    await expectGuest(page);
    await open(page, `/order/${opened.id}`);
    await expect(page.getByLabel(words("summary.email"))).toBeVisible();
  });

  test("in the shop, which knows nothing of what was opened here, leaves no more", async ({
    page,
    demo,
    shop,
    storefront,
  }) => {
    const [customer, next] = [await newCustomer(shop), await newCustomer(shop)];
    const opened = oldOrder(demo);
    // A guest's order of before the sign-in, fresh, and one that the session has opened.
    const own = await orderFor(shop, customer);
    await giveSession(page.context(), storefront.url, customer.token);
    await openOrder(page, opened);
    await open(page, `/order/${own.id}`);
    await expect(page.getByText("12 Juniper Lane").first()).toBeVisible();

    // What Medusa's starter takes away.
    for (const name of [SESSION, CART]) await page.context().clearCookies({ name });
    for (const { id } of [opened, own]) {
      await open(page, `/order/${id}`);
      await expect(page.getByLabel(words("summary.email")), id).toBeVisible();
    }
    expect((await left(page)).sort()).toEqual([CLOSED, KNOWN_DEVICE].sort());

    // Nor to who signs in next, without a page of ours in between.
    await giveSession(page.context(), storefront.url, customer.token);
    await openOrder(page, opened);
    await giveSession(page.context(), storefront.url, next.token);
    await open(page, `/order/${opened.id}`);
    await expect(page.getByLabel(words("summary.email"))).toBeVisible();
  });

  test("works while the backend is down", async ({ page, shop, storefront, backend }) => {
    const customer = await newCustomer(shop);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account");
    backend.breakDown();
    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(page.getByText(words("signIn.signedOut"))).toBeVisible();
    expect(await left(page)).toEqual([CLOSED]);
  });

  test("does not come back with the browser's Back", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const order = await orderFor(shop, customer);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, `/account/orders/${order.id}`);
    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(part.headline(page)).toHaveText(words("signIn.title"));

    await page.goBack();
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expect(page.getByText("12 Juniper Lane")).toHaveCount(0);
  });
});
