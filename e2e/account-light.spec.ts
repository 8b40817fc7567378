import type { Page } from "@playwright/test";
import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, messages, open, test } from "./fixtures";
import { giveSession } from "./support/accounts";

const KIB = 1024;

test("no page of the account brings much more script than one without any of its own", async ({
  page,
  demo,
  shop,
  storefront,
}) => {
  const bare = await scriptBytes(page, "/");
  expect(bare).toBeGreaterThan(0);
  const weigh = async (path: string) => {
    const more = (await scriptBytes(page, path)) - bare;
    expect(more, path).toBeGreaterThanOrEqual(0);
    expect(more, path).toBeLessThan(5 * KIB);
  };
  for (const path of ["/account/login", "/account/register", "/account/forgot-password"]) await weigh(path);
  await weigh("/account/reset-password?token=any.token.will-do");
  await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
  const own = demo.orders.find(({ owner }) => owner === "customer");
  for (const path of ["/account", "/account/orders", `/account/orders/${own?.id}`]) await weigh(path);
});

test("no script brings the words of pages that the server writes", async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  await open(page, "/account/login");
  for (const script of await Promise.all(scripts)) expect(script.includes(messages.signIn.intro)).toBe(false);
});

/** What the browser needs of scripts for a page, as it comes over the wire; what it has already counts, too. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  await open(page, path);
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const scripts = loaded.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}
