import type { Page } from "@playwright/test";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { fillCart, startPayment } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { test as base, expect, settingsFor, words } from "./fixtures";
import { lookUp, lookup } from "./support/lookup-page";
import { part } from "./support/order-page";
import { startReverseProxy } from "./support/reverse-proxy";
import { type Front, startSmallStorefront } from "./support/small-storefront";
import { startStorefront } from "./support/storefront";

// A shop's domain that a storefront and these pages share, in the two ways that docs/beside-your-storefront.md begins with.

const test = base.extend({
  storefront: [
    async ({ demo, backend }, use) => {
      const settings = settingsFor(demo, backend.url);
      const storefront = await startStorefront({ ...settings, STORE_URL: "http://127.0.0.1:9/{country}" });
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
});

/** How one domain gets two apps: the name of a build of the small storefront, and who stands in front. */
const WAYS = {
  "by the storefront's rewrites": (demo, orderPages, name) => startSmallStorefront({ demo, name, orderPages }),
  "by a proxy in front": async (demo, orderPages, name) => {
    const storefront = await startSmallStorefront({ demo, name });
    const proxy = await startReverseProxy(storefront.url, orderPages);
    return { url: proxy.url, stop: () => Promise.all([proxy.stop(), storefront.stop()]).then(() => {}) };
  },
} satisfies Record<
  string,
  (demo: Parameters<typeof settingsFor>[0], orderPages: string, name: string) => Promise<Front>
>;

for (const [way, startFront] of Object.entries(WAYS)) {
  test.describe(way, () => {
    // One worker for all of them: the storefront is built once.
    test.describe.configure({ mode: "default", timeout: 240_000 });
    let front: Front;
    test.beforeAll(async ({ demo, storefront }, { workerIndex }) => {
      front = await startFront(demo, storefront.url, `${way.replaceAll(/\W+/g, "-")}-${workerIndex}`);
    });
    test.afterAll(() => front.stop());
    test.use({
      baseURL: async ({ backend }, use) => {
        backend.heal();
        await use(front.url);
      },
    });

    test("who has paid in the storefront lands on our confirmation", async ({ page, shop, context }) => {
      await context.addCookies([{ name: "_medusa_cart_id", value: await payableCart(shop), url: front.url }]);
      await page.goto("/us");
      await page.getByRole("button", { name: "Place order" }).click();
      await expect(page).toHaveURL(/\/us\/order\/order_\w{26}\/confirmed$/);
      await expect(part.headline(page)).toHaveText(words("confirmation.thanks"));
      await expectOurLooks(page);
    });

    test("what a storefront asks for ahead of time costs nothing", async ({ page, backend, storefront }) => {
      const ahead: number[] = [];
      page.on("response", (answer) => {
        if (/\/us\/(?:account|order)/.test(answer.url())) ahead.push(answer.status());
      });
      await page.goto("/us");
      await expect.poll(() => ahead.length, "links were asked for").toBeGreaterThanOrEqual(2);
      expect(new Set(ahead)).toEqual(new Set([204]));
      expect(backend.calls).toEqual([]);
      expect(storefront.output()).not.toContain("    at ");

      await page.getByRole("link", { name: "Account" }).click();
      await expect(page).toHaveURL(/\/us\/account\/login\?/);
      await expectOurLooks(page);
    });

    test("forms work, and lead on in the same country", { tag: "@noscript" }, async ({ page, demo }) => {
      await page.goto("/us/order/lookup");
      await lookUp(page, { number: "0", email: "nobody@example.com" });
      await expect(lookup.problem(page)).toBeVisible();
      const { number, email, id } = demo.orders.find(({ owner }) => owner === "guest") ?? demo.orders[0] ?? fail();
      await lookUp(page, { number, email });
      await expect(page).toHaveURL(new RegExp(`/us/order/${id}$`));
      await expectOurLooks(page);
    });

    test("every link stays in the country, and the shop's is the country's", { tag: "@noscript" }, async ({ page }) => {
      for (const path of ["/us/account/login", "/us/order/lookup", "/us/order/order_01JB8TZ2AAAAAAAAAAAAAAAAAA"]) {
        await page.goto(path);
        const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        expect(links).not.toEqual([]);
        for (const link of links) expect(link, `on ${path}`).toMatch(/^\/us(\/|$)/);
        await expect(page.getByRole("link", { name: words("site.shop") })).toHaveAttribute(
          "href",
          "http://127.0.0.1:9/us",
        );
      }
    });

    test("the storefront keeps its own pages", async ({ page }) => {
      await page.goto("/us/account/profile");
      await expect(page.getByRole("heading")).toHaveText("The storefront’s own profile");
    });
  });
}

function fail(): never {
  throw new Error("The demo has no orders");
}

async function payableCart(shop: Shop): Promise<string> {
  const lines = [{ product: "stoneware-mug", variant: "Small / Fog", quantity: 2 }];
  const id = await fillCart(shop, { ...PEOPLE.maya, lines });
  await startPayment(shop, id, "authorize");
  return id;
}

/** Whether the page has its own style and icon, from where only our files are. */
async function expectOurLooks(page: Page): Promise<void> {
  const files = await page.evaluate(() => ({
    styles: [...document.styleSheets].map(({ href, cssRules }) => ({
      path: new URL(href ?? "", location.href).pathname,
      rules: cssRules.length,
    })),
    scripts: [...document.scripts].flatMap(({ src }) => (src ? new URL(src).pathname : [])),
  }));
  expect(files.styles).not.toEqual([]);
  for (const { path, rules } of files.styles) {
    expect(path).toMatch(/^\/_order-pages\/_next\/static\//);
    expect(rules).toBeGreaterThan(0);
  }
  for (const path of files.scripts) expect(path).toMatch(/^\/_order-pages\/_next\/static\//);
  const icon = await page.locator("link[rel=icon]").getAttribute("href");
  expect((await page.request.get(icon ?? "")).status(), String(icon)).toBe(200);
}
