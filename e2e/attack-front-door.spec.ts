import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, settingsFor } from "./fixtures";
import { guestSettings, test } from "./support/guests";
import { HAS_OWN_ROUTER, OWN_ROUTER } from "./support/routers";
import { startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Opens a connection and sends what stands there, byte for byte: most clients would mend it first. */
function begin(url: string, lines: readonly string[]): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(`${[...lines, `Host: ${hostname}:${port}`].join("\r\n")}\r\n\r\n`);
  return socket;
}

async function send(url: string, line: string, headers: readonly string[] = [], body = ""): Promise<Reply> {
  const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const socket = begin(url, [`${line} HTTP/1.1`, "Connection: close", ...headers, ...length]);
  socket.write(body);
  let text = "";
  socket.on("data", (chunk) => (text += chunk));
  await once(socket, "close");
  const [head = "", rest = ""] = text.split(/\r\n\r\n(.*)/s, 2);
  return { status: Number(head.split(" ")[1]), head: head.toLowerCase(), body: rest };
}

const ORIGIN = (url: string) => [`Origin: ${new URL(url).origin}`, "Content-Type: text/plain"];
const OF_OUR_ROUTER = Object.entries(OWN_ROUTER).map(([name, value]) => `${name}: ${value}`);
const state = (text: string) => [...OF_OUR_ROUTER, `Next-Router-State-Tree: ${text}`];

/** Where a build has no name, every router is a foreign one, and no state is read. */
const STATE_REFUSED = HAS_OWN_ROUTER ? 400 : 204;

/** What no browser sends, and the status that is due; before, Next answered most of it with 500. */
const UNREADABLE: Record<string, { line: string; status: number; headers?: string[] }> = {
  "the server itself": { line: "GET *", status: 400 },
  "the server's options": { line: "OPTIONS *", status: 400 },
  "an echo": { line: "TRACE /", status: 405 },
  "an echo of a file": { line: "TRACE /_order-pages/icon.svg", status: 405 },
  "a page put": { line: "PUT /account/login", status: 405 },
  "a page patched": { line: "PATCH /", status: 405 },
  "a page deleted": { line: "DELETE /order/lookup", status: 405 },
  "a page of a folder": { line: "PROPFIND /", status: 405 },
  "a form for the icon": { line: "POST /_order-pages/icon.svg", status: 405 },
  "a form for the other icon": { line: "POST /favicon.ico", status: 405 },
  "a form for a script": { line: "POST /_order-pages/_next/static/chunks/x.js", status: 405 },
  "a target of 5 KB": { line: `GET /?q=${"x".repeat(5000)}`, status: 414 },
  "a path of 5 KB": { line: `GET /order/${"x".repeat(5000)}`, status: 414 },
  "a hundred parameters": { line: `GET /?${"a=1&".repeat(100)}`, status: 400 },
  "headers of 20 KB": { line: "GET /", status: 431, headers: [`X-Long: ${"x".repeat(20_000)}`] },
  "a router's state that is none": { line: "GET /account/login", status: STATE_REFUSED, headers: state("garbage") },
  "an empty state": { line: "GET /account/login", status: STATE_REFUSED, headers: state("%7B%7D") },
  "a state that cannot be decoded": { line: "GET /account/login", status: STATE_REFUSED, headers: state("%E0%A4%A") },
  "a state without a bottom": { line: "GET /account/login", status: STATE_REFUSED, headers: state("[".repeat(9000)) },
  "two states": {
    line: "GET /account/login",
    status: STATE_REFUSED,
    headers: [...state("%5B%5D"), "Next-Router-State-Tree: x"],
  },
  "a path that is no text": { line: "GET /order/%E0%A4%A", status: 404 },
  "a null in a path": { line: "GET /order/order_1%00", status: 404 },
};

for (const [what, { line, status, headers = [] }] of Object.entries(UNREADABLE)) {
  test(`${what} is refused with ${status}`, async ({ storefront }) => {
    const before = storefront.output().length;
    const reply = await send(storefront.url, line, headers);
    expect(reply.status).toBe(status);
    if (status === 405) expect(reply.head).toMatch(/^allow: get, head/m);
    if (status < 420) {
      expect(reply.head).toMatch(/^x-frame-options: deny/m);
      expect(reply.head).toMatch(/^x-content-type-options: nosniff\r?$/m);
      expect(reply.head).toMatch(/^content-security-policy: default-src 'none'/m);
    }
    expect(storefront.output().slice(before)).not.toContain("    at ");
  });
}

