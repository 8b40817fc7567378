import type { Request } from "@playwright/test";
import { expect, messages, openOrder, sampleOrder, sampleOrders, test } from "./fixtures";
import { untilIdle } from "./support/idle";
import { PHONE } from "./support/layout";

/** What every order's page asks for: neither the products' pictures, which load lazily, nor the link that led here. */
const isThePages = (request: Request) => !request.redirectedTo() && !request.url().includes("/static/products/");

for (const { state } of sampleOrders()) {
  test(`an order that is ${state} loads lightly and does not jump`, async ({ page }) => {
    const requests: Request[] = [];
    page.on("request", (request) => requests.push(request));
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        })[])
          shifts.push(
            `${entry.value}: ${entry.sources.map(({ node }) => node?.parentElement?.outerHTML).join(" and ")}`,
          );
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.setViewportSize(PHONE);
    await openOrder(page, sampleOrder(state), "/confirmed");
    const own = requests.filter(isThePages).map((request) => request.url());
    expect(own.length, own.join("\n")).toBeLessThanOrEqual(9);
    expect(
      own.filter((url) => /\.css\b/.test(url)),
      "the style stands in the page",
    ).toEqual([]);

    await page.mouse.wheel(0, 5000);
    await untilIdle(page);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });
}

test("an order's page is whole for whoever comes back to it from where its form led", async ({ page }) => {
  await openOrder(page, sampleOrder("two-parcels"));
  const main = page.getByRole("main");
  const text = await main.textContent();
  await page.getByRole("button", { name: messages.save.signIn }).click();
  await page.waitForURL(/\/account\/login/);
  await page.goBack();
  await expect.poll(() => main.textContent()).toBe(text);
});

test("a page that is never idle is waited for no longer than a moment", async ({ page }) => {
  await page.evaluate(() => {
    const draw = () => {
      const end = performance.now() + 30;
      while (performance.now() < end);
      requestAnimationFrame(draw);
    };
    draw();
  });
  await untilIdle(page);
});

test("no font, no style and no script comes from elsewhere", async ({ page, storefront }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(storefront.url);
    if (!isOurs && request.resourceType() !== "image") elsewhere.push(request.url());
    if (request.resourceType() === "font") elsewhere.push(request.url());
  });
  await openOrder(page, sampleOrder("two-parcels"));
  expect(elsewhere).toEqual([]);
});
