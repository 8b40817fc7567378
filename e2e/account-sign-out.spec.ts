import type { Page } from "@playwright/test";
import { grantCookieName } from "../lib/session/grant-cookie";
import { expect, open, openOrder, test, words } from "./fixtures";
import { carry, expectGuest, KNOWN_DEVICE, newCustomer, oldOrder, orderFor, SESSION } from "./support/accounts";
import { part } from "./support/order-page";

/** Says when somebody signed out here, and nothing else. */
const CLOSED = "_order_closed";

const left = async (page: Page) => (await page.context().cookies()).map(({ name }) => name);

test.describe("signing out", { tag: "@noscript" }, () => {
  test("leaves nothing behind that opens an account or an order", async ({ page, demo, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const opened = oldOrder(demo);
    await carry(page.context(), storefront.url, customer.token);
    await openOrder(page, opened);
    await open(page, "/account");
    const before = (await page.context().cookies()).filter(({ name }) => name !== KNOWN_DEVICE);
    expect(before.map(({ name }) => name).sort()).toEqual([SESSION, grantCookieName(opened.id)]);

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

  test("works while the backend is down", async ({ page, shop, storefront, backend }) => {
    const customer = await newCustomer(shop);
    await carry(page.context(), storefront.url, customer.token);
    await open(page, "/account");
    backend.breakDown();
    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(page.getByText(words("signIn.signedOut"))).toBeVisible();
    expect(await left(page)).toEqual([CLOSED]);
  });

  test("does not come back with the browser's Back", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const order = await orderFor(shop, customer);
    await carry(page.context(), storefront.url, customer.token);
    await open(page, `/account/orders/${order.id}`);
    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(part.headline(page)).toHaveText(words("signIn.title"));

    await page.goBack();
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expect(page.getByText("12 Juniper Lane")).toHaveCount(0);
  });
});