/** As the router of Medusa's starter has them, on its page of a product. */
const STARTERS_STATE = encodeURIComponent(
  JSON.stringify([
    "",
    { children: [["countryCode", "us", "d"], { children: ["(main)", { children: ["__PAGE__", {}] }] }] },
  ]),
);

const OF_ANOTHER_ROUTER: Record<string, string[]> = {
  "a page's data": ["RSC: 1"],
  "data ahead of time": ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Url: /us"],
  "a segment of it": ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /_tree"],
  "data for a state": ["RSC: 1", `Next-Router-State-Tree: ${STARTERS_STATE}`],
  "data for a state that is none": ["RSC: 1", "Next-Router-State-Tree: garbage"],
  "data for a state without a bottom": ["RSC: 1", `Next-Router-State-Tree: ${"[".repeat(9000)}`],
  "data for another build": ["RSC: 1", "X-Deployment-Id: dpl_theirs"],
};

for (const [what, headers] of Object.entries(OF_ANOTHER_ROUTER)) {
  test(`another app's router that asks for ${what} is told to load the page`, async ({ storefront, backend }) => {
    const before = storefront.output().length;
    backend.calls.length = 0;
    for (const line of [
      "GET /us/account?_rsc=1a2b3",
      `GET /us/order/order_${"0".repeat(26)}/confirmed`,
      "HEAD /account",
    ]) {
      const reply = await send(storefront.url, line, headers);
      expect(reply.status, line).toBe(204);
      expect(reply.head, line).toMatch(/^cache-control: no-store/m);
      expect(reply.head, line).toMatch(/^x-frame-options: deny/m);
    }
    expect(backend.calls).toEqual([]);
    expect(storefront.output().slice(before)).not.toContain("    at ");
  });
}

test("a document is a document, whatever a router says beside", async ({ storefront }) => {
  for (const headers of [[], [`Next-Router-State-Tree: ${STARTERS_STATE}`], ["Next-Router-State-Tree: garbage"]]) {
    const reply = await send(storefront.url, "GET /us/account/login?_rsc=1a2b3", ["Next-Url: /us", ...headers]);
    expect(reply.status).toBe(200);
    expect(reply.head).toMatch(/^content-type: text\/html/m);
  }
});

test("no target leads to another host, and every redirect has its headers", async ({ storefront }) => {
  for (const target of [
    "http://evil.example/account/",
    "http://evil.example/us/",
    "HTTPS://evil.example/order/lookup",
    "http://evil.example",
    "//evil.example/account/",
    "/\\evil.example/",
    "/%2f%2fevil.example/",
    "/account/login/",
  ]) {
    const { status, head } = await send(storefront.url, `GET ${target}`);
    expect(status, target).toBeLessThan(500);
    expect(head, target).not.toMatch(/^location: (https?:)?\/\/evil/m);
    expect(head, target).toMatch(/^x-frame-options: deny/m);
    expect(head, target).toMatch(/^referrer-policy: same-origin/m);
  }
});

test("seven thousand parameters cost nothing", async ({ storefront }) => {
  await send(storefront.url, "GET /api/health");
  for (const query of ["p&".repeat(7000), "p=1&".repeat(2000)]) {
    const times: number[] = [];
    // The quickest of three: what the machine does besides is not what is asked here.
    for (let turn = 0; turn < 3; turn += 1) {
      const begun = performance.now();
      expect([400, 414]).toContain((await send(storefront.url, `GET /?${query}`)).status);
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(250);
  }
});

test("another protocol is hung up on, two thousand times", async ({ storefront }) => {
  const tries = Array.from({ length: 2000 }, (_, index) => index);
  const ended = await mapLimited(tries, 50, async (index) => {
    const path = index % 2 === 0 ? "/_next/webpack-hmr" : "/order/lookup";
    const socket = begin(storefront.url, [`GET ${path} HTTP/1.1`, "Connection: Upgrade", "Upgrade: websocket"]);
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk));
    await once(socket, "close");
    return answer;
  });
  expect(ended.filter((answer) => answer !== "")).toEqual([]);
  expect((await new Visitor(storefront.url).get("/api/health")).status).toBe(200);
});

