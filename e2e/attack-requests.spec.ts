import { expect, sampleOrder, words } from "./fixtures";
import { placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { factsIn, privateFacts } from "./support/private-facts";
import { OWN_ROUTER } from "./support/routers";
import { type Answer, Visitor } from "./support/visitor";

const ULID = "01JB8TZ2AAAAAAAAAAAAAAAAAA";

/** Headers by which clients have talked servers into something: this one's, its predecessors', and those of proxies. */
const TRICKS: Record<string, Record<string, string>> = {
  "skips the proxy": { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  "skips the middleware": { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  "skips it in its folder": { "x-middleware-subrequest": "src/middleware:src/middleware" },
  "goes on": { "x-middleware-next": "1", "x-middleware-skip": "1" },
  "rewrites the path": { "x-middleware-rewrite": "/order/lookup" },
  "rewrites to another server": { "x-middleware-rewrite": "http://127.0.0.1:1/" },
  redirects: { "x-middleware-redirect": "https://evil.example", location: "https://evil.example" },
  "sets headers of the request": { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "a=b" },
  "sets a cookie": { "x-middleware-set-cookie": "_order_grant_0=x" },
  "asks ahead": { "x-middleware-prefetch": "1" },
  "asks for data": { "x-nextjs-data": "1" },
  "calls a page by its inner name": { "x-invoke-path": "/order/lookup", "x-invoke-output": "/order/lookup" },
  "calls an error": { "x-invoke-status": "500", "x-invoke-error": '{"message":"evil"}' },
  "matches another page": { "x-matched-path": "/order/lookup", "x-now-route-matches": `1=order_${ULID}` },
  "resumes a page": { "next-resume": "1" },
  "previews drafts": { cookie: "__prerender_bypass=x; __next_preview_data=y" },
  "comes from another address": { "x-original-url": "/account", "x-rewrite-url": "/account" },
  "is another host": { host: "evil.example" },
  "is another host behind a proxy": { "x-forwarded-host": "evil.example", "x-forwarded-port": "1" },
  "is another protocol": { "x-forwarded-proto": "javascript" },
  "comes from the server itself": {
    "x-forwarded-for": "127.0.0.1",
    "x-real-ip": "127.0.0.1",
    "cf-connecting-ip": "::1",
  },
  "brings its own policy": { "content-security-policy": "script-src 'nonce-evil' 'unsafe-inline'" },
  "brings its own nonce": { "x-nonce": "evil" },
  "is another method": { "x-http-method-override": "POST" },
  "forwards an action": { "x-action-forwarded": "1" },
  "speaks in paths": { "accept-language": "../../../../etc/passwd" },
  "speaks for long": { "accept-language": Array.from({ length: 900 }, (_, index) => `x${index};q=0.1`).join() },
  "is somebody": { authorization: "Bearer x", "x-customer-id": "cus_1", "x-medusa-access-token": "x" },
  "holds a token that is none": { cookie: "_medusa_jwt=eyJhbGciOiJub25lIn0.eyJhY3Rvcl9pZCI6ImN1c18xIn0." },
  "holds a long token": { cookie: `_medusa_jwt=${"a".repeat(6000)}` },
  debugs: { "next-hmr-refresh": "1", "x-next-debug-logging": "1", "next-test-fetch-priority": "1" },
};

/** What asks for a page as data, in true and in false ways. */
const DATA: Record<string, Record<string, string>> = {
  plain: {},
  "ahead of time": { "next-router-prefetch": "1" },
  "with a tree that is none": { "next-router-state-tree": "garbage" },
  "with an empty tree": { "next-router-state-tree": "%7B%7D" },
  "with a tree of its own": {
    "next-router-state-tree": encodeURIComponent(
      JSON.stringify([
        "",
        { children: ["order", { children: [["id", "x", "d"], { children: ["__PAGE__", {}, null, "refetch"] }] }] },
      ]),
    ),
  },
  "with a long tree": { "next-router-state-tree": "x".repeat(9000) },
  "as a segment": { "next-router-prefetch": "1", "next-router-segment-prefetch": "/_full" },
  "as a segment that is none": { "next-router-prefetch": "1", "next-router-segment-prefetch": "/../../x" },
  "from another page": { "next-url": `/order/order_${ULID}` },
};

const text = ({ headers, body }: Answer) => JSON.stringify(headers) + body;

test("no header makes an order's page say more", async ({ shop, visitor }) => {
  const order = sampleOrder("two-parcels");
  const facts = await privateFacts(shop, order.id);
  for (const [trick, headers] of Object.entries(TRICKS)) {
    for (const path of ["", "/confirmed"]) {
      const answer = await visitor.get(`/order/${order.id}${path}`, headers);
      expect(answer.status, trick).toBeLessThan(500);
      expect(factsIn(text(answer), facts), trick).toEqual([]);
      expect(text(answer), trick).not.toContain("evil");
      expect(answer.headers["content-security-policy"], trick).toMatch(
        /script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic';/,
      );
      if (trick !== "asks ahead") expect(shownBy(answer), trick).toBe("summary");
    }
  }
  for (const [how, headers] of Object.entries(DATA)) {
    const asked = { ...OWN_ROUTER, ...headers };
    const answer = await visitor.follow(await visitor.get(`/order/${order.id}`, asked), asked);
    expect(factsIn(text(answer), facts), how).toEqual([]);
    expect(answer.headers["cache-control"], how).toContain("no-store");
  }
});

test("no header makes an order that is not there be there", async ({ visitor }) => {
  for (const [trick, headers] of Object.entries(TRICKS)) {
    if (trick === "asks ahead") continue;
    expect(shownBy(await visitor.get(`/order/order_${ULID}`, headers)), trick).toBe("nothing");
  }
});

test("a proof leads nowhere but to the order, whatever host is claimed", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  for (const headers of [
    { host: "evil.example", origin: "http://evil.example" },
    { "x-forwarded-host": "evil.example", origin: "http://evil.example" },
    { "x-forwarded-proto": "https" },
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", origin: "https://evil.example" },
  ]) {
    const visitor = new Visitor(storefront.url);
    const form = await visitor.get("/order/lookup");
    const answer = await visitor.submit(form, { number: order.number, email: order.email }, headers);
    expect([403, 303], JSON.stringify(headers)).toContain(answer.status);
    if (answer.status === 303) expect(answer.headers.location).toBe(`/order/${order.id}`);
  }
});

test("a host claimed in an action is never called by the server", async ({ page, shop, backend }) => {
  const order = await placeGuestOrder(shop);
  const evil = new URL(backend.url).host;
  await page.route("**/order/lookup", async (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    await route.continue({ headers: { ...request.headers(), "x-forwarded-host": evil, origin: `http://${evil}` } });
  });
  await page.goto("/order/lookup");
  await page.getByLabel(words("lookup.number")).fill(order.number);
  await page.getByLabel(words("lookup.email")).fill(order.email);
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: words("lookup.submit") }).click();
  await sent;
  expect(backend.calls.filter((call) => call.includes(" /order/"))).toEqual([]);
});

