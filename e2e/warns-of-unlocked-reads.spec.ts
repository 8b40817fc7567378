import { expect, sampleOrder } from "./fixtures";
import { guestSettings, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { signedLink } from "./support/signed-links";
import { startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

// What a storefront says at its start of how the backend guards orders from whoever has an id.

const OPEN = "Whoever has an order's id can read all of it at the backend";
const LOCKED_OUT = "This storefront cannot read orders: set ORDER_LINK_SECRET";

test("nothing where the backend locks them and knows the storefront", async ({ storefront }) => {
  const answer = await new Visitor(storefront.url).get(`/order/${sampleOrder("paid").id}`);
  expect(shownBy(answer)).toBe("summary");
  for (const sentence of [OPEN, LOCKED_OUT]) expect(storefront.output()).not.toContain(sentence);
});

test("that a stock backend guards none, once", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  backend.loseThePlugin();
  const storefront = await startStorefront(guestSettings(demo, backend.url));
  try {
    await expect.poll(() => storefront.output()).toContain(OPEN);
    await new Visitor(storefront.url).get(`/order/${sampleOrder("paid").id}`);
    expect(storefront.output().split(OPEN)).toHaveLength(2);
  } finally {
    await storefront.stop();
  }
});

test("what to set where its secret is another than the backend's, and no order is called unknown then", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const ORDER_LINK_SECRET = "a secret of somebody else's with thirty-two letters";
  const storefront = await startStorefront(guestSettings(demo, backend.url, { ORDER_LINK_SECRET }));
  try {
    await expect.poll(() => storefront.output()).toContain(LOCKED_OUT);
    const order = sampleOrder("paid");
    const visitor = new Visitor(storefront.url);
    for (const path of [`/order/${order.id}`, `/order/cart/${order.cartId}`, signedLink(order)]) {
      expect((await visitor.follow(await visitor.get(path))).status, path).toBe(503);
    }
  } finally {
    await storefront.stop();
  }
});
