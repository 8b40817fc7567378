import { signedOrderLink } from "../scripts/lib/order-link.mjs";
import { samplePage } from "../scripts/lib/sample-page.mjs";
import { statesOf } from "../scripts/lib/seed/states.mjs";
import { summary } from "../scripts/lib/summary.mjs";
import { expect, sampleOrder, sampleOrders, test, words } from "./fixtures";
import { part } from "./support/order-page";
import { trueOrder } from "./support/truth";

// What `npm run demo` promises: links to every state, each of which opens right, on the demo's own storefront.

test("the demo has a guest's order in every state", ({ demo }) => {
  const states = demo.orders.filter(({ owner }) => owner === "guest").map(({ state }) => state);
  expect(states).toEqual(expect.arrayContaining(Object.keys(statesOf(demo.medusa))));
});

test("the demo's guests pay in dollars, euros, yen and dinars, and one of them nothing", async ({ shop }) => {
  const orders = await Promise.all(sampleOrders().map(({ id }) => trueOrder(shop, id)));
  expect(orders.map(({ currency_code }) => currency_code)).toEqual(
    expect.arrayContaining(["usd", "eur", "jpy", "rsd"]),
  );
  expect((await trueOrder(shop, sampleOrder("free").id)).total).toBe(0);
});

test("the demo's customer has years of orders", ({ demo }) => {
  const owned = demo.orders.filter(({ owner }) => owner === "customer");
  expect(owned.length).toBeGreaterThanOrEqual(60);
  expect(new Set(owned.map(({ state }) => state)).size).toBeGreaterThan(4);
});

test("every link that the demo prints, and that its page of samples has, opens", async ({ page, demo }) => {
  test.slow();
  const told = [summary(demo, ".demo"), samplePage(demo).replaceAll("&amp;", "&")];
  const links = told.flatMap((text) => text.match(/http[^\s"]+\/(order|account)[^\s"]*/g) ?? []);
  expect(links.length).toBeGreaterThan(Object.keys(statesOf(demo.medusa)).length);
  for (const link of links) {
    expect((await page.goto(link))?.status(), link).toBe(200);
    // Opened in its language, which the browser would keep for the links that follow.
    if (link.includes("lang=")) await page.context().clearCookies();
    else if (link.includes("key=")) await expect(part.summary(page)).toBeVisible();
  }
});

test("the demo's carts are in the state that it says", async ({ page, demo }) => {
  const headlines: Record<string, string> = {
    open: words("cart.unpaid.title"),
    "payment-pending": words("cart.pending.title"),
    "payment-failed": words("cart.failed.title"),
  };
  for (const { id, state } of demo.carts) {
    await page.goto(`${demo.storefront}/order/cart/${id}`);
    await expect(part.headline(page)).toHaveText(headlines[state] ?? `a headline for ${state}`);
  }
});

test("the demo's pictures are pictures", async ({ page, demo }) => {
  const order = sampleOrder("many-lines");
  await page.goto(signedOrderLink(demo.storefront, order, demo.linkSecret, Math.floor(Date.now() / 1000) + 3600));
  const pictures = part.lines(page).locator("img");
  await expect(pictures).not.toHaveCount(0);
  for (const src of new Set(
    await pictures.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src)),
  )) {
    const response = await page.request.get(src);
    expect(response.status(), src).toBe(200);
    expect(response.headers()["content-type"]).toMatch(/^image\//);
  }
});
