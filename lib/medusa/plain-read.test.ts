import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isPlain, read } from "./plain-read";

const settings = vi.hoisted(() => ({ backendUrl: "", publishableKey: "pk_test" }));
vi.mock("@/lib/env", () => ({ env: () => settings }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function backend(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  settings.backendUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop`;
  return server;
}

const never = new AbortController().signal;
const ask = (signal = never) => read({ path: "/store/orders/1", headers: {} }, signal);

describe("a read", () => {
  it("asks below the backend's address, with its key, and says nothing of what is not there", async () => {
    const seen: unknown[] = [];
    await backend(({ url, headers }, response) => {
      seen.push(url, headers["x-publishable-api-key"], headers.authorization, headers.accept);
      response.end("{}");
    });
    const query = { q: "a b&c", limit: 10, cursor: undefined };
    await read({ path: "/store/orders", query, headers: { authorization: "Bearer a" } }, never);
    expect(seen).toEqual(["/shop/store/orders?q=a+b%26c&limit=10", "pk_test", "Bearer a", "*/*"]);
  });

  it("gives whatever is answered, whole, be it an error or a redirect", async () => {
    await backend((_, response) => {
      response.writeHead(302, { location: "/elsewhere", date: "Sat, 28 Nov 2026 10:00:00 GMT" });
      response.write(Buffer.from([0xc3]));
      setImmediate(() => response.end(Buffer.from([0xa4])));
    });
    expect(await ask()).toEqual({ status: 302, text: "ä", date: "Sat, 28 Nov 2026 10:00:00 GMT" });
  });

  it("unpacks what comes in gzip", async () => {
    await backend((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("ä")));
    expect((await ask()).text).toBe("ä");
  });

  it("has nothing to unpack where nothing came", async () => {
    await backend((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end());
    expect((await ask()).text).toBe("");
  });

  it("ends a kept connection that nothing was asked over for four seconds", async () => {
    const timeouts = vi.spyOn(Socket.prototype, "setTimeout");
    let ended = 0;
    await backend(({ socket }, response) => {
      socket.once("close", () => (ended += 1));
      response.end("a");
    });
    await ask();
    const kept = timeouts.mock.contexts.find((socket) => (socket as Socket).timeout === 4_000) as Socket;
    expect(kept, "a socket of the agent's with an end").toBeDefined();
    kept.emit("timeout");
    await expect.poll(() => ended).toBe(1);
    expect((await ask()).text).toBe("a");
    timeouts.mockRestore();
  });

  it("keeps the connection for the next one", async () => {
    const sockets = new Set<Socket>();
    await backend(({ socket }, response) => {
      sockets.add(socket);
      response.end("a");
    });
    await ask();
    await ask();
    expect(sockets.size).toBe(1);
  });

  it("asks anew where the kept connection was closed meanwhile, and once only", async () => {
    let calls = 0;
    await backend(({ socket }, response) => {
      calls += 1;
      if (calls === 2 || calls > 3) socket.destroy();
      else response.end(`answer ${calls}`);
    });
    await ask();
    expect((await ask()).text).toBe("answer 3");
    await expect(ask()).rejects.toThrow();
    expect(calls).toBeLessThan(6);
  });

  it("fails where the connection breaks in the middle of the answer", async () => {
    await backend(({ socket }, response) => {
      response.writeHead(200, { "content-length": "9" }).write("half");
      setImmediate(() => socket.destroy());
    });
    await expect(ask()).rejects.toThrow();
  });

  it("ends when it is told to, before the answer and within it", async () => {
    for (const begins of [false, true]) {
      const ending = new AbortController();
      const server = await backend((_, response) => {
        if (begins) response.writeHead(200).write("half");
        ending.abort();
      });
      await expect(ask(ending.signal)).rejects.toThrow();
      server.closeAllConnections();
    }
  });
});

it.each([
  [undefined, true],
  [{ fields: "id", limit: 10, none: undefined }, true],
  [{ status: ["pending"] }, false],
  [{ created_at: { gte: "2026" } }, false],
  [{ none: null }, false],
])("%j is plain: %j", (query, expected) => {
  expect(isPlain(query)).toBe(expected);
});
