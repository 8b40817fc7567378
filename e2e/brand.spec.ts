import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, open, openOrder, sampleOrder, settingsFor, words } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { brandedTest, FJORD } from "./support/branded";
import { part } from "./support/order-page";
import { runToItsEnd } from "./support/storefront";

const test = brandedTest(FJORD);

const FONT = /\/_order-pages\/brand\/hanken-grotesk-500-[0-9a-f]{12}\.woff2$/;

test("every page has the shop's logo, links, and footer", { tag: "@noscript" }, async ({ page, backend }) => {
  const pages: Record<string, () => Promise<unknown>> = {
    "the lookup": () => open(page, "/order/lookup"),
    "the sign-in": () => open(page, "/account/login"),
    "a confirmation": () => openOrder(page, sampleOrder("placed"), "/confirmed"),
    "an order that is not there": () => open(page, "/order/nothing"),
    "a page that is not there": () => open(page, "/nowhere"),
    "an outage": () => {
      backend.breakDown();
      return openOrder(page, sampleOrder("placed"));
    },
  };
  for (const [what, visit] of Object.entries(pages)) {
    await visit();
    const header = page.getByRole("banner");
    const logo = header.getByRole("img", { name: "Fjord & Field" });
    await expect(logo, what).toBeVisible();
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth), what).toBeGreaterThan(0);
    await expect(header.getByRole("link", { name: "Fjord & Field" }), what).toHaveAttribute("href", /\/shop$/);
    await expect(header.getByRole("link", { name: "Clothing" }), what).toBeVisible();
    const footer = page.getByRole("contentinfo");
    await expect(footer.getByRole("link", { name: "+47 22 12 34 56" }), what).toHaveAttribute(
      "href",
      "tel:+4722123456",
    );
    await expect(footer.getByRole("link", { name: "Imprint" }), what).toBeVisible();
  }
});

test("the shop's sentences stand in place of ours, and all others stay", { tag: "@html" }, async ({ page }) => {
  await open(page, "/nowhere");
  await expect(part.headline(page)).toHaveText("This trail ends here");
  await expect(page.getByText(words("notFound.explanation"))).toBeVisible();
});

test("the shop's colors and font reach the page in both schemes, and paper stays black on white", async ({ page }) => {
  await open(page, "/order/lookup");
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
  await page.emulateMedia({ colorScheme: "light" });
  expect(await look()).toEqual({ backgroundColor: "rgb(245, 248, 246)", color: "rgb(20, 35, 31)" });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await look()).toEqual({ backgroundColor: "rgb(13, 21, 19)", color: "rgb(232, 240, 237)" });
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await look()).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)" });
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('500 20px "Hanken Grotesk"')), "the font has come")
    .toBe(true);
});

test("the page's policy lets in the one style that stands in it, ours with the brand's, and nothing inline besides", async ({
  page,
}) => {
  const response = await open(page, "/order/lookup");
  const policy = (await response.allHeaders())["content-security-policy"] ?? "";
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}=';/);
  expect(policy).toContain("font-src 'self';");
  expect(policy).not.toContain("unsafe");
  const html = await response.text();
  expect(html.match(/<style/g)).toHaveLength(1);
  // Asked for with the page, not when the first word needs it.
  expect(html.match(/<link rel="preload"[^>]+\.woff2"/g)).toHaveLength(1);
});

test("its files are kept for good, run nothing, and no other file is served", async ({ page, storefront }) => {
  await open(page, "/order/lookup");
  const logo = await page.getByRole("banner").getByRole("img").getAttribute("src");
  const answer = await fetch(storefront.url + logo);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  for (const path of ["brand.json", "logo.svg", "..%2Fbrand.json", "%2e%2e/%2e%2e/brand.json", "messages%2Fen.json"]) {
    expect((await fetch(`${storefront.url}/_order-pages/brand/${path}`)).status, path).toBe(404);
  }
  expect((await fetch(storefront.url + logo, { method: "POST", body: "x" })).status).toBe(405);
});

test("nothing moves when the font comes after the words", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const isPainted = () => performance.getEntriesByName("first-contentful-paint").length > 0;
  await page.route(FONT, async (route) => {
    await page.waitForFunction(isPainted);
    await route.continue();
  });
  const font = page.waitForResponse(FONT);
  await openOrder(page, sampleOrder("placed"), "/confirmed");
  await font;
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  const shift = await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total);
  expect(shift).toBeLessThan(0.01);
});

test("its pages are accessible", async ({ page, demo, shop, storefront }) => {
  test.slow();
  await openOrder(page, sampleOrder("placed"), "/confirmed");
  await expectAccessible(page);
  await open(page, "/nowhere");
  await expectAccessible(page);
  await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
  await open(page, "/account/orders");
  await expectAccessible(page);
});

test("a brand that is wrong stops the start with the names of what is wrong", async ({ demo }) => {
  const settings = settingsFor(demo, demo.backend);
  const { code, output } = await runToItsEnd({ ...settings, BRAND_DIR: "/nowhere" });
  expect(code).toBe(1);
  expect(output).toContain("BRAND_DIR");
});
