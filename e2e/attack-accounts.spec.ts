import type { Shop } from "../scripts/lib/shop/client.mjs";
import { registerUnproven, signIn as signInAtBackend } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test, words } from "./fixtures";
import { type Customer, giveSession, newCustomer, newPerson, orderFor } from "./support/accounts";
import { callBackend } from "./support/backend-call";
import { askForReset, choosePassword, resetTokens } from "./support/reset-mails";

const NEW_PASSWORD = "eight brave otters";
const STREET = "12 Juniper Lane";

/** Every way to a customer's orders but by an order's own id. */
const LISTS = [
  "/store/orders",
  "/STORE/orders/",
  "/store/orders?limit=100&order=-created_at",
  "/store/orders?status=pending",
  "/store/orders?$or[0][status]=pending&$or[1][status]=completed",
  "/store/orders?fields=%2Bshipping_address.address_1,*customer",
  "/store/order-pages/orders",
  "/store/order-pages/orders?limit=50&cursor=oldest",
  "/store/order-pages/orders?state=open",
  "/store/order-pages/orders?state=on_the_way",
  "/store/order-pages/orders?q=mug",
  "/store/customers/me?fields=*orders",
  "/store/customers/me?fields=orders.id,orders.email",
  "/store/customers/me?fields=orders.shipping_address.address_1,orders.items.title",
  "/store/customers/me?fields=%2Borders.id,%2Borders.shipping_address.address_1",
];

/** What Medusa lets a customer change, and answers with the customer: it is asked for the orders beside it. */
const CHANGES = [
  ["POST", "/store/customers/me", { first_name: "Mallory" }],
  ["POST", "/store/customers/me/addresses", { address_name: "Another" }],
  ["POST", "/store/customers/me/addresses/:id", { address_name: "Another" }],
  ["DELETE", "/store/customers/me/addresses/:id", undefined],
] as const;

/** Every route that a token of a customer's opens. */
const GUARDED = [
  ["GET", "/store/customers/me"],
  ["GET", "/store/customers/me/addresses"],
  ["POST", "/store/customers/me"],
  ["GET", "/store/orders"],
  ["GET", "/store/order-pages/orders"],
  ["GET", "/store/order-pages/claims"],
  ["POST", "/store/order-pages/mailbox/mail"],
  ["POST", "/store/order-pages/sign-out"],
  ["POST", "/store/order-pages/sign-out/everywhere"],
  ["GET", "/store/order-pages/profile"],
  ["POST", "/store/order-pages/profile/password"],
  ["POST", "/store/order-pages/profile/email"],
  ["POST", "/store/order-pages/profile/email/confirm"],
  ["POST", "/auth/token/refresh"],
  ["POST", "/auth/session"],
] as const;

/** Somebody who registered an address that is another's. */
async function mallory(shop: Shop, email = newPerson().email): Promise<Customer> {
  const person = newPerson({ email, password: "mallory's own password", first_name: "Mallory" });
  return { ...person, token: await registerUnproven(shop, person) };
}

/** An order that the address' owner places as a guest, which Medusa keeps with whoever registered that address. */
async function orderOfOwner(shop: Shop, { email, token }: Customer) {
  const order = await orderFor(shop, { ...newPerson({ email }), token: "" });
  const { customer } = await shop.store("/customers/me", { token });
  expect(await ownerOf(shop, order.id), "Medusa keeps it with the account").toBe(customer.id);
  return order;
}

const ownerOf = async (shop: Shop, id: string): Promise<string> =>
  (await shop.admin(`/orders/${id}?fields=id,customer_id`)).order.customer_id;

async function expectRefused(shop: Shop, token: string, what: string): Promise<void> {
  for (const [method, path] of GUARDED) {
    const { status } = await callBackend(shop, path, { method, token, ...(method === "POST" ? { body: {} } : {}) });
    expect(status, `${what}: ${method} ${path}`).toBe(401);
  }
}

