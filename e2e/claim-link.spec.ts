import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page, Request } from "@playwright/test";
import { cancel } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, type KnownOrder, open, words } from "./fixtures";
import { type Customer, newCustomer } from "./support/accounts";
import {
  type AskingMail,
  answerBackend,
  asked,
  askingMails,
  claimCalls,
  claimFacts,
  claims,
  claimsOf,
  guessedLink,
  masked,
  orderName,
} from "./support/claims";
import { generation, needs } from "./support/generation";
import { placeGuestOrder, test } from "./support/guests";
import { part } from "./support/order-page";
import { recordsOf } from "./support/records/records";
import { OWN_ROUTER } from "./support/routers";
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
    await expect(part.headline(page)).toHaveText(words("claimQuestion.title"));
    await expect(page.getByRole("main")).toContainText(masked(nora.email));
    await expect(page.getByRole("main")).toContainText(orderName(order.number));
    await expect(claims.accept(page)).toBeVisible();
    await expect(generation.claimEnds.includes("declined") ? claims.decline(page) : claims.lapses(page)).toBeVisible();
    const html = await page.content();
    expect(html).not.toContain(order.email);
    expect(html).not.toContain(nora.email);
  }
});

/** What may become of a request, and the link that then says so. */
const ENDS = {
  accepted: async ({ shop, order, mail }) => {
    await answerBackend(shop, order, mail, "accept");
    return mail.path;
  },
  declined: async ({ shop, order, mail }) => {
    await answerBackend(shop, order, mail, "decline");
    return mail.path;
  },
  canceled: async ({ shop, nora, mail }) => {
    const [claim] = await claimsOf(shop, nora);
    await shop.store(`/order-pages/claims/${claim?.id}/cancel`, { token: nora.token, method: "POST" });
    return mail.path;
  },
  order_canceled: async ({ shop, order, mail }) => {
    await cancel(shop, order);
    return mail.path;
  },
  expired: async ({ shop, mail }) => mail.path.replace(mail.token, recordsOf(shop).expiredProof(mail.token)),
} satisfies Record<string, (made: Made) => Promise<string>>;

interface Made {
  readonly shop: Shop;
  readonly order: PlacedOrder;
  readonly nora: Customer;
  readonly mail: AskingMail;
}

for (const state of generation.claimEnds) {
  test(`a link says that its request is ${state}`, { tag: "@html" }, async ({ page, shop, demo }) => {
    const [order, nora] = [await placeGuestOrder(shop), await newCustomer(shop)];
    const path = await ENDS[state]({ shop, order, nora, mail: await asked({ shop, demo }, nora, order) });
    for (const ending of ENDINGS) {
      expect((await open(page, `${path}${ending}`)).status(), ending).toBe(200);
      await expect(part.headline(page)).toHaveText(words(`claimQuestion.ended.${state}.title`));
      await expectNothingToPress(page);
    }
  });
}

test("a link that leads to no request is not found", { tag: "@html" }, async ({ page, shop, demo }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const { token } = await asked({ shop, demo }, await newCustomer(shop), order);
  const wrong = [
    guessedLink(order.id),
    guessedLink("order_01JB8TZ2AAAAAAAAAAAAAAAAAA"),
    // Another order's token.
    `/order/${other.id}/transfer/${token}`,
    `/order/${order.id}/transfer/%00`,
    `/order/${order.id}/transfer/${"x".repeat(3000)}`,
    `/order/nothing/transfer/${token}`,
  ];
  for (const path of wrong) await expectNoRequest(page, path, order);
});

test("nor is one that is not quite a mail's", { tag: "@html" }, async ({ page, shop, demo }) => {
  needs("checks links");
  const order = await placeGuestOrder(shop);
  const { token } = await asked({ shop, demo }, await newCustomer(shop), order);
  for (const near of [token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
    await expectNoRequest(page, `/order/${order.id}/transfer/${near}`, order);
  }
});

async function expectNoRequest(page: Page, path: string, { number }: KnownOrder): Promise<void> {
  for (const ending of ENDINGS) {
    expect((await open(page, `${path}${ending}`)).status(), `${path}${ending}`).toBe(404);
    await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.unknown.title"));
    await expectNothingToPress(page);
    await expect(page.getByRole("main")).not.toContainText(number);
  }
}

/** As scanners of mails, programs that preview links, and browsers that fetch ahead look at a link. */
const LOOKS: Record<string, { method?: string; headers?: Record<string, string> }> = {
  "a visit": {},
  "a scanner": { method: "HEAD" },
  "a preview": { headers: { "user-agent": "facebookexternalhit/1.1" } },
  "a prefetch": { headers: { purpose: "prefetch", "sec-purpose": "prefetch;prerender" } },
  "a move within the app": { headers: { ...OWN_ROUTER, "next-url": "/" } },
  "a prefetch within the app": { headers: { ...OWN_ROUTER, "next-router-prefetch": "1", "next-url": "/" } },
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
  expect(backend.calls, "looking asks the backend").not.toEqual([]);
  expect(claimCalls(shop, backend)).toEqual([]);
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
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));
  await page.getByRole("link", { name: words("claimQuestion.home") }).click();
  await expect(page).toHaveURL(`${baseURL}/order/lookup`);

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
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));
});
