import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { isShuttingDown, shutDown, watchTraffic } from "./shutdown";

const DRAIN_MS = 3_000;

let server: Server;
let agent: Agent;
/** What the server does with a request. */
let answer: (response: ServerResponse) => void;
const started: ServerResponse[] = [];

beforeAll(() => watchTraffic());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  Reflect.deleteProperty(globalThis, Symbol.for("order-pages.shutting-down"));
  answer = (response) => response.end("page");
  started.length = 0;
  agent = new Agent({ keepAlive: true });
  server = createServer((_request, response) => {
    started.push(response);
    answer(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  vi.useRealTimers();
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;

/** Sends a request over a connection that is kept for the next one. */
async function ask(): Promise<IncomingMessage> {
  const call = request({ port: port(), host: "127.0.0.1", agent });
  call.end();
  const [response] = (await once(call, "response")) as [IncomingMessage];
  return response;
}

async function read(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response) text += chunk;
  return text;
}

it("turns readiness at once, and goes on answering while the load balancer has not noticed", async () => {
  expect(isShuttingDown()).toBe(false);
  const before = await ask();
  await read(before);
  expect(before.headers.connection).toBe("keep-alive");

  const ended = shutDown(DRAIN_MS);
  expect(isShuttingDown()).toBe(true);
  const during = await ask();
  expect(await read(during)).toBe("page");
  expect(during.headers.connection, "no more requests on this one").toBe("close");

  await vi.advanceTimersByTimeAsync(DRAIN_MS);
  await ended;
  expect(server.listening).toBe(false);
});

it("lets the answer under way end, and tells its client to open no more requests", async () => {
  answer = () => {};
  const begun = once(server, "request");
  const asked = ask();
  await begun;
  const ended = shutDown(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(server.listening).toBe(false);

  started[0]?.end("what was asked for");
  const answered = await asked;
  expect(answered.headers.connection).toBe("close");
  expect(await read(answered)).toBe("what was asked for");
  await ended;
});

it("leaves an answer alone whose headers are with its client already", async () => {
  answer = (response) => response.write("the first half, ");
  const response = await ask();
  const ended = shutDown(0);
  await vi.advanceTimersByTimeAsync(0);
  started[0]?.end("the second");
  expect(await read(response)).toBe("the first half, the second");
  await ended;
});

it("cuts a connection that asks nothing as soon as nobody waits for an answer", async () => {
  const silent = connect(port(), "127.0.0.1");
  await once(server, "connection");
  const cut = once(silent, "close");
  silent.resume();
  const ended = shutDown(0);
  await vi.advanceTimersByTimeAsync(0);
  await ended;
  await cut;
});

it("waits six seconds, and no longer, for an answer that does not come", async () => {
  answer = () => {};
  const begun = once(server, "request");
  const failed = ask().catch((error: NodeJS.ErrnoException) => error.code);
  await begun;
  let isOver = false;
  const ended = shutDown(0).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(5_900);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await ended;
  expect(await failed).toBe("ECONNRESET");
});

it("waits for no answer to requests that were sent at once over a connection that ended", async () => {
  answer = () => {};
  const sent = connect(port(), "127.0.0.1");
  sent.write("GET / HTTP/1.1\r\nHost: shop.test\r\n\r\n".repeat(20));
  await expect.poll(() => started.length).toBe(20);
  expect(started[0]?.req.socket.listenerCount("close"), "one for all of them").toBeLessThan(10);
  const over = once(started[0] as ServerResponse, "close");
  sent.destroy();
  await over;
  let isOver = false;
  void shutDown(0).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(isOver).toBe(true);
});