test("the server fetches nothing that an address names", async ({ visitor, backend }) => {
  backend.calls.length = 0;
  for (const url of [`${backend.url}/admin/orders`, "/order/lookup", "/_order-pages/icon.svg"]) {
    expect((await visitor.get(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)).status).toBe(404);
  }
  expect(backend.calls).toEqual([]);
});

test("guessed ids and numbers find nothing, and cost the backend nothing where they could be none", async ({
  visitor,
  backend,
}) => {
  for (const path of ["/order/1", "/order/%231", "/order/order_1", `/order/${"0".repeat(26)}`, "/order/lookup/1"]) {
    expect((await visitor.get(path)).status, path).toBe(404);
  }
  expect(backend.calls).toEqual([]);
});

test("an order's link alone opens no more of it, with whatever is added", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  for (const query of [
    `?email=${encodeURIComponent(order.email)}`,
    "?key=v1.9999999999.x",
    "?full=1",
    "?grant=lookup",
    "?by=owner",
    "?link=expired",
    "?_rsc=x",
    "?__proto__=1",
    `?number=${order.number}`,
  ]) {
    const answer = await visitor.get(`/order/${order.id}${query}`);
    expect(shownBy(answer), query).toBe("summary");
    expect(answer.body, query).not.toContain(order.email);
  }
});
