import { fillCart, startPayment } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { registerUnproven } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test } from "./fixtures";
import { type Customer, giveSession, newCustomer, newPerson, orderFor, type Person, signIn } from "./support/accounts";
import { history } from "./support/history-page";
import { trueOrder } from "./support/truth";

// Medusa looks for a cart's customer by its email alone. Where a guest ordered with the account's address before, that may be the guest.

const ADDRESS = {
  first_name: "Nora",
  last_name: "Lindqvist",
  address_1: "12 Juniper Lane",
  city: "Ithaca",
  province: "NY",
  postal_code: "14850",
  country_code: "us",
};

/** A cart as a guest fills it, up to paying. */
const guestCart = (shop: Shop, email: string) =>
  fillCart(shop, { region: "us", lines: [{ product: "stoneware-mug" }], email, address: ADDRESS });

async function pay(shop: Shop, cartId: string, token?: string): Promise<{ id: string; number: string }> {
  await startPayment(shop, cartId, "authorize", token);
  const { order } = await shop.store(`/carts/${cartId}/complete?fields=id,display_id`, { method: "POST", token });
  return { id: order.id, number: String(order.display_id) };
}

const customerOf = async (shop: Shop, id: string) =>
  (await shop.admin(`/orders/${id}?fields=id,customer_id,customer.has_account`)).order;

const idOf = async (shop: Shop, token: string): Promise<string> =>
  (await shop.store("/customers/me", { token })).customer.id;

/** Somebody with an account who ordered as a guest before they had it, and whose cart Medusa keeps with that guest. */
async function returningGuest(shop: Shop): Promise<{ customer: Customer; cartId: string }> {
  const person: Person = newPerson();
  await orderFor(shop, { ...person, token: "" });
  // Filled before there was an account: the guest's without any doubt.
  const cartId = await guestCart(shop, person.email);
  return { customer: { ...person, token: await registerUnproven(shop, person) }, cartId };
}

test("an order that is placed with the account's token is in the account, also where Medusa takes a guest for it", async ({
  page,
  shop,
  storefront,
}) => {
  const { customer, cartId } = await returningGuest(shop);
  const order = await pay(shop, cartId, customer.token);
  const account = await idOf(shop, customer.token);
  await expect.poll(async () => (await customerOf(shop, order.id)).customer_id).toBe(account);
  expect((await trueOrder(shop, order.id)).email).toBe(customer.email);
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, "/account/orders");
  await expect(history.entry(page, order.number)).toBeVisible();
  await open(page, `/account/orders/${order.id}`);
  await expect(page.getByText("12 Juniper Lane").first()).toBeVisible();
});

test("an order whose address alone is an account's stays the guest's", async ({ shop }) => {
  const { customer, cartId } = await returningGuest(shop);
  const order = await pay(shop, cartId);
  // One that is filed marks that the plugin has looked at both.
  const next = await pay(shop, await guestCart(shop, customer.email), customer.token);
  const account = await idOf(shop, customer.token);
  await expect.poll(async () => (await customerOf(shop, next.id)).customer_id).toBe(account);
  expect((await customerOf(shop, order.id)).customer).toMatchObject({ has_account: false });
});

test("an order that another account's session placed with this address is not this account's", async ({ shop }) => {
  const { customer, cartId } = await returningGuest(shop);
  const stranger = await newCustomer(shop);
  const order = await pay(shop, cartId, stranger.token);
  const next = await pay(shop, await guestCart(shop, stranger.email), stranger.token);
  await expect.poll(async () => (await customerOf(shop, next.id)).customer_id).toBe(await idOf(shop, stranger.token));
  expect((await customerOf(shop, order.id)).customer).toMatchObject({ has_account: false });
  expect((await customerOf(shop, order.id)).customer_id).not.toBe(await idOf(shop, customer.token));
});

test("signing in takes the guest's cart along, so that Medusa files its order rightly by itself", async ({
  page,
  shop,
  storefront,
}) => {
  const { customer, cartId } = await returningGuest(shop);
  await page.context().addCookies([{ name: "_medusa_cart_id", value: cartId, url: storefront.url }]);
  await open(page, "/account/login");
  await signIn(page, customer);
  await expect(page).toHaveURL("/account");
  const { cart } = await shop.store(`/carts/${cartId}?fields=id,*customer`);
  expect(cart.customer.id).toBe(await idOf(shop, customer.token));
});

test("signing in leaves another account's cart alone, and the browser without it", async ({
  page,
  shop,
  storefront,
}) => {
  const [before, next] = [await newCustomer(shop), await newCustomer(shop)];
  const cartId = await guestCart(shop, before.email);
  await shop.store(`/carts/${cartId}/customer`, { token: before.token, body: {} });
  await page.context().addCookies([{ name: "_medusa_cart_id", value: cartId, url: storefront.url }]);
  await open(page, "/account/login");
  await signIn(page, next);
  await expect(page).toHaveURL("/account");
  const { cart } = await shop.store(`/carts/${cartId}?fields=id,*customer`);
  expect(cart.customer.id).toBe(await idOf(shop, before.token));
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("_medusa_cart_id");
});
