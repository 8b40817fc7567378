import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { currentExchange, respondWith, respondWithCookie, socketAddress, trackExchanges } from "./exchange";
import { markSideServer } from "./side-server";

let server: Server;
let trusts = false;
const begins = vi.fn();
let page: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

beforeAll(async () => {
  trackExchanges({ trustsProxy: () => trusts, begins });
  trackExchanges({ trustsProxy: () => true, begins });
  server = createServer((request, response) => void page(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());
afterEach(() => {
  trusts = false;
  begins.mockClear();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

it("a page sets its own status, cookies and the time to come back", async () => {
  page = async (_request, response) => {
    await Promise.resolve();
    respondWith(503, 10);
    respondWithCookie({ name: "one", value: "a", path: "/", maxAge: 60, secure: true });
    respondWithCookie({ name: "two", value: "b", path: "/order", maxAge: 5, secure: false, domain: "shop.example" });
    response.end();
  };
  const answer = await get("/order/order_1");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("10");
  expect(answer.headers.getSetCookie()).toEqual([
    "one=a; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
    "two=b; Path=/order; Domain=shop.example; Max-Age=5; HttpOnly; SameSite=Lax",
  ]);
});

it("knows which request it is, by an id, its route and where it comes from", async () => {
  page = async (_request, response) => {
    const { id, route, prefix } = currentExchange() ?? {};
    response.end(JSON.stringify({ id, route, prefix, address: socketAddress() }));
  };
  const answer = await get("/de/order/order_1?key=secret");
  const id = answer.headers.get("x-request-id");
  expect(await answer.json()).toEqual({ id, route: "/order/[id]", prefix: "/de", address: "127.0.0.1" });
  expect((await get("/")).headers.get("x-request-id")).not.toBe(id);
});

it("goes by the id that a trusted proxy gave it, and by nobody else's", async () => {
  page = async (_request, response) => void response.end(currentExchange()?.id);
  const given = { "x-request-id": "0af7651916cd43dd" };
  trusts = true;
  const answer = await get("/", given);
  expect([answer.headers.get("x-request-id"), await answer.text()]).toEqual(Array(2).fill(given["x-request-id"]));
  trusts = false;
  expect((await get("/", given)).headers.get("x-request-id")).not.toBe(given["x-request-id"]);
});

it("shows each exchange once as it begins, and none of a server that no shopper reaches", async () => {
  page = async (_request, response) => void response.end();
  await get("/order/order_1");
  expect(begins).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ route: "/order/[id]" }), false);
  const aside = createServer((_request, response) => void response.end(String(currentExchange())));
  markSideServer(aside);
  await once(aside.listen(0, "127.0.0.1"), "listening");
  const answer = await fetch(`http://127.0.0.1:${(aside.address() as AddressInfo).port}/metrics`);
  expect([await answer.text(), answer.headers.get("x-request-id")]).toEqual(["null", null]);
  expect(begins).toHaveBeenCalledOnce();
  aside.close();
});

it("what is sent already stays as it is", async () => {
  page = async (_request, response) => {
    response.write("a");
    respondWith(404);
    respondWithCookie({ name: "one", value: "a", path: "/", maxAge: 60, secure: true });
    response.end("b");
  };
  const answer = await get("/");
  expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([200, "ab", []]);
});

it("a status alone asks nobody to come back", async () => {
  page = async (_request, response) => {
    respondWith(404);
    response.end();
  };
  const answer = await get("/");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([404, null]);
});

it("a path that cannot be decoded is one that no route answers", async () => {
  page = async (request, response) => void response.end(request.url);
  expect(await (await get("/order/order_%E0%A4%A")).text()).toBe("/_");
  expect(await (await get("/order/a%20b?q=%")).text()).toBe("/order/a%20b?q=%");
});

it("outside of a request there is none, and nothing happens", () => {
  expect(currentExchange()).toBeNull();
  expect(socketAddress()).toBeNull();
  respondWith(404);
});
