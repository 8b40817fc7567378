import { waitForMail } from "../scripts/lib/mails.mjs";
import { expect, type KnownOrder, open, sampleOrder, words } from "./fixtures";
import { linkSecret } from "./support/demo";
import { guestSettings, ownEmail, placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { part } from "./support/order-page";
import { keyFor, signedLink } from "./support/signed-links";
import { startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

test("the link in the mail of a new order opens it, and leaves no key behind", { tag: "@noscript" }, async ({
  page,
  demo,
  shop,
}) => {
  const order = await placeGuestOrder(shop, ownEmail());
  const mail = await waitForMail(demo.inbox, { to: order.email, text: order.id });
  const link = /https?:\/\/\S+\/open\?key=\S+/.exec(mail.text)?.[0] ?? "";
  expect(mail.html).toContain(new URL(link).search.slice(0, 30));

  const { pathname, search } = new URL(link);
  await open(page, pathname + search);
  await expect(page).toHaveURL(`/order/${order.id}`);
  await expect(part.delivery(page)).toContainText(order.email);
  expect(await page.content()).not.toContain(search.slice(5));

  // The key is gone, the grant is there.
  await page.reload();
  await expect(part.delivery(page)).toBeVisible();
});

test("a link may lead to the confirmation", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await placeGuestOrder(shop);
  await open(page, `${signedLink(order)}&to=confirmed`);
  await expect(page).toHaveURL(`/order/${order.id}/confirmed`);
  await expect(part.delivery(page)).toBeVisible();
});

const OTHER_SECRET = "a secret of somebody else's with thirty-two letters";

/** Links that open nothing, made of one that would. */
const DEAD: Record<string, (order: KnownOrder) => string> = {
  expired: (order) => keyFor(order, { lasts: -1 }),
  "signed by another": (order) => keyFor(order, { secret: OTHER_SECRET }),
  "another order's": () => keyFor(sampleOrder("paid")),
  "cut off": (order) => keyFor(order).slice(0, -1),
  "cut short": (order) => keyFor(order).slice(0, 20),
  prolonged: (order) => keyFor(order).replace(/\.(\d+)\./, (_, seconds) => `.${Number(seconds) + 1}.`),
  "of another version": (order) => keyFor(order).replace("v2", "v3"),
  "of before": (order) => keyFor(order).replace("v2", "v1"),
  "for another email": ({ id }) => keyFor({ id, email: ownEmail() }),
  "of no version": (order) => keyFor(order).slice(3),
  "with more behind it": (order) => `${keyFor(order)}.x`,
  "in other letters": (order) => keyFor(order).toUpperCase(),
  "never to expire": (order) => keyFor(order).replace(/\.\d+\./, ".999999999999."),
  "for no number of seconds": (order) => keyFor(order).replace(/\.\d+\./, ".1e99."),
  empty: () => "",
  "three thousand letters": () => `v2.9999999999.${"A".repeat(3000)}`,
  binary: () => "%00%ff%fe",
  "an object's own name": () => "__proto__",
};

test("dead links lead to the summary, which says so, and give nothing", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  for (const [what, keyOf] of Object.entries(DEAD)) {
    const visitor = new Visitor(storefront.url);
    const answer = await visitor.get(`/order/${order.id}/open?key=${keyOf(order)}`);
    expect(answer.status, what).toBe(307);
    expect(answer.headers.location, what).toBe(`/order/${order.id}?link=expired`);
    expect(answer.headers["set-cookie"], what).toBeUndefined();
    const page = await visitor.follow(answer);
    expect(shownBy(page), what).toBe("summary");
    expect(page.body, what).toContain(words("summary.linkExpired"));
  }
});

test("two keys, or none, are no key", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  for (const query of ["", `?key=${keyFor(order)}&key=x`, "?key[]=x", "?Key=x"]) {
    const answer = await new Visitor(storefront.url).get(`/order/${order.id}/open${query}`);
    expect(answer.headers.location, query).toBe(`/order/${order.id}?link=expired`);
  }
});

test("a link leads on to an order's own pages alone", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  for (const to of ["https://evil.example", "//evil.example", "/account", "confirmed/../../account", "CONFIRMED", ""]) {
    const answer = await new Visitor(storefront.url).get(`${signedLink(order)}&to=${encodeURIComponent(to)}`);
    expect(answer.headers.location, to).toBe(`/order/${order.id}`);
  }
});

test("a scanner may open a link as often as it likes, by GET and by HEAD", async ({ shop, storefront, backend }) => {
  const order = await placeGuestOrder(shop);
  backend.calls.length = 0;
  for (const method of ["HEAD", "GET", "HEAD", "GET", "GET"]) {
    const answer = await new Visitor(storefront.url).send(signedLink(order), { method });
    expect(answer.status, method).toBe(307);
  }
  const changing = backend.calls.filter((call) => !call.startsWith("GET "));
  expect(changing, "the order was read, and nothing changed in the shop").toEqual([]);

  // The shopper, and whoever they forward the mail to, come after it.
  for (const _ of [1, 2]) {
    const visitor = new Visitor(storefront.url);
    expect(shownBy(await visitor.follow(await visitor.get(signedLink(order))))).toBe("everything");
  }
});

test("links of either secret open while one replaces the other, and of no other", async ({ demo, shop, backend }) => {
  const order = await placeGuestOrder(shop);
  const newest = "the link secret of this year with thirty-two letters";
  const start = (secrets: string[]) =>
    startStorefront(guestSettings(demo, backend.url, { ORDER_LINK_SECRET: secrets.join(",") }));
  // The first is what the backend knows its storefront by; it takes either, once both ends have both.
  const shops = await Promise.all([start([linkSecret(), newest]), start([linkSecret()])]);
  try {
    const [during = "", before = ""] = shops.map(({ url }) => url);
    const look = async (url: string, secret?: string) => {
      const visitor = new Visitor(url);
      return shownBy(await visitor.follow(await visitor.get(signedLink(order, secret ? { secret } : {}))));
    };
    expect(await look(during)).toBe("everything");
    expect(await look(during, newest)).toBe("everything");
    expect(await look(before)).toBe("everything");
    expect(await look(before, newest)).toBe("summary");
  } finally {
    await Promise.all(shops.map((one) => one.stop()));
  }
});
