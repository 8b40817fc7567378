import type { Page } from "@playwright/test";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { fillCart, startPayment } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { test as base, expect, settingsFor, words } from "./fixtures";
import type { Demo } from "./support/demo";
import { lookUp, lookup } from "./support/lookup-page";
import { part } from "./support/order-page";
import { startReverseProxy } from "./support/reverse-proxy";
import { type Front, startSmallStorefront } from "./support/small-storefront";
import { startStorefront } from "./support/storefront";

// A shop's domain that a storefront and these pages share, in the two ways that docs/beside-your-storefront.md begins with.

/** How one domain gets two apps; each starts what stands in front of the order pages. */
const WAYS = {
  "by the storefront's rewrites": (demo: Demo, orderPages: string, name: string) =>
    startSmallStorefront({ demo, name, orderPages }),
  "by a proxy in front": async (demo: Demo, orderPages: string, name: string): Promise<Front> => {
    const storefront = await startSmallStorefront({ demo, name });
    const proxy = await startReverseProxy(storefront.url, orderPages);
    return { url: proxy.url, stop: () => Promise.all([proxy.stop(), storefront.stop()]).then(() => {}) };
  },
};
type Way = keyof typeof WAYS;

const test = base.extend<{ way: Way; front: Front }, { frontOf: (way: Way) => Promise<Front> }>({
  storefront: [
    async ({ demo, backend }, use) => {
      const settings = settingsFor(demo, backend.url);
      const storefront = await startStorefront({ ...settings, STORE_URL: "http://127.0.0.1:9/{country}" });
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],

  // A storefront is built once a worker, when the first test asks for it.
  frontOf: [
    async ({ demo, storefront }, use, { workerIndex }) => {
      const started = new Map<Way, Promise<Front>>();
      await use((way) => {
        const name = `${way.replaceAll(/\W+/g, "-")}-${workerIndex}`;
        const front = started.get(way) ?? WAYS[way](demo, storefront.url, name);
        started.set(way, front);
        return front;
      });
      for (const front of started.values()) await (await front).stop();
    },
    { scope: "worker" },
  ],

  way: ["by the storefront's rewrites", { option: true }],

  front: async ({ frontOf, way }, use) => use(await frontOf(way)),

  baseURL: async ({ front, backend }, use) => {
    backend.heal();
    await use(front.url);
  },
});

for (const way of Object.keys(WAYS) as Way[]) {
  test.describe(way, () => {
    // One worker for all of them, and time for the build.
    test.describe.configure({ mode: "default", timeout: 240_000 });
    test.use({ way });

    test("who has paid in the storefront lands on our confirmation", async ({ page, shop, context, front }) => {
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

/** Whether the page has its own style within it, and its scripts and icon from where only our files are. */
async function expectOurLooks(page: Page): Promise<void> {
  const files = await page.evaluate(() => ({
    styles: [...document.styleSheets].map(({ href, cssRules }) => ({ href, isEmpty: cssRules.length === 0 })),
    scripts: [...document.scripts].flatMap(({ src }) => (src ? new URL(src).pathname : [])),
  }));
  expect(files.styles).toEqual([{ href: null, isEmpty: false }]);
  for (const path of files.scripts) expect(path).toMatch(/^\/_order-pages\/_next\/static\//);
  const icon = await page.locator("link[rel=icon]").getAttribute("href");
  expect((await page.request.get(icon ?? "")).status(), String(icon)).toBe(200);
}
