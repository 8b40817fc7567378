import { CARTS } from "../scripts/lib/seed/carts.mjs";
import { completeCart } from "../scripts/lib/shop/checkout.mjs";
import { expect, open, openOrder, sampleOrder, sampleOrders, test, words } from "./fixtures";
import { cartFacts } from "./support/carts";
import { generation } from "./support/generation";
import { untilIdle } from "./support/idle";
import { ownOrder } from "./support/own-orders";
import { signedLink } from "./support/signed-links";
import { Visitor } from "./support/visitor";

for (const [state, make] of Object.entries(CARTS)) {
  test(`looking at a cart (${state}) does not complete it`, async ({ page, shop, backend }) => {
    const cartId = await make(shop);
    const before = await cartFacts(shop, cartId);

    for (const query of ["", "?attempt=1", "?attempt=9", "?attempt=-1", "?attempt=x&attempt=2"]) {
      expect((await open(page, `/order/cart/${cartId}${query}`)).status()).toBe(200);
    }
    expect(await cartFacts(shop, cartId)).toEqual(before);
    expect(backend.calls.filter((call) => !call.startsWith("GET "))).toEqual([]);
  });
}

test("a cart that was looked at can still be completed", async ({ page, shop }) => {
  const cartId = await CARTS["payment-pending"](shop);
  await open(page, `/order/cart/${cartId}`);
  expect((await completeCart(shop, cartId)).type).toBe("order");
});

test("a view of an order costs one backend call, which changes nothing, whatever its state", async ({
  storefront,
  backend,
}) => {
  test.slow();
  const visitor = new Visitor(storefront.url);
  for (const { state } of sampleOrders()) {
    const order = sampleOrder(state);
    expect((await visitor.follow(await visitor.get(signedLink(order)))).status, state).toBe(200);
    for (const path of ["", "/confirmed"]) {
      backend.heal();
      const page = await visitor.get(`/order/${order.id}${path}`);
      expect(page.status, state).toBe(200);
      expect(page.body, "the whole of it").toContain(order.email);
      expect(backend.calls, state).toEqual([expect.stringMatching(/^GET /)]);
    }
  }
});

// What a page fetches ahead depends on its links, not on how far its order is.
for (const state of ["placed", "two-parcels", "returned"] as const) {
  test(`nor does a browser ask for more while it shows an order that is ${state}`, async ({ page, backend }) => {
    for (const path of ["", "/confirmed"] as const) {
      const order = sampleOrder(state);
      await openOrder(page, order);
      await untilIdle(page);
      backend.heal();
      await open(page, `/order/${order.id}${path}`);
      // Whatever a page fetches ahead, it fetches once it is idle.
      await untilIdle(page);
      expect(backend.calls).toEqual([expect.stringMatching(/^GET /)]);
    }
  });
}

test("what can be done with an order is told by that one call", async ({ page, shop, backend }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await untilIdle(page);
  backend.heal();
  await open(page, `/order/${order.id}`);
  const takesRequests = generation.lacks["takes requests"] === undefined;
  const way = page.getByRole("link", { name: words("actions.cancel"), exact: true });
  await expect(way).toHaveCount(takesRequests ? 1 : 0);
  await untilIdle(page);
  const path = takesRequests ? "/store/order-pages/orders/" : "/store/orders/";
  expect(backend.calls).toEqual([expect.stringContaining(`GET ${path}${order.id}`)]);
});

test("the start page costs no backend call", async ({ page, backend }) => {
  await open(page, "/");
  expect(backend.calls).toEqual([]);
});
