import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page, Request } from "@playwright/test";
import { expect, open, words } from "./fixtures";
import { newCustomer } from "./support/accounts";
import { asked, askingMails, claimFacts, claims, claimsOf, guessedLink, masked, orderName } from "./support/claims";
import { placeGuestOrder, test } from "./support/guests";
import { part } from "./support/order-page";
import { Visitor } from "./support/visitor";

/** Links of older emails end so; all of them show the one page. */
const ENDINGS = ["", "/accept", "/decline"];

async function expectNothingToPress(page: Page): Promise<void> {
  await expect(claims.accept(page)).toHaveCount(0);
  await expect(claims.decline(page)).toHaveCount(0);
}

test("a link asks on every address that mails have had, and tells no more than it must", {
  tag: "@noscript",
}, async ({ page, shop, demo }) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const { path } = await asked({ shop, demo }, nora, order);
  for (const ending of ENDINGS) {
    expect((await open(page, `${path}${ending}`)).status()).toBe(200);
    await expect(part.headline(page)).toHaveText(words("transfer.title"));
    await expect(page.getByRole("main")).toContainText(masked(nora.email));
    await expect(page.getByRole("main")).toContainText(orderName(order.number));
    await expect(claims.accept(page)).toBeVisible();
    await expect(claims.decline(page)).toBeVisible();
    const html = await page.content();
    expect(html).not.toContain(order.email);
    expect(html).not.toContain(nora.email);
  }
});

test("a link says what has become of its request", { tag: "@noscript" }, async ({ page, shop, demo }) => {
  const ends = {
    accepted: (id: string, token: string) => shop.store(`/orders/${id}/transfer/accept?fields=id`, { body: { token } }),
    declined: (id: string, token: string) =>
      shop.store(`/orders/${id}/transfer/decline?fields=id`, { body: { token } }),
    canceled: async () => {
      const [claim] = await claimsOf(shop, nora);
      await shop.store(`/order-pages/claims/${claim?.id}/cancel`, { token: nora.token, method: "POST" });
    },
  };
  const nora = await newCustomer(shop);
  for (const [state, end] of Object.entries(ends)) {
    const order = await placeGuestOrder(shop);
    const { path, token } = await asked({ shop, demo }, nora, order);
    await end(order.id, token);
    for (const ending of ENDINGS) {
      expect((await open(page, `${path}${ending}`)).status(), `${state}${ending}`).toBe(200);
      await expect(part.headline(page)).toHaveText(words(`transfer.ended.${state as keyof typeof ends}.title`));
      await expectNothingToPress(page);
    }
  }
});

test("a link that leads to no request is not found", { tag: "@noscript" }, async ({ page, shop, demo }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const { token } = await asked({ shop, demo }, await newCustomer(shop), order);
  const wrong = [
    guessedLink(order.id),
    guessedLink("order_01JB8TZ2AAAAAAAAAAAAAAAAAA"),
    // Another order's token, a part of the right one, and more than it.
    `/order/${other.id}/transfer/${token}`,
    `/order/${order.id}/transfer/${token.slice(0, -1)}`,
    `/order/${order.id}/transfer/${token}x`,
    `/order/${order.id}/transfer/${token.toUpperCase()}`,
    `/order/${order.id}/transfer/%00`,
    `/order/${order.id}/transfer/${"x".repeat(3000)}`,
    `/order/nothing/transfer/${token}`,
  ];
  for (const path of wrong) {
    for (const ending of ENDINGS) {
      expect((await open(page, `${path}${ending}`)).status(), `${path}${ending}`).toBe(404);
      await expect(part.headline(page)).toHaveText(words("transfer.ended.unknown.title"));
      await expectNothingToPress(page);
      await expect(page.getByRole("main")).not.toContainText(order.number);
    }
  }
});

/** As scanners of mails, programs that preview links, and browsers that fetch ahead look at a link. */
const LOOKS: Record<string, { method?: string; headers?: Record<string, string> }> = {
  "a visit": {},
  "a scanner": { method: "HEAD" },
  "a preview": { headers: { "user-agent": "facebookexternalhit/1.1" } },
  "a prefetch": { headers: { purpose: "prefetch", "sec-purpose": "prefetch;prerender" } },
  "a move within the app": { headers: { rsc: "1", "next-url": "/" } },
  "a prefetch within the app": { headers: { rsc: "1", "next-router-prefetch": "1", "next-url": "/" } },
};

test("looking at a link changes nothing, whoever looks and however often", async ({ shop, demo, visitor, backend }) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const { path } = await asked({ shop, demo }, nora, order);
  const before = { facts: await claimFacts(shop, order), claims: await claimsOf(shop, nora) };
  backend.heal();
  for (const [who, look] of Object.entries(LOOKS)) {
    for (const ending of [...ENDINGS, "?answer=accept", "/accept?confirm=1"]) {
      const { status } = await visitor.send(`${path}${ending}`, look);
      expect(status, `${who}, ${ending}`).toBeLessThan(400);
    }
  }
  expect(backend.calls.filter((call) => /\/transfer\/|\/claims/.test(call))).toEqual([]);
  expect({ facts: await claimFacts(shop, order), claims: await claimsOf(shop, nora) }).toEqual(before);
  expect(await askingMails(demo, order.email)).toHaveLength(1);
});

test("the token is in no log, no referrer and no request to anybody else", async ({
  page,
  shop,
  demo,
  storefront,
  baseURL,
}) => {
  const order = await placeGuestOrder(shop);
  const { path, token } = await asked({ shop, demo }, await newCustomer(shop), order);
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await open(page, path);
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("transfer.ended.accepted.title"));
  await page.getByRole("link", { name: words("transfer.home") }).click();
  await expect(page).toHaveURL(`${baseURL}/`);

  expect(requests.length).toBeGreaterThan(3);
  for (const request of requests) {
    const { referer = "" } = await request.allHeaders();
    expect(referer, `the referrer of ${request.url()}`).not.toContain(token);
    expect(request.url().startsWith(storefront.url), request.url()).toBe(true);
  }
  // A wrong answer is where a log would be written.
  await new Visitor(storefront.url).get(`/order/${order.id}/transfer/${token}/nowhere`);
  expect(storefront.output()).not.toContain(token);
  const logs = join(dirname(process.env.DEMO_JSON ?? ".demo/demo.json"), "logs", "backend.log");
  expect(readFileSync(logs, "utf8")).not.toContain(token);
});

test("an outage is no end of a request", async ({ page, shop, demo, backend }) => {
  const order = await placeGuestOrder(shop);
  const { path } = await asked({ shop, demo }, await newCustomer(shop), order);
  await open(page, path);
  backend.breakDown();
  await claims.accept(page).click();
  await expect(page.locator("form").getByRole("alert")).toHaveText(words("forms.errors.outage"));
  expect((await open(page, path)).status()).toBe(503);
  backend.heal();
  await open(page, path);
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("transfer.ended.accepted.title"));
});
