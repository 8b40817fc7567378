import { PRESENCE_COOKIE } from "../lib/session/presence-mark";
import { expect, type KnownOrder } from "./fixtures";
import { newCustomer } from "./support/customers";
import { test as base, guestSettings, placeGuestOrder } from "./support/guests";
import { shownBy } from "./support/levels";
import { signedLink } from "./support/signed-links";
import { type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

// While an order is fresh its bare link opens it. Whose browser goes on seeing it, and what ends that.

/** To this one orders stay fresh; to the usual one of these tests none is: there a grant is all that opens an order. */
const test = base.extend<object, { fresh: Storefront }>({
  fresh: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront(guestSettings(demo, backend.url, { ORDER_FRESH_MINUTES: "60" }));
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
});

const CART = "_medusa_cart_id";
const confirmed = ({ id }: KnownOrder) => `/order/${id}/confirmed`;
const look = async (visitor: Visitor, order: KnownOrder) => shownBy(await visitor.get(confirmed(order)));

test("somebody with the bare link sees a fresh order for that while alone", async ({ shop, storefront, fresh }) => {
  const order = await placeGuestOrder(shop);
  const another = await placeGuestOrder(shop);
  const stranger = new Visitor(fresh.url);
  expect(await look(stranger, order)).toBe("everything");
  expect([...stranger.cookies.keys()]).toEqual([]);
  stranger.cookies.set(CART, another.cartId);
  expect(await look(stranger, order)).toBe("everything");
  stranger.cookies.set(CART, `${order.cartId}x`);
  expect(await look(stranger, order)).toBe("everything");
  expect(await look(stranger.copy(storefront.url), order)).toBe("summary");
});

/** What the browser that has just paid brings. */
const BUYERS: Record<string, (visitor: Visitor, order: KnownOrder) => Promise<unknown>> = {
  "has its cart's cookie": async (visitor, { cartId }) => visitor.cookies.set(CART, cartId),
  "comes by its cart's page": async (visitor, { cartId }) => visitor.get(`/order/cart/${cartId}`),
};

for (const [how, buy] of Object.entries(BUYERS)) {
  test(`the browser that ${how} goes on seeing it`, async ({ shop, storefront, fresh }) => {
    const order = await placeGuestOrder(shop);
    const buyer = new Visitor(fresh.url);
    await buy(buyer, order);
    expect(await look(buyer, order)).toBe("everything");
    expect(await look(buyer.copy(storefront.url), order)).toBe("everything");
  });

  test(`and earns nothing later that ${how}`, async ({ shop, storefront }) => {
    const order = await placeGuestOrder(shop);
    const late = new Visitor(storefront.url);
    await buy(late, order);
    expect(await look(late, order)).toBe("summary");
  });
}

/** As a guest: on a customer's page the button that saves the order is a form with its id, too. */
async function forget(visitor: Visitor, order: KnownOrder): Promise<void> {
  const session = visitor.cookies.get("_medusa_jwt") ?? "";
  visitor.cookies.delete("_medusa_jwt");
  // Nobody has signed out: what the customer was seen by would end all that this browser holds.
  visitor.cookies.delete(PRESENCE_COOKIE);
  const answer = await visitor.submit(await visitor.get(confirmed(order)), { orderId: order.id });
  expect(answer.headers.location).toBe("/order/lookup?forgotten=1");
  visitor.cookies.set("_medusa_jwt", session);
}

/** How somebody leaves a browser to the next one. */
const ENDS: Record<string, (visitor: Visitor, order: KnownOrder) => Promise<unknown>> = {
  "signing out": async (visitor) => visitor.submit(await visitor.get("/account"), {}),
  "forgetting the order": forget,
  "forgetting the order, then signing out": async (visitor, order) => {
    await forget(visitor, order);
    await visitor.submit(await visitor.get("/account"), {});
  },
};

for (const [what, leave] of Object.entries(ENDS)) {
  test(`after ${what} nothing placed before is fresh on that browser`, async ({ shop, fresh, storefront }) => {
    const customer = await newCustomer(shop);
    const [order, unseen] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
    const visitor = new Visitor(fresh.url);
    visitor.cookies.set("_medusa_jwt", customer.token);
    visitor.cookies.set(CART, order.cartId);
    expect(await look(visitor, order)).toBe("everything");
    await leave(visitor, order);

    for (const closed of [order, unseen]) expect(await look(visitor, closed)).toBe("summary");
    await visitor.get(`/order/cart/${order.cartId}`);
    expect(await look(visitor, order), "by its cart's page").toBe("summary");
    await visitor.get(signedLink(unseen));
    expect(await look(visitor, unseen), "by its link").toBe("everything");
    expect(await look(visitor, order), "after a new grant").toBe("summary");
    expect(await look(visitor.copy(storefront.url), order)).toBe("summary");

    const next = await placeGuestOrder(shop);
    expect(await look(visitor, next), "what is placed from now on").toBe("everything");
    expect(await look(new Visitor(fresh.url), order), "on another browser").toBe("everything");
  });
}
