import "@/lib/test-support/browser";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { MESSAGES } from "@order-pages/shared/words/catalogues";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { logged } from "@/lib/test-support/log";
import { openFrontDoor } from "./front-door";

/** A server that has not answered anybody yet, and what it let through. */
async function aServer() {
  const answered: Pick<IncomingMessage, "url" | "headers">[] = [];
  const server = createServer(({ url, headers }, response) => {
    answered.push({ url, headers });
    response.end("page");
  });
  const upgraded = vi.fn();
  server.on("upgrade", upgraded).listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(server);
  return { answered, upgraded, port: (server.address() as AddressInfo).port };
}

const servers: Server[] = [];

beforeAll(() => openFrontDoor());
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Sends a request as it stands, and reads until the server ends the connection. */
async function send(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  socket.write(`${[...lines, "Host: shop.test"].join("\r\n")}\r\n\r\n`);
  await once(socket, "close");
  return answer;
}

const ask = (port: number, line: string, ...headers: string[]) =>
  send(port, [`${line} HTTP/1.1`, "Connection: close", ...headers]);

describe("what comes to the server", () => {
  it("reaches it, and has the headers of every answer", async () => {
    const { port, answered } = await aServer();
    const answer = await ask(port, "GET /order/lookup?number=1");
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answer).toMatch(/^x-frame-options: DENY\r$/im);
    expect(answer).toMatch(/^content-security-policy: default-src 'none'; script-src 'nonce-/im);
    expect(answer).toMatch(/^cache-control: .*no-store/im);
    expect(answer).not.toMatch(/^strict-transport-security/im);
    expect(answered.map(({ url }) => url)).toEqual(["/order/lookup?number=1"]);
  });

  it("has a file's own policy where it asks for a file, and no mark of a page whatever it says", async () => {
    const { port, answered } = await aServer();
    const answer = await ask(port, "GET /_order-pages/icon.svg", "X-Order-Pages-Guarded: 1");
    expect(answer).toMatch(/^content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox\r$/im);
    await ask(port, "POST /order/lookup", "X-Order-Pages-Guarded: 1", "Content-Length: 0");
    for (const { headers } of answered) expect(headers).not.toHaveProperty("x-order-pages-guarded");
    expect(answered).toHaveLength(2);
  });

  it("names no host beside the header's", async () => {
    const { port, answered } = await aServer();
    await ask(port, "GET http://evil.example/account/?a=1");
    expect(answered.map(({ url }) => url)).toEqual(["/account/?a=1"]);
  });

  it("is refused, with the headers of every answer, before the server reads it", async () => {
    setEnv({ HSTS: "max-age=60" });
    const { port, answered } = await aServer();
    const answer = await ask(port, "TRACE /");
    expect(answer).toMatch(/^HTTP\/1.1 405 /);
    expect(answer).toMatch(/^allow: GET, HEAD, POST, OPTIONS\r$/im);
    expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
    expect(answer).toMatch(/^strict-transport-security: max-age=60\r$/im);
    expect(await ask(port, `GET /?${"a&".repeat(70)}`)).toMatch(/^HTTP\/1.1 400 /);
    expect(await ask(port, "GET *")).toMatch(/^HTTP\/1.1 400 /);
    expect(answered).toEqual([]);
  });

  it("is refused in the language of whoever sent it", async () => {
    const { port } = await aServer();
    const { refusals } = MESSAGES.de;
    expect(await ask(port, "PUT /order/lookup", "Accept-Language: de-AT")).toContain(refusals.method);
    expect(await ask(port, "PUT /order/lookup", "Cookie: _order_pages_language=de")).toContain(refusals.method);
  });

  it("never reaches it from a router of another app, which is told to load the page", async () => {
    setEnv({ NODE_ENV: "production" });
    const { port, answered } = await aServer();
    for (const state of ["%5B%22%22%2C%7B%7D%5D", "garbage"]) {
      const answer = await ask(port, "GET /us/account?_rsc=1", "RSC: 1", `Next-Router-State-Tree: ${state}`);
      expect(answer).toMatch(/^HTTP\/1.1 204 /);
      expect(answer).toMatch(/^cache-control: no-store\r$/im);
      expect(answer).toMatch(/^vary: rsc, /im);
      expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
    }
    expect(await ask(port, "GET *", "RSC: 1")).toMatch(/^HTTP\/1.1 400 /);
    expect(answered).toEqual([]);
  });

  it("reaches it for a document, whatever a router's state it says", async () => {
    const { port, answered } = await aServer();
    await ask(port, "GET /us/account?_rsc=1", "Next-Router-State-Tree: garbage", "Next-Url: /us");
    expect(answered.map(({ headers }) => Object.keys(headers).filter((name) => name.startsWith("next")))).toEqual([[]]);
  });

  it("leaves nothing of what was refused for the next request on its connection", async () => {
    const { port, answered } = await aServer();
    const body = "GET /smuggled HTTP/1.1\r\nHost: shop.test\r\n\r\n";
    await send(port, ["PUT / HTTP/1.1", `Content-Length: ${body.length}`]);
    expect(answered).toEqual([]);
  });
});

describe("another protocol", () => {
  const UPGRADE = ["GET /_next/webpack-hmr HTTP/1.1", "Connection: Upgrade", "Upgrade: websocket"];

  it("is hung up on in production", async () => {
    setEnv({ NODE_ENV: "production" });
    const { port, upgraded } = await aServer();
    expect(await send(port, UPGRADE)).toBe("");
    expect(upgraded).not.toHaveBeenCalled();
  });

  it("is how a page under development is told to reload", async () => {
    setEnv({ NODE_ENV: "development" });
    const { port, upgraded } = await aServer();
    upgraded.mockImplementation((_request, socket) => socket.end());
    await send(port, UPGRADE);
    expect(upgraded).toHaveBeenCalledOnce();
  });
});

describe("what a proxy says", () => {
  const SAID = ["X-Forwarded-For: 192.0.2.1", "X-Forwarded-Host: shop.example", "X-Forwarded-Proto: https"];

  it("is passed on where it is trusted, and nothing is said of it", async () => {
    const { port, answered } = await aServer();
    await ask(port, "GET /", ...SAID);
    expect(answered[0]?.headers).toMatchObject({ "x-forwarded-for": "192.0.2.1", "x-forwarded-proto": "https" });
    expect(logged).toEqual([]);
  });

  it("is told loudly, once, where it is not trusted, and not passed on", async () => {
    vi.resetModules();
    setEnv({ TRUSTED_PROXIES: "203.0.113.0/24", TRUSTED_PROXY_HOPS: "" });
    const { hasUntrustedProxy } = await import("./forwarded");
    const { port, answered } = await aServer();
    await ask(port, "GET /");
    expect(hasUntrustedProxy()).toBe(false);
    await ask(port, "GET /", ...SAID);
    await ask(port, "GET /", ...SAID);
    for (const { headers } of answered) expect(Object.keys(headers).join()).not.toContain("forwarded");
    expect(hasUntrustedProxy()).toBe(true);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("TRUSTED_PROXIES");
    expect(logged[0]).not.toMatch(/192\.0\.2\.1|127\.0\.0\.1|shop\.example/);
  });
});

it("answers the headers alone where that is what was asked for", async () => {
  const { port } = await aServer();
  const call = request({ port, host: "127.0.0.1", method: "HEAD", path: `/${"x".repeat(5000)}` });
  call.end();
  const [response] = (await once(call, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(414);
  response.resume();
  await once(response, "end");
});