test("forms of no page of ours are refused, and no stack is logged", async ({ storefront }) => {
  const path = "/account/forgot-password";
  const before = storefront.output().length;
  const form = (body: string) => ["Content-Type: multipart/form-data; boundary=x", body] as const;
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const page = await new Visitor(storefront.url).get(path);
  const [, id = ""] = /&quot;id&quot;:&quot;([\da-f]{42})&quot;/.exec(page.body) ?? [];
  expect(id).not.toBe("");
  const reference = part("$ACTION_REF_1", "") + part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`);
  const bodies = [
    form("--x\r\ncut"),
    form(""),
    form(`${reference + part("$ACTION_1:1", "{{{")}--x--\r\n`),
    form(`${reference + part("$ACTION_1:1", '["$F1"]')}--x--\r\n`),
    form(`${reference + part("$ACTION_1:1", '["$1:constructor:constructor"]')}--x--\r\n`),
    form(`${reference + part("$ACTION_1:1", '[{"then":"$1:then"}]')}--x--\r\n`),
    form(`${reference}--x--\r\n`),
    ["Content-Type: multipart/form-data", "--x--\r\n"],
  ] as const;
  for (const [type, body] of bodies) {
    const reply = await send(storefront.url, `POST ${path}`, [ORIGIN(storefront.url)[0] ?? "", type], body || "\r\n");
    expect(reply.status, body).toBe(400);
  }
  const scripted = ["", "{", "\u0000", "[".repeat(5000), "5", "[]", '["$K1"]'];
  for (const body of scripted) {
    const headers = [...ORIGIN(storefront.url), `Next-Action: ${id}`];
    const reply = await send(storefront.url, `POST ${path}`, headers, body || "\r\n");
    expect(reply.status, body.slice(0, 20)).toBe(400);
  }
  for (const fields of [part("1_email", "x"), part("0", "{"), part("0", "5"), part("0", '["$1:a:b","$K1"]')]) {
    const headers = [
      ORIGIN(storefront.url)[0] ?? "",
      `Next-Action: ${id}`,
      "Content-Type: multipart/form-data; boundary=x",
    ];
    expect((await send(storefront.url, `POST ${path}`, headers, `${fields}--x--\r\n`)).status, fields).toBe(400);
  }
  expect(storefront.output().slice(before)).not.toContain("    at ");
});

test.describe("proxies", () => {
  const FORM = "/account/forgot-password";

  /** Asks for a password's link, as a browser behind proxies does. */
  async function ask(url: string, headers: Record<string, string>): Promise<number> {
    const visitor = new Visitor(url);
    const page = await visitor.get(FORM);
    return (await visitor.submit(page, { email: "not an email" }, headers)).status;
  }

  test("one in a private network is believed without a setting, and several hosts in a row are", async ({
    demo,
    backend,
  }) => {
    const { TRUSTED_PROXY_HOPS: _, ...settings } = settingsFor(demo, backend.url);
    const shop = await startStorefront(settings);
    try {
      const host = { "x-forwarded-host": "shop.example, inner.local", origin: "https://shop.example" };
      expect(await ask(shop.url, host)).toBe(200);
      expect(await ask(shop.url, { ...host, origin: "https://inner.local" })).toBe(403);
      expect(await ask(shop.url, { ...host, origin: "https://evil.example" })).toBe(403);
      const ready = await new Visitor(shop.url).get("/api/health?ready");
      expect(JSON.parse(ready.body)).toEqual({ status: "ready" });
      expect(shop.output()).not.toContain("TRUSTED_PROXIES");
    } finally {
      await shop.stop();
    }
  });

  test("one that nobody trusts is said loudly, once, and believed in nothing", async ({ demo, backend }) => {
    const { TRUSTED_PROXY_HOPS: _, ...settings } = settingsFor(demo, backend.url);
    const shop = await startStorefront({ ...settings, TRUSTED_PROXIES: "203.0.113.0/24" });
    try {
      const forwarded = { "x-forwarded-host": "shop.example", origin: "https://shop.example" };
      expect(await ask(shop.url, forwarded)).toBe(403);
      expect(await ask(shop.url, forwarded)).toBe(403);
      expect(shop.output().match(/TRUSTED_PROXIES/g)).toHaveLength(1);
      expect(shop.output()).not.toMatch(/172\.\d+\.\d+\.\d+|shop\.example/);
      const ready = await new Visitor(shop.url).get("/api/health?ready");
      expect([ready.status, JSON.parse(ready.body)]).toEqual([
        200,
        { status: "ready", warnings: ["proxy-not-trusted"] },
      ]);
    } finally {
      await shop.stop();
    }
  });

  test("HTTPS is asked of the domain only where the shop says so", async ({ demo, backend, storefront }) => {
    expect((await new Visitor(storefront.url).get("/")).headers["strict-transport-security"]).toBeUndefined();
    const shop = await startStorefront(guestSettings(demo, backend.url, { HSTS: "max-age=86400" }));
    try {
      for (const path of ["/", "/_order-pages/icon.svg", "/account/login/"]) {
        const { headers } = await new Visitor(shop.url).get(path);
        expect(headers["strict-transport-security"], path).toBe("max-age=86400");
      }
    } finally {
      await shop.stop();
    }
  });
});
