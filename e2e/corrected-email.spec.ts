import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, words } from "./fixtures";
import { generation } from "./support/generation";
import { ownEmail, placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { signedLink } from "./support/signed-links";
import { Visitor } from "./support/visitor";

// An order that was placed with a mistyped address belongs to whoever has that mailbox until the shop corrects it, and not a
// moment longer.

/** How a shop corrects the email of an order. */
const CORRECTIONS: Record<string, (shop: Shop, id: string, email: string) => Promise<unknown>> = {
  "in the order": (shop, id, email) => shop.admin(`/orders/${id}`, { body: { email } }),
  ...(generation.correctsByTransfer
    ? {
        "by moving it to another guest": (shop: Shop, id: string, email: string) =>
          shop.admin(`/orders/${id}/transfer/guest`, { body: { email } }),
      }
    : {}),
};

for (const [how, correct] of Object.entries(CORRECTIONS)) {
  test(`the link and the grants of a wrong email end when it is corrected ${how}`, async ({ shop, storefront }) => {
    const order = await placeGuestOrder(shop);
    const link = signedLink(order);
    const page = `/order/${order.id}`;
    const [linked, lookedUp, entered] = [1, 2, 3].map(() => new Visitor(storefront.url)) as [Visitor, Visitor, Visitor];
    await linked.get(link);
    await lookedUp.submit(await lookedUp.get("/order/lookup"), { number: order.number, email: order.email });
    await entered.submit(await entered.get(page), { email: order.email });
    for (const visitor of [linked, lookedUp, entered]) expect(shownBy(await visitor.get(page))).toBe("everything");

    const right = ownEmail();
    await correct(shop, order.id, right);
    for (const visitor of [linked, lookedUp, entered]) {
      for (const path of [page, `${page}/confirmed`]) expect(shownBy(await visitor.get(path))).toBe("summary");
    }
    const stranger = new Visitor(storefront.url);
    const answer = await stranger.get(link);
    expect(answer.headers.location).toBe(`${page}?link=expired`);
    const summary = await stranger.follow(answer);
    expect(shownBy(summary)).toBe("summary");
    expect(summary.body).toContain(words("summary.linkExpired"));
    expect(summary.body).not.toContain(right);

    const owner = new Visitor(storefront.url);
    expect(shownBy(await owner.follow(await owner.get(signedLink({ ...order, email: right }))))).toBe("everything");
    await linked.submit(await linked.get(page), { email: right });
    expect(shownBy(await linked.get(page)), "who proves the new one sees it").toBe("everything");
  });
}

test("another spelling of the same email ends nothing", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  const visitor = new Visitor(storefront.url);
  await visitor.get(signedLink(order));
  await shop.admin(`/orders/${order.id}`, { body: { email: order.email.toUpperCase() } });
  expect(shownBy(await visitor.get(`/order/${order.id}`))).toBe("everything");
  const another = new Visitor(storefront.url);
  expect(shownBy(await another.follow(await another.get(signedLink(order))))).toBe("everything");
});

test("a link that nobody can answer for now can be tried again", async ({ shop, storefront, backend }) => {
  const order = await placeGuestOrder(shop);
  const visitor = new Visitor(storefront.url);
  backend.breakDown();
  const page = await visitor.follow(await visitor.get(`${signedLink(order)}&to=confirmed`));
  expect(page.status).toBe(503);
  const [, again = ""] = /href="(\/order\/[^"]+\/open\?[^"]+)"/.exec(page.body) ?? [];
  backend.heal();
  const answer = await visitor.get(again.replaceAll("&amp;", "&"));
  expect(answer.headers.location).toBe(`/order/${order.id}/confirmed`);
  expect(shownBy(await visitor.follow(answer))).toBe("everything");
});
