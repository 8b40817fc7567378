import { join } from "node:path";
import { ROOT } from "../scripts/lib/paths.mjs";
import { freePort } from "../scripts/lib/ports.mjs";
import { expect, sampleOrder } from "./fixtures";
import { Collector } from "./support/collector";
import { guestSettings, placeGuestOrder, test } from "./support/guests";
import { logLines, requestLines } from "./support/log-lines";
import { RedisServer } from "./support/redis";
import { signedLink } from "./support/signed-links";
import { type Settings, type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

// What whoever runs a shop sees of it: its log, its metrics, its traces, and no person in any of them.

let shop: Storefront | null = null;

test.afterEach(async () => {
  await shop?.stop();
  shop = null;
});

const start = async (...given: Parameters<typeof guestSettings>) => {
  shop = await startStorefront(guestSettings(...given));
  return shop;
};

test("each request is one line of JSON, by its route, and no line names a person or an order", async ({
  demo,
  backend,
  prepareBackend,
  shop: medusa,
}) => {
  prepareBackend();
  const storefront = await start(demo, backend.url);
  const order = await placeGuestOrder(medusa);
  const visitor = new Visitor(storefront.url);
  const page = await visitor.get(`/us/order/lookup?number=${order.number}`);
  await visitor.submit(page, { number: order.number, email: order.email });
  await visitor.submit(page, { number: order.number, email: "somebody.else@example.com" });
  await visitor.get(`/order/${order.id}?email=${order.email}`);
  await visitor.follow(await visitor.get(signedLink(sampleOrder("paid"))));
  await visitor.get(`/${order.email}/${order.id}`);
  await visitor.get(`/order/${order.id}/%E0%A4%A`);
  const answer = await visitor.get(`/order/${order.id}`);
  const { output } = storefront;
  await expect
    .poll(() => requestLines(output()).map(({ request }) => request))
    .toContain(answer.headers["x-request-id"]);

  const line = requestLines(output()).find(({ request }) => request === answer.headers["x-request-id"]);
  expect(line).toMatchObject({ route: "/order/[id]", method: "GET", status: answer.status, backendCalls: 1 });
  expect(Object.keys(line ?? {})).not.toContain("url");
  const routes = requestLines(output()).map(({ route }) => route);
  expect(routes).toEqual(expect.arrayContaining(["/order/lookup", "/order/[id]", "/order/[id]/open", "other"]));
  expect(output()).not.toMatch(/@example|order_0|cart_0|[?&]key=|somebody/);
  expect(output()).not.toContain(order.id);
});

test("the log says no more than its level", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  const silent = await start(demo, backend.url, { LOG_LEVEL: "warn" });
  await new Visitor(silent.url).get("/order/lookup");
  backend.breakDown();
  await new Visitor(silent.url).get(`/order/${sampleOrder("paid").id}`);
  await expect.poll(() => logLines(silent.output()).map(({ msg }) => msg)).toContain("backend unavailable");
  expect(logLines(silent.output()).filter(({ level }) => Number(level) < 40)).toEqual([]);
});

test("a trusted proxy's request id is the answer's, the log's and the backend's", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const storefront = await start(demo, backend.url);
  const order = sampleOrder("paid");
  const id = "0af7651916cd43dd8448eb211c80319c";
  const visitor = new Visitor(storefront.url);
  const answer = await visitor.get(`/order/${order.id}`, { "x-request-id": id });
  expect(answer.headers["x-request-id"]).toBe(id);
  expect([...backend.headers.values()].map((headers) => headers["x-request-id"])).toContain(id);
  await expect.poll(() => requestLines(storefront.output()).map(({ request }) => request)).toContain(id);
  const invented = await visitor.get(`/order/${order.id}`, { "x-request-id": "maya@example.com" });
  expect(invented.headers["x-request-id"]).not.toBe("maya@example.com");
});

test("metrics are on a port of their own: views by route and status, the backend's time, refusals", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const port = await freePort();
  const storefront = await start(demo, backend.url, { METRICS_PORT: String(port) });
  const order = sampleOrder("paid");
  const visitor = new Visitor(storefront.url);
  await visitor.get(`/order/${order.id}`);
  await visitor.get("/nowhere");
  const page = await visitor.get("/order/lookup");
  const guesses = Array.from({ length: 40 }, (_, n) => ({ number: `9${n}`, email: `no-${n}@example.com` }));
  await Promise.all(guesses.map((guess) => visitor.submit(page, guess)));
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toMatch(
    /http_server_request_duration_count\{[^}]*http_route="\/order\/\[id\]",http_response_status_code="200"/,
  );
  expect(text).toMatch(/http_server_request_duration_count\{[^}]*http_response_status_code="404"/);
  expect(text).toMatch(/http_client_request_duration_count\{[^}]*url_template="\/store\/[^"]*\[id\]/);
  expect(text).toMatch(/order_pages_refusals_total\{attempt="proof",by="address"\} \d+/);
  expect(text).not.toMatch(/@|order_0/);
  expect((await visitor.get("/metrics")).status, "the shop itself tells none").toBe(404);
});

