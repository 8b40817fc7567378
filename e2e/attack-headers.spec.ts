import { createHash } from "node:crypto";
import { expect, type KnownOrder, open, sampleOrder } from "./fixtures";
import { placeGuestOrder, test } from "./support/guests";
import { OWN_ROUTER } from "./support/routers";
import { signedLink } from "./support/signed-links";
import { type Answer, Visitor } from "./support/visitor";

/** Every page there is to guests, and every way in which there is none. */
const PAGES: Record<string, (order: KnownOrder) => string> = {
  "the start page": () => "/",
  "the lookup": () => "/order/lookup",
  "the lookup under a country": () => "/us/order/lookup",
  "a summary": ({ id }) => `/order/${id}`,
  "a summary of a confirmation": ({ id }) => `/order/${id}/confirmed`,
  "a signed link": (order) => signedLink(order),
  "a link that is forged": ({ id }) => `/order/${id}/open?key=x`,
  "a cart that became an order": ({ cartId }) => `/order/cart/${cartId}`,
  "the sign-in": () => "/account/login",
  "the account, to a stranger": () => "/account",
  "an order that is not there": () => "/order/order_01JB8TZ2AAAAAAAAAAAAAAAAAA",
  "a path that leads nowhere": () => "/nowhere",
  "a path like a picture's": () => "/order/nothing.svg",
  "a path like the build's": () => "/_next/nothing",
  "a path like our files'": () => "/order/_order-pages/confirmed",
  "the health check": () => "/api/health",
};

const EXPECTED: Record<string, RegExp> = {
  "content-security-policy": /default-src 'none'/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\), geolocation=\(\), microphone=\(\), payment=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-robots-tag": /noindex/,
  "cache-control": /no-store/,
  "x-request-id": /^[\da-f-]{36}$/,
};

function expectHeaders({ headers }: Answer, what: string): void {
  for (const [name, value] of Object.entries(EXPECTED)) expect(headers[name], `${name} of ${what}`).toMatch(value);
  expect(headers["x-powered-by"], what).toBeUndefined();
  expect(headers.server, what).toBeUndefined();
  expect(headers["access-control-allow-origin"], what).toBeUndefined();
}

function expectPolicy({ headers, body }: Answer, what: string): string {
  const policy = String(headers["content-security-policy"]);
  const [, nonce = ""] = /script-src 'nonce-([\w+/=]{20,})' 'strict-dynamic';/.exec(policy) ?? [];
  expect(nonce, what).not.toBe("");
  expect(policy, what).not.toMatch(/unsafe-inline|unsafe-eval/);
  for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "connect-src 'self'"]) {
    expect(policy, what).toContain(directive);
  }
  for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script, what).toContain(`nonce="${nonce}"`);
  expect(body, what).not.toMatch(/<[a-z][^>]* on[a-z]+="|<[a-z][^>]* style="|javascript:/);
  // The page's own style, and nothing else, stands in the page; the policy names it by its hash.
  for (const [, style = ""] of body.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)) {
    expect(policy, what).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  }
  return nonce;
}

test("every page has its headers, and lets only its own scripts run", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  const nonces = new Set<string>();
  let pages = 0;
  for (const [what, path] of Object.entries(PAGES)) {
    for (const _twice of [1, 2]) {
      const answer = await visitor.get(path(order));
      expectHeaders(answer, what);
      nonces.add(expectPolicy(answer, what));
      pages += 1;
    }
    expectHeaders(await visitor.send(path(order), { method: "HEAD" }), `${what}, by its headers alone`);
  }
  expect(nonces.size, "no nonce comes twice").toBe(pages);
});

