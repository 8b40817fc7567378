import { grantCookieName } from "../lib/session/grant-cookie";
import { expect, type KnownOrder, open, sampleOrder, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { generation } from "./support/generation";
import { placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { lookUp, lookup, proveByEmail } from "./support/lookup-page";
import { part } from "./support/order-page";
import { factsIn, privateFacts } from "./support/private-facts";
import { HAS_OWN_ROUTER, OWN_ROUTER } from "./support/routers";
import { signedLink } from "./support/signed-links";
import { Visitor } from "./support/visitor";

/** Orders that between them have everything there is to hide: parcels, returns, discounts, refunds, companies. */
const STATES = ["two-parcels", "partially-shipped", "returned", "promo", "many-lines", "canceled"];

/** How one path can be asked for, besides by a browser's first request: what Next's own client sends, and what it might. */
const ASKED: Record<string, Record<string, string>> = {
  "as a page": {},
  "as data": { ...OWN_ROUTER },
  "ahead of time": { ...OWN_ROUTER, "next-router-prefetch": "1" },
  "ahead of time, in full": { ...OWN_ROUTER, "next-router-prefetch": "2" },
  "as a segment": { ...OWN_ROUTER, "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "as its own segment": {
    ...OWN_ROUTER,
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/order/$d$id/__PAGE__",
  },
  "as a part of a tree": { ...OWN_ROUTER, "next-router-state-tree": encodeURIComponent('["",{},null,"refetch"]') },
  "by a crawler": { "user-agent": "Googlebot/2.1", purpose: "prefetch" },
};

for (const state of STATES) {
  test(`what a summary of an order that is ${state} hides is in no answer and no log`, async ({ shop, storefront }) => {
    const order = sampleOrder(state);
    const facts = await privateFacts(shop, order.id);
    expect(facts).toContain(order.email);
    expect(facts.length).toBeGreaterThan(20);

    const texts = [...(await answersTo(storefront.url, order)), storefront.output()];
    expect(factsIn(texts.join("\n"), facts)).toEqual([]);
  });
}

/** Every answer about an order that somebody gets who has its link alone: headers and all. */
async function answersTo(url: string, order: KnownOrder): Promise<string[]> {
  const texts: string[] = [];
  const viewer = new Visitor(url);
  const note = (answer: { headers: unknown; body: string }) => texts.push(JSON.stringify(answer.headers), answer.body);
  for (const path of [`/order/${order.id}`, `/order/${order.id}/confirmed`, `/us/order/${order.id}`]) {
    for (const headers of Object.values(ASKED)) {
      const answer = await viewer.follow(await viewer.get(path, headers), headers);
      expect(answer.status, path).toBe(headers.rsc && !HAS_OWN_ROUTER ? 204 : 200);
      note(answer);
    }
  }
  const page = await viewer.get(`/order/${order.id}`);
  expect(shownBy(page)).toBe("summary");
  note(await viewer.submit(page, { email: "somebody@example.net" }));
  const forged = await viewer.get(`/order/${order.id}/open?key=v1.1893456000.${"A".repeat(43)}`);
  note(forged);
  note(await viewer.follow(forged));
  return texts;
}

test("the browser gets no more than that either, whatever its scripts fetch", async ({ page, shop }) => {
  const order = sampleOrder("two-parcels");
  const facts = await privateFacts(shop, order.id);
  const texts: string[] = [];
  // The build's own files are the same for everyone, and hold words such as "capture".
  const isBuilt = (url: URL) => url.pathname.startsWith("/_order-pages/_next/static/");
  // Read before the browser gets it: of what an action answers, a browser keeps nothing to be read.
  await page.route(
    (url) => !isBuilt(url),
    async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      texts.push(await response.text());
      await route.fulfill({ response });
    },
  );
  await open(page, `/order/${order.id}`);
  await proveByEmail(page, "somebody@example.net");
  await expect(lookup.problem(page)).toBeVisible();
  await page.waitForLoadState("load");

  expect(texts.filter((text) => text !== "").length, "the page, and the action's answer").toBeGreaterThanOrEqual(2);
  expect(factsIn(texts.join("\n"), facts)).toEqual([]);
});

test("a summary says how far the order is, and nothing about the rest", { tag: "@noscript" }, async ({ page }) => {
  const order = sampleOrder("delivered");
  await open(page, `/order/${order.id}`);
  await expect(part.headline(page)).toHaveText(words(`order.standing.${generation.delivered}.title`));
  await expect(page.getByText(order.number)).toBeVisible();
  await expect(part.steps(page)).toBeVisible();
  for (const hidden of [part.items(page), part.summary(page), part.delivery(page)]) await expect(hidden).toHaveCount(0);
  await page.getByRole("link", { name: words("mailbox.title"), exact: true }).click();
  await expect(page.getByLabel(words("summary.email"), { exact: true })).toBeFocused();
});

test("a proven order is not another's proof: no log names whom it showed to", async ({ shop, storefront, visitor }) => {
  const order = await placeGuestOrder(shop);
  const found = await visitor.submit(await visitor.get("/order/lookup"), { number: order.number, email: order.email });
  const grant = visitor.cookies.get(grantCookieName(order.id)) ?? "";
  expect(shownBy(await visitor.follow(found))).toBe("everything");
  await visitor.get(signedLink(order));
  const log = storefront.output();
  for (const secret of [order.email, order.id, grant.slice(0, 40), visitor.address, signedLink(order).slice(-43)]) {
    expect(log).not.toContain(secret);
  }
});

test.describe("accessible", () => {
  test("the lookup", async ({ page }) => {
    await open(page, "/order/lookup");
    await expectAccessible(page);
  });

  test("the lookup's mistakes", async ({ page }) => {
    await open(page, "/order/lookup");
    await lookUp(page, { number: "", email: "maya" });
    await expect(lookup.email(page)).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
  });

  test("the lookup's miss", async ({ page }) => {
    await open(page, "/order/lookup");
    await lookUp(page, { number: "900042", email: "nobody@example.com" });
    await expect(lookup.problem(page)).toBeVisible();
    await expectAccessible(page);
  });

  test("the summary, with and without a miss", async ({ page, shop }) => {
    const order = await placeGuestOrder(shop);
    await open(page, `/order/${order.id}?link=expired`);
    await expect(page.getByText(words("summary.linkExpired"))).toBeVisible();
    await expectAccessible(page);
    await proveByEmail(page, "nobody@example.com");
    await expect(lookup.problem(page)).toBeVisible();
    await expectAccessible(page);
  });

  test("a device that was told to forget", async ({ page }) => {
    await open(page, "/order/lookup?forgotten=1");
    await expect(page.getByText(words("lookup.forgotten"))).toBeVisible();
    await expectAccessible(page);
  });
});