test("traces lead from the page to the backend, and name nobody", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  const collector = await Collector.start();
  const settings: Settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_SERVICE_NAME: "fjord-order-pages",
    OTEL_BSP_SCHEDULE_DELAY: "100",
    OTEL_METRIC_EXPORT_INTERVAL: "500",
  };
  const storefront = await start(demo, backend.url, settings);
  const order = sampleOrder("paid");
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  await new Visitor(storefront.url).get(`/order/${order.id}?email=${order.email}`, { traceparent });
  const [, traceId, parentSpanId] = traceparent.split("-");
  const spansOfPage = () => collector.spans().filter((span) => span.traceId === traceId);
  await expect.poll(() => spansOfPage().length).toBeGreaterThan(1);
  const page = spansOfPage().find((span) => span.parentSpanId === parentSpanId);
  expect(page?.name).toBe("GET /order/[id]");
  const call = spansOfPage().find((span) => span.parentSpanId === page?.spanId);
  expect(call?.name).toMatch(/^GET \/store\/.*\[id\]$/);
  const handedOn = [...backend.headers.values()].map((headers) => headers.traceparent);
  expect(handedOn).toContain(`00-${traceId}-${call?.spanId}-01`);
  await expect.poll(() => collector.bodies.map(({ path }) => path)).toContain("/v1/metrics");
  const sent = collector.bodies.map(({ body }) => body).join("\n");
  expect(sent).toContain("fjord-order-pages");
  expect(sent).not.toMatch(/@|order_0/);
  collector.stop();
});

test("nothing of OpenTelemetry is loaded while it is off", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  const NODE_OPTIONS = `--require ${join(ROOT, "e2e", "support", "list-loaded.cjs")}`;
  const loaded = async (settings: Settings) => {
    const storefront = await start(demo, backend.url, { NODE_OPTIONS, ...settings });
    await new Visitor(storefront.url).get(`/order/${sampleOrder("paid").id}`);
    storefront.signal("SIGUSR2");
    const find = () => logLines(storefront.output()).find(({ msg }) => msg === "loaded");
    await expect.poll(find).toBeDefined();
    await storefront.stop();
    return find();
  };
  expect(
    await loaded({ METRICS_PORT: String(await freePort()), OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" }),
  ).not.toMatchObject({
    holding: 0,
  });
  expect(await loaded({})).toMatchObject({ holding: 0 });
});

test("readiness reads the shop's database: Medusa's own health check is not enough", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const storefront = await start(demo, backend.url);
  const ready = async () => {
    const { status, body } = await new Visitor(storefront.url).get("/api/health?ready");
    return [status, JSON.parse(body)];
  };
  expect(await ready()).toEqual([200, { status: "ready" }]);
  const error = '{"code":"unknown_error","type":"unknown_error","message":"An unknown error occurred."}';
  backend.say(500, error, { "content-type": "application/json" }, "/store");
  await expect.poll(ready, { timeout: 15_000 }).toEqual([503, { status: "not ready", reasons: ["backend-failed"] }]);
  backend.heal();
  await expect.poll(ready, { timeout: 15_000 }).toEqual([200, { status: "ready" }]);
});

test("a Redis that hangs is told, and costs one page its second, not all", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const redis = await RedisServer.start();
  const storefront = await start(demo, backend.url, { REDIS_URL: redis.url });
  const visitor = new Visitor(storefront.url);
  const order = sampleOrder("paid");
  await visitor.follow(await visitor.get(signedLink(order)));
  redis.freeze();
  await visitor.get(`/order/${order.id}`);
  await expect.poll(() => storefront.output()).toContain("redis does not answer");
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) times.push((await visitor.get(`/order/${order.id}`)).milliseconds);
  // One may wait for what the machine does besides.
  expect(times.filter((milliseconds) => milliseconds < 900).length, JSON.stringify(times)).toBeGreaterThanOrEqual(2);
  redis.thaw();
  await expect.poll(() => storefront.output(), { timeout: 15_000 }).toContain("redis is back");
  await redis.kill();
});

test("a proxy that replaces the host is named when it has a form refused", async ({
  demo,
  backend,
  prepareBackend,
}) => {
  prepareBackend();
  const storefront = await start(demo, backend.url);
  const visitor = new Visitor(storefront.url);
  const page = await visitor.get("/order/lookup");
  const ofThisShop = { origin: "https://shop.example", "sec-fetch-site": "same-origin" };
  const answer = await visitor.submit(page, { number: "12", email: "maya@example.com" }, ofThisShop);
  expect(answer.status).toBe(403);
  const named = () => logLines(storefront.output()).filter(({ check }) => check === "proxy");
  await expect
    .poll(() => named().map(({ msg }) => msg))
    .toEqual([expect.stringContaining("forms of this shop are refused")]);
  const ready = await visitor.get("/api/health?ready");
  expect(JSON.parse(ready.body)).toEqual({ status: "ready", warnings: ["host-rewritten"] });
});