async function expectGood(shop: Shop, token: string, what: string): Promise<void> {
  for (const path of ["/store/customers/me", "/store/orders", "/store/order-pages/orders"]) {
    expect((await callBackend(shop, path, { token })).status, `${what}: ${path}`).toBe(200);
  }
}

test.describe("whoever registered somebody's address", () => {
  test("sees nothing of what its owner orders, on no list of the backend", async ({ shop }) => {
    const attacker = await mallory(shop);
    const theirs = await orderOfOwner(shop, attacker);
    for (const path of [...LISTS, `/store/orders?id=${theirs.id}`, `/store/orders?id[]=${theirs.id}&id[]=order_1`]) {
      const { status, text } = await callBackend(shop, path, { token: attacker.token });
      expect(status, path).toBeLessThan(500);
      for (const secret of [theirs.id, STREET]) expect(text, path).not.toContain(secret);
    }
  });

  test("is told nothing of it by what they change about themselves", async ({ shop }) => {
    const { email, token } = await mallory(shop);
    const theirs = await orderOfOwner(shop, { ...newPerson({ email }), token });
    const { customer } = await shop.store("/customers/me/addresses", { token, body: { address_name: "One" } });
    const addressId: string = customer.addresses[0].id;
    for (const [method, route, body] of CHANGES) {
      const path = `${route.replace(":id", addressId)}?fields=*orders`;
      const { status, text } = await callBackend(shop, path, { method, token, body });
      expect(status, `${method} ${path}`).toBe(200);
      expect(text, `${method} ${path}`).not.toContain(theirs.id);
    }
  });

  test("sees what they order themselves, and that alone", async ({ shop }) => {
    const attacker = await mallory(shop);
    const theirs = await orderOfOwner(shop, attacker);
    const own = await orderFor(shop, attacker);
    for (const path of ["/store/orders", "/store/order-pages/orders", "/store/order-pages/orders?state=open"]) {
      const { text } = await callBackend(shop, path, { token: attacker.token });
      expect(text, path).toContain(own.id);
      expect(text, path).not.toContain(theirs.id);
      expect(JSON.parse(text).count, path).toBe(1);
    }
  });

  test("sees nothing of it on the storefront's pages", async ({ page, shop, storefront }) => {
    const attacker = await mallory(shop);
    const theirs = await orderOfOwner(shop, attacker);
    await giveSession(page.context(), storefront.url, attacker.token);
    for (const path of ["/account", "/account/orders", "/account/orders?state=open", `/account/orders/${theirs.id}`]) {
      const answer = await page.request.get(path);
      const text = await answer.text();
      expect(text, path).not.toContain(STREET);
      if (!path.includes(theirs.id)) expect(text, path).not.toContain(theirs.id);
      else expect(answer.status()).toBe(404);
    }
  });

  test("gets nowhere with capitals, nor by completing the owner's cart once more", async ({ shop }) => {
    const { email } = newPerson();
    const attackers = [await mallory(shop, email), await mallory(shop, email.toUpperCase())];
    const theirs = await orderFor(shop, { ...newPerson({ email }), token: "" });
    for (const { token } of attackers) {
      await callBackend(shop, `/store/carts/${theirs.cartId}/complete`, { method: "POST", token });
      await callBackend(shop, `/store/carts/${theirs.cartId}/customer`, { token, body: {} });
      for (const path of LISTS) {
        expect((await callBackend(shop, path, { token })).text, path).not.toContain(theirs.id);
      }
    }
  });

  test("proves nothing by a link of their own making or another account's", async ({ shop }) => {
    const attacker = await mallory(shop);
    const theirs = await orderOfOwner(shop, attacker);
    for (const token of [
      "a.1.b",
      "x",
      `${"a".repeat(1990)}.1.b`,
      "e30.9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]) {
      const answer = await callBackend(shop, "/store/order-pages/mailbox/confirm", {
        token: attacker.token,
        body: { token },
      });
      expect(JSON.parse(answer.text)).toEqual({ outcome: "refused" });
    }
    for (const body of [{}, { token: "" }, { token: 7 }, { token: "x".repeat(2001) }, { token: "x", more: 1 }, []]) {
      const { status } = await callBackend(shop, "/store/order-pages/mailbox/confirm", { token: attacker.token, body });
      expect(status, JSON.stringify(body)).toBe(400);
    }
    const { text } = await callBackend(shop, "/store/orders", { token: attacker.token });
    expect(text).not.toContain(theirs.id);
  });

  test("is out as soon as the owner resets the password, with every token of theirs", async ({
    page,
    shop,
    demo,
    storefront,
  }) => {
    const attacker = await mallory(shop);
    const theirs = await orderOfOwner(shop, attacker);
    const { token: refreshed } = await shop.auth("/token/refresh", { method: "POST", token: attacker.token });
    await askForReset(shop, attacker.email);
    const [link = ""] = await resetTokens(demo, attacker.email);
    // In the very second of the change, with the password that is still theirs.
    const lastMoment = await signInAtBackend(shop, attacker);
    expect(await choosePassword(shop, link, NEW_PASSWORD)).toBe(200);
    const owner = await signInAtBackend(shop, { email: attacker.email, password: NEW_PASSWORD });

    await expectRefused(shop, attacker.token, "the first token");
    await expectRefused(shop, refreshed, "a refreshed one");
    await expectRefused(shop, lastMoment, "one of the last moment");
    await giveSession(page.context(), storefront.url, refreshed);
    await open(page, "/account/orders");
    await expect(page).toHaveURL(/\/account\/login\?next=/);

    await expectGood(shop, owner, "the owner's");
    for (const path of ["/store/orders", "/store/order-pages/orders"]) {
      expect((await callBackend(shop, path, { token: owner })).text, path).toContain(theirs.id);
    }
  });
});

test("an account whose address is changed has to prove the new one", async ({ shop }) => {
  const customer = await newCustomer(shop);
  const { email } = newPerson();
  const { customer: me } = await shop.store("/customers/me", { token: customer.token });
  await shop.admin(`/customers/${me.id}`, { body: { email } });
  const theirs = await orderFor(shop, { ...newPerson({ email }), token: "" });
  expect(await ownerOf(shop, theirs.id)).toBe(me.id);
  for (const path of LISTS) {
    expect((await callBackend(shop, path, { token: customer.token })).text, path).not.toContain(theirs.id);
  }
});

test.describe("a session that was signed out", () => {
  test("is over at the backend, too, with what was refreshed from it before", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const stolen = (await shop.auth("/token/refresh", { method: "POST", token: customer.token })).token;
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account");
    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await expect(page).toHaveURL(/signed-out=1/);
    await expectRefused(shop, customer.token, "the cookie's");
    await expectRefused(shop, stolen, "one refreshed from it");
  });

  test("leaves other devices alone, and everywhere means everywhere", async ({ shop }) => {
    const customer = await newCustomer(shop);
    await nextSecond();
    const other = await signInAtBackend(shop, customer);
    await callBackend(shop, "/store/order-pages/sign-out", { method: "POST", token: customer.token, body: {} });
    await expectRefused(shop, customer.token, "the device that signed out");
    await expectGood(shop, other, "the other device");
    await nextSecond();
    const third = await signInAtBackend(shop, customer);
    await callBackend(shop, "/store/order-pages/sign-out/everywhere", { method: "POST", token: other, body: {} });
    await expectRefused(shop, other, "the device that signed out everywhere");
    await expectRefused(shop, third, "a third device");
    await expectGood(shop, await signInAtBackend(shop, customer), "a new sign-in, in the same second");
  });

  test("opens no cart in the account's name any more", async ({ shop }) => {
    const customer = await newCustomer(shop);
    await callBackend(shop, "/store/order-pages/sign-out", { method: "POST", token: customer.token, body: {} });
    const { text } = await callBackend(shop, "/store/carts", { token: customer.token, body: {} });
    expect(text).not.toContain(customer.email);
  });
});

/** Medusa signs by the second: sign-ins of one second have the same token. */
async function nextSecond(): Promise<void> {
  const second = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000), { intervals: [50] }).toBeGreaterThan(second);
}
