import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { pack } from "../scripts/lib/shop/after-sale.mjs";
import { expect, open, openOrder, test, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { needs } from "./support/generation";
import { part } from "./support/order-page";
import { expectWhole } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import { ask, askReturn, cancel, factsOf, guestOf, units } from "./support/requests";

// What waits for the shop's answer is taken back by its shopper. In Serbia the demo's shop decides itself.

const { region, address } = PEOPLE.milica;
const toSerbia = () => ({ region, address, email: `shopper-${randomUUID()}@example.com` });

const way = (page: Page) => page.getByRole("link", { name: words("requests.takeBack.action"), exact: true });
const submit = (page: Page) => page.getByRole("button", { name: words("requests.takeBack.action"), exact: true });

test.beforeEach(() => {
  needs("takes requests");
  test.setTimeout(120_000);
});

test("a cancellation is taken back while it waits, and may be asked for again", { tag: "@noscript" }, async ({
  page,
  shop,
}) => {
  const order = await ownOrder(shop, toSerbia());
  expect((await cancel(shop, order)).body.request.state).toBe("asked");
  await openOrder(page, order);
  await way(page).click();
  await expect(part.headline(page)).toHaveText(words("order.entry.waiting.cancellation"));
  const asked = page.url();
  await submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("requests.takeBack.done"));
  expect((await factsOf(shop, order)).requests.map(({ state }) => state)).toEqual(["taken_back"]);
  await expectWhole(shop, order, "its cancellation taken back");
  await expect(page.getByRole("link", { name: words("actions.cancel"), exact: true })).toHaveCount(1);

  await open(page, asked);
  await expect(page, "what is taken back has no page").toHaveURL(new RegExp(`/order/${order.id}$`));
});

test("a return is taken back while it waits, and its units are free again", async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop, toSerbia());
  expect((await askReturn(shop, order, units(order, 3))).body.request.state).toBe("asked");
  await openOrder(page, order);
  await open(page, `/order/${order.id}/return`);
  await way(page).click();
  await expectAccessible(page);
  await submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("requests.takeBack.done"));
  expect((await askReturn(shop, order, units(order, 3))).status).toBe(200);
});

test("what the shop has answered is not taken back, by its own form, a stranger, or another order", async ({
  page,
  shop,
}) => {
  const order = await ownOrder(shop, toSerbia());
  const other = await ownOrder(shop, toSerbia());
  const { id } = (await cancel(shop, order)).body.request;
  const takeBack = (of: typeof order, viewer: object) =>
    ask(shop, `/orders/${of.id}/requests/${id}/take-back`, {
      action: "take-back",
      id: `${of.id}/${id}`,
      body: { viewer },
    });
  expect((await takeBack(order, guestOf(other))).status).toBe(403);
  expect((await takeBack(other, guestOf(other))).status).toBe(404);

  await openOrder(page, order);
  await way(page).click();
  await pack(shop, order);
  await shop.admin(`/order-pages/requests/${id}/decline`, { body: { reason: "It is packed." } });
  await submit(page).click();
  await expect(page, "the order says what came of it").toHaveURL(new RegExp(`/order/${order.id}$`));
  expect((await takeBack(order, guestOf(order))).body).toMatchObject({ because: "not_open" });
  expect((await factsOf(shop, order)).requests.map(({ state }) => state)).toEqual(["declined"]);
});
