import { expect, open, sampleOrder, test, words } from "./fixtures";
import {
  expectGuest,
  expectSignedIn,
  giveSession,
  headerLink,
  newCustomer,
  orderFor,
  SESSION,
  signIn,
} from "./support/accounts";
import { needs } from "./support/generation";
import { part } from "./support/order-page";
import { almostExpired, expired, foreign, forged } from "./support/tokens";

// Guest, signed in, backend unavailable: three states that no page and no header may mix up.

const PAGES = [
  "/account",
  "/account/orders",
  "/account/orders?state=canceled",
  "/account/orders/order_01JB8TZ2AAAAAAAAAAAAAAAAAA",
];

for (const path of PAGES) {
  test(`a guest on ${path} is asked to sign in`, { tag: "@html" }, async ({ page, backend }) => {
    await open(page, path);
    await expect(page).toHaveURL(`/account/login?${new URLSearchParams({ next: path })}`);
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expect(page.getByText(words("signIn.ended"))).toHaveCount(0);
    expect(backend.calls, "nobody's orders are asked for").toEqual([]);
  });

  test(`an outage on ${path} signs nobody out`, { tag: "@html" }, async ({ page, shop, storefront, backend }) => {
    const customer = await newCustomer(shop);
    await giveSession(page.context(), storefront.url, customer.token);
    backend.breakDown();
    const response = await open(page, path);
    expect(response.status()).toBe(503);
    expect(response.headers()["retry-after"]).toMatch(/^\d+$/);
    await expect(part.headline(page)).toHaveText(words("outage.title"));
    await expect(page).toHaveURL(path);
    await expect(headerLink(page)).toHaveText(words("site.account"));

    backend.heal();
    await page.getByRole("link", { name: words("outage.retry") }).click();
    await expectSignedIn(page, customer);
  });
}

for (const [what, change] of Object.entries({ expired, forged, "an admin's": foreign })) {
  test(`a session that is ${what} is asked to sign in, and led back`, { tag: "@html" }, async ({
    page,
    shop,
    storefront,
  }) => {
    const customer = await newCustomer(shop);
    const order = await orderFor(shop, customer);
    await giveSession(page.context(), storefront.url, change(customer.token));
    await open(page, `/account/orders/${order.id}`);
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expect(page.getByText(words("signIn.ended"))).toBeVisible();
    await expectGuest(page);

    await signIn(page, customer);
    await expect(page).toHaveURL(`/account/orders/${order.id}`);
    await expect(page).toHaveTitle(new RegExp(`${words("titles.order", { number: order.number })}\\b`));
  });
}

test("nobody is asked for a password while the backend cannot say who they are", { tag: "@html" }, async ({
  page,
  shop,
  storefront,
  backend,
}) => {
  const { token } = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, token);
  for (const path of ["/account/login", "/account/register"]) {
    backend.breakDown();
    expect((await open(page, `${path}?next=%2Faccount%2Forders`)).status()).toBe(503);
    await expect(part.headline(page)).toHaveText(words("outage.title"));
    backend.heal();
    await page.getByRole("link", { name: words("outage.retry") }).click();
    await expect(page).toHaveURL("/account/orders");
  }
});

test("a list that does not come is no empty list", { tag: "@html" }, async ({ page, shop, storefront, backend }) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, customer.token);
  for (const path of ["/account", "/account/orders"]) {
    await open(page, path);
    const list = backend.calls.find((call) => call.includes("/orders"))?.split(" ")[1] ?? "";
    backend.breakDown(list);
    expect((await open(page, path)).status()).toBe(503);
    await expect(part.headline(page)).toHaveText(words("outage.title"));
    await expect(page.getByText(words("account.none.title"))).toHaveCount(0);
    await expectSignedIn(page, customer);
    backend.heal();
  }
});

test("the start page leads to what is there for whoever is here", { tag: "@html" }, async ({
  page,
  shop,
  storefront,
  backend,
}) => {
  const main = page.getByRole("main");
  await open(page, "/");
  await expect(main.getByRole("link", { name: words("find.signIn.action") })).toHaveAttribute("href", "/account/login");

  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  for (const trouble of [() => backend.heal(), () => backend.breakDown()]) {
    trouble();
    expect((await open(page, "/")).status()).toBe(200);
    await expect(main.getByRole("link", { name: words("find.orders.action") })).toHaveAttribute(
      "href",
      "/account/orders",
    );
    await expect(main.getByRole("link", { name: words("find.signIn.action") })).toHaveCount(0);
  }
});

test("a session goes on before it ends", async ({ page, shop, storefront }) => {
  needs("renews sessions");
  const customer = await newCustomer(shop);
  const old = almostExpired(customer.token);
  await giveSession(page.context(), storefront.url, old);
  await open(page, "/account");
  await expectSignedIn(page, customer);
  const session = async () => (await page.context().cookies()).find(({ name }) => name === SESSION)?.value ?? "";
  const fresh = await session();
  expect(fresh).not.toBe(old);
  expect(lifeLeft(fresh)).toBeGreaterThan(23 * 3600);
  await open(page, "/account/orders");
  await expectSignedIn(page, customer);
  expect(await session(), "a fresh one is kept").toBe(fresh);
});

test("a session that cannot be renewed just now still holds", async ({ page, shop, storefront, backend }) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, almostExpired(customer.token));
  backend.breakDown("/auth/token/refresh");
  expect((await open(page, "/account")).status()).toBe(200);
  await expectSignedIn(page, customer);
});

test("the header costs a guest no call, and a customer one", async ({ page, shop, storefront, backend }) => {
  const { id } = sampleOrder("delivered");
  const callsOf = async (path: string) => {
    backend.heal();
    await open(page, path);
    return backend.calls.length;
  };
  await callsOf(`/order/${id}`);
  expect(await callsOf(`/order/${id}`)).toBe(1);
  for (const path of ["/", "/account/login", "/account/register", "/account/forgot-password"]) {
    expect(await callsOf(path), path).toBe(0);
  }
  const { token } = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, token);
  expect(await callsOf("/")).toBe(1);
  expect(await callsOf(`/order/${id}`)).toBe(2);
});

test("a page of the account costs two calls, side by side", async ({ page, shop, storefront, backend }) => {
  const customer = await newCustomer(shop);
  const order = await orderFor(shop, customer);
  await giveSession(page.context(), storefront.url, customer.token);
  for (const path of ["/account", "/account/orders", `/account/orders/${order.id}`]) {
    // The first look finds out whether the backend has the plugin.
    await open(page, path);
    backend.heal();
    backend.holdUntil(2);
    expect((await open(page, path)).status(), path).toBe(200);
    expect(backend.calls, path).toHaveLength(2);
    backend.heal();
  }
});

function lifeLeft(token: string): number {
  const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return exp - Date.now() / 1000;
}
