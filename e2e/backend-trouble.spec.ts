import { freePort } from "../scripts/lib/ports.mjs";
import { expect, open, openOrder, sampleOrder, settingsFor, test, words } from "./fixtures";
import type { FaultProxy } from "./support/fault-proxy";
import { part } from "./support/order-page";
import { startStorefront } from "./support/storefront";

const HTML = { "content-type": "text/html" };

const TROUBLES: Record<string, (backend: FaultProxy) => void> = {
  "breaks the connection": (backend) => backend.breakDown(),
  "never answers": (backend) => backend.hang(),
  "stops in the middle of its answer": (backend) => backend.stall(),
  "answers a byte at a time": (backend) => backend.drip(),
  "answers 500": (backend) => backend.say(500, '{"type":"unknown_error","message":"An unknown error occurred."}'),
  "answers 503 with a proxy's page": (backend) => backend.say(503, "<h1>Service Unavailable</h1>", HTML),
  "asks for fewer calls": (backend) => backend.say(429, "Too Many Requests", { "content-type": "text/plain" }),
  "refuses the key": (backend) =>
    backend.say(400, '{"type":"not_allowed","message":"A valid publishable key is required"}'),
  "asks to sign in": (backend) => backend.say(401, '{"message":"Unauthorized"}'),
  "answers HTML": (backend) => backend.say(200, "<!doctype html><title>Welcome</title>", HTML),
  "answers nothing": (backend) => backend.say(200, ""),
  "answers half of its JSON": (backend) => backend.say(200, '{"order":{"id":"order_'),
  "answers JSON of another shape": (backend) => backend.say(200, '{"hello":["world"]}'),
  "answers null": (backend) => backend.say(200, "null"),
  "answers an order that is null": (backend) => backend.say(200, '{"order":null,"cart":null}'),
  "is hidden by a proxy's 404": (backend) => backend.say(404, "<h1>404 Not Found</h1><hr>nginx", HTML),
  "is hidden by a gateway's 404": (backend) => backend.say(404, '{"message":"no Route matched with those values"}'),
  "is hidden by a gateway that has lost its application": (backend) =>
    backend.say(404, '{"message":"Application not found"}'),
  "is hidden by a gateway that speaks of an order": (backend) =>
    backend.say(404, '{"message":"Order id not found: order_1"}'),
  "is hidden by an empty 404": (backend) => backend.say(404, "", {}),
  "is hidden by a load balancer's 404": (backend) => backend.say(404, "default backend - 404", {}),
  "has moved": (backend) => backend.say(302, "", { location: "https://example.com/maintenance" }),
};

for (const [what, makeTrouble] of Object.entries(TROUBLES)) {
  test(`a backend that ${what} is told as an outage within five seconds`, async ({ page, backend }) => {
    const order = sampleOrder("placed");
    await openOrder(page, order);
    makeTrouble(backend);
    for (const look of [
      () => open(page, `/order/${order.id}`),
      () => open(page, `/order/${order.id}/confirmed`),
      () => openOrder(page, order),
      () => open(page, `/order/cart/${order.cartId}`),
    ]) {
      const response = await look();
      expect(response.request().timing().responseStart, "milliseconds").toBeLessThan(5000);
      expect(response.status()).toBe(503);
      expect(response.headers()["retry-after"]).toMatch(/^\d+$/);
      await expect(page).toHaveTitle(new RegExp(words("titles.outage")));
      await expect(part.headline(page)).toHaveText(words("outage.title"));
      await expect(page.getByText(words("notFound.title"))).toHaveCount(0);
      await expect(page.getByText(words("notFound.order.title"))).toHaveCount(0);
    }
  });
}

for (const trouble of ["breaks the connection", "never answers"]) {
  test(`after a backend that ${trouble}, trying again shows the order`, { tag: "@noscript" }, async ({
    page,
    backend,
  }) => {
    const order = sampleOrder("placed");
    TROUBLES[trouble]?.(backend);
    await openOrder(page, order, "/confirmed");
    await expect(part.headline(page)).toHaveText(words("outage.title"));

    backend.heal();
    await page.getByRole("link", { name: words("outage.retry") }).click();
    await expect(page).toHaveURL(`/order/${order.id}/confirmed`);
    await expect(part.headline(page)).toHaveText(words("confirmation.thanks"));
  });
}

test("the answer about another order is nobody's order", async ({ page, backend }) => {
  backend.rewriteOrder((order) => {
    order.id = sampleOrder("paid").id;
  });
  const response = await openOrder(page, sampleOrder("placed"));
  expect(response.status()).toBe(503);
  await expect(part.headline(page)).toHaveText(words("outage.title"));
});

test("pages that need no backend work without one", async ({ page, demo }) => {
  const storefront = await startStorefront(settingsFor(demo, `http://127.0.0.1:${await freePort()}`));
  try {
    expect((await open(page, `${storefront.url}/`)).status()).toBe(200);
    expect((await open(page, `${storefront.url}/nowhere`)).status()).toBe(404);
    expect((await open(page, `${storefront.url}/order/${sampleOrder("placed").id}`)).status()).toBe(503);
    expect((await page.request.get(`${storefront.url}/api/health`)).status()).toBe(200);
    expect((await page.request.get(`${storefront.url}/api/health?ready`)).status()).toBe(503);
  } finally {
    await storefront.stop();
  }
});

test("readiness says whether the backend answers", async ({ request, backend }) => {
  expect((await request.get("/api/health?ready")).status()).toBe(200);
  backend.hang();
  // An answer is kept for some seconds: several balancers may ask.
  await expect.poll(async () => (await request.get("/api/health?ready")).status(), { timeout: 15_000 }).toBe(503);
});
