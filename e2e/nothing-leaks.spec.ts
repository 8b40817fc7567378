import { expect, open, openOrder, sampleOrder, sampleOrders, test } from "./fixtures";
import { rawOrder } from "./support/raw-order";

test("no setting reaches the browser, neither in a page nor in a script", async ({ page, demo, backend }) => {
  const keys = [demo.publishableKey, demo.secretKey].filter((key) => key !== "");
  const secrets = [...keys, backend.url, "NEXT_PUBLIC", "MEDUSA_", "SESSION_SECRET"];
  const answers: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "image") answers.push(response.text().catch(() => ""));
  });
  await open(page, "/");
  for (const order of sampleOrders()) await openOrder(page, order, "/confirmed");
  await open(page, "/order/nothing");
  backend.breakDown();
  await openOrder(page, sampleOrder("placed"));

  const texts = await Promise.all(answers);
  expect(texts.some((text) => text !== "")).toBe(true);
  for (const secret of secrets) {
    expect(
      texts.some((text) => text.includes(secret)),
      secret,
    ).toBe(false);
  }
});

test("what the page does not show is not in it either", async ({ page, backend }) => {
  backend.rewriteOrder((order) => {
    Object.assign(order, { metadata: { note: "INTERNAL-NOTE" }, customer: { first_name: "INTERNAL-CUSTOMER" } });
    for (const item of order.items as Record<string, unknown>[]) item.metadata = { cost: "INTERNAL-COST" };
    const payments = rawOrder.payments(order);
    expect(payments).not.toEqual([]);
    for (const payment of payments) payment.data = { token: "INTERNAL-TOKEN" };
  });
  const html = await (await openOrder(page, sampleOrder("two-parcels"))).text();
  expect(html).not.toContain("INTERNAL-");
  expect(html).not.toContain("raw_");
});

test("no page is for search engines", async ({ page }) => {
  for (const path of ["/", "/order/nothing"]) {
    await open(page, path);
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
  }
  await openOrder(page, sampleOrder("placed"));
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});

test("the log names nobody, whatever happens", async ({ page, backend, storefront }) => {
  const order = sampleOrder("placed");
  await openOrder(page, order);
  backend.say(500, JSON.stringify({ message: `The order of ${order.email} is broken` }));
  await openOrder(page, order);
  expect(storefront.output()).toContain("backend unavailable");
  expect(storefront.output()).not.toContain(order.email);
  expect(storefront.output()).not.toContain(order.email.split("@")[0]);
});