test("so have the whole order, its proofs, its refusals and an outage", async ({
  shop,
  visitor,
  backend,
  prepareBackend,
}) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  expectHeaders(await visitor.submit(form, { number: "1", email: "nobody@example.com" }), "a miss");
  expectHeaders(await visitor.submit(form, { number: "", email: "" }), "a mistake");
  expectHeaders(await visitor.submit(form, { number: order.number, email: order.email }), "a proof");
  for (const path of ["", "/confirmed"]) {
    const whole = await visitor.get(`/order/${order.id}${path}`);
    expect(whole.body).toContain(order.email);
    expectHeaders(whole, "the whole order");
    expectPolicy(whole, "the whole order");
    expect(whole.headers["cache-control"]).toContain("private");
  }
  expectHeaders(await visitor.submit(form, { number: "1".repeat(40_000), email: "" }), "a body too large");
  expectHeaders(
    await visitor.submit(form, { number: "1", email: "" }, { origin: "https://evil.example" }),
    "a foreign form",
  );
  expectHeaders(await visitor.get(`/order/${order.id}`, OWN_ROUTER), "data");
  backend.breakDown();
  const outage = await visitor.get(`/order/${order.id}`);
  prepareBackend();
  expect(outage.status).toBe(503);
  expectHeaders(outage, "an outage");
  expectPolicy(outage, "an outage");
});

test("a request that claims to be guarded already has its policy all the same", async ({ visitor }) => {
  const forged = { "x-order-pages-guarded": "1", "content-security-policy": "script-src 'nonce-AAAA'" };
  for (const path of ["/", "/order/lookup", "/nowhere"]) {
    const answer = await visitor.get(path, forged);
    expectHeaders(answer, path);
    expect(expectPolicy(answer, path)).not.toBe("AAAA");
  }
  const form = await visitor.get("/order/lookup");
  const foreign = await visitor.submit(form, { number: "1", email: "" }, { ...forged, origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  expectHeaders(foreign, "a foreign form");
});

test("static files are what they say they are, and no more", async ({ visitor }) => {
  const { body } = await visitor.get("/");
  const files = [...body.matchAll(/(?:src|href)="(\/_order-pages\/(?:_next\/static\/[^"]+|icon\.svg)[^"]*)"/g)].map(
    ([, path]) => path ?? "",
  );
  expect(files.length).toBeGreaterThan(3);
  for (const path of new Set(files)) {
    const { status, headers } = await visitor.get(path);
    expect(status, path).toBe(200);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cache-control"], path).toMatch(/_next/.test(path) ? /max-age=31536000, immutable/ : /^public/);
    expect(headers["content-security-policy"], path).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers["content-type"], path).toMatch(/\.js\b/.test(path) ? /javascript/ : /svg/);
  }
  for (const path of [
    "/_order-pages/_next/static/nothing.js",
    "/_order-pages/nothing",
    "/_order-pages/_next/server/app/page.js",
    "/.env",
    "/package.json",
    "/server.js",
    "/.next/BUILD_ID",
    "/_next/server/app/page.js",
    "/proxy.ts",
  ]) {
    expect((await visitor.get(path)).status, path).toBe(404);
  }
});

test("an injected script does not run", async ({ page, backend, shop, noise }) => {
  const order = await placeGuestOrder(shop);
  const email = `${order.email}"><script>document.title="HACKED"</script>`;
  backend.rewriteOrder((raw) => {
    raw.email = email;
    const title = "</script><script>document.title='HACKED'</script>";
    for (const item of raw.items as object[]) Object.assign(item, { product_title: title, title });
  });
  await open(page, signedLink({ ...order, email }));
  await expect(page).not.toHaveTitle("HACKED");
  expect(noise).toEqual([]);
  // And what the browser refuses, should the escaping fail one day.
  await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = "<img src=x onerror=\"document.title='HACKED'\">";
    document.body.append(script);
  });
  await expect(() => expect(noise.join()).toContain("Content Security Policy")).toPass();
  await expect(page).not.toHaveTitle("HACKED");
  noise.length = 0;
});

test("a request's id is in its answer and in the log", async ({ storefront, visitor, backend, prepareBackend }) => {
  backend.breakDown();
  const { headers } = await visitor.get(`/order/${sampleOrder("paid").id}`);
  prepareBackend();
  // The line comes through a pipe, which may be later than the answer.
  await expect.poll(() => storefront.output()).toContain(`"request":"${headers["x-request-id"]}"`);
  expect(storefront.output()).toContain("backend unavailable");
});

test("an id of a request is the server's own", async ({ storefront }) => {
  const { headers } = await new Visitor(storefront.url).get("/", { "x-request-id": "evil" });
  expect(headers["x-request-id"]).not.toContain("evil");
});
