import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Request } from "@playwright/test";
import { expect, messages, openOrder, sampleOrder, sampleOrders, test } from "./fixtures";
import { untilIdle } from "./support/idle";
import { PHONE } from "./support/layout";

/** What every order's page asks for: neither the products' pictures, which load lazily, nor the link that led here. */
const isThePages = (request: Request) => !request.redirectedTo() && !request.url().includes("/static/products/");

for (const { state } of sampleOrders()) {
  test(`an order that is ${state} loads lightly and does not jump`, async ({ page }) => {
    const requests: Request[] = [];
    page.on("request", (request) => requests.push(request));
    await watchShifts(page);
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
    expect(await shiftsOf(page)).toEqual([]);
  });
}

for (const [where, begins] of [
  ["header", "<nav"],
  ["package", 'id="shipments"'],
] as const) {
  test(`nothing of a ${where} moves where a slow line cuts it in two`, async ({ page }) => {
    const whole = await (await openOrder(page, sampleOrder("two-parcels"))).text();
    // Nor what is fetched ahead for the scripts: the browser complains of what nothing has used, seconds later.
    const html = whole.replaceAll(/<script.*?<\/script>|<link [^>]*as="script"[^>]*>/gs, "");
    expect(html).not.toMatch(/\.js\b/);
    const cut = html.indexOf("</svg>", html.indexOf(begins));
    const server = createServer((_request, answer) => {
      answer.setHeader("content-type", "text/html");
      answer.write(html.slice(0, cut));
      setTimeout(() => answer.end(html.slice(cut)), 200);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      await watchShifts(page);
      // High enough to show a package while it comes.
      await page.setViewportSize({ ...PHONE, height: 1200 });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await expect(page.getByRole("banner")).toBeVisible();
      await untilIdle(page);
      expect(await shiftsOf(page)).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
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

/** Notes what moves from now on, by how much, and from where to where. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      type Shift = PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      };
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect, currentRect }) =>
          [node?.nodeName, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(" "),
        );
        shifts.push(`${value}: ${moved.join(" and ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
