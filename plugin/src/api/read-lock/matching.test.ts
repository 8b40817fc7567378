import { createServer, request, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readLockRoutes } from "./routes";

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

// Every lock is shut, whoever asks: what is seen here is whether a path comes by one.
vi.mock("./lock-orders", () => {
  const shut: Handler = (_req, res) => void res.status(404).json({ locked: true });
  return { lockOrder: shut, lockReturn: shut, lockLeanOrder: shut };
});
vi.mock("./lock-carts", () => {
  const shut: Handler = (_req, res) => void res.status(404).json({ locked: true });
  return { lockCart: shut, lockNewCollection: shut, lockCollection: shut, lockLeanCart: shut };
});

interface Express {
  (...args: Parameters<Parameters<typeof createServer>[1] & object>): void;
  use(path: string, handler: Handler): void;
  get(path: string, handler: Handler): void;
  post(path: string, handler: Handler): void;
  delete(path: string, handler: Handler): void;
}

/** What Medusa runs on. */
const express: () => Express = createRequire(import.meta.url)("express");

/** Medusa's own routes that answer an order, a cart, or what was to be paid for it. */
const GUARDED = [
  ["get", "/store/orders/:id"],
  ["post", "/store/returns"],
  ["get", "/store/carts/:id"],
  ["post", "/store/carts/:id"],
  ["post", "/store/carts/:id/complete"],
  ["post", "/store/carts/:id/line-items"],
  ["delete", "/store/carts/:id/line-items/:line_id"],
  ["post", "/store/payment-collections"],
  ["post", "/store/payment-collections/:id/payment-sessions"],
  ["get", "/store/order-pages/orders/:id"],
  ["get", "/store/order-pages/carts/:id"],
] as const;

/** And others beside them, at which no lock may stand. */
const UNGUARDED = [
  ["get", "/store/orders"],
  ["post", "/store/orders/:id/transfer/accept"],
  ["post", "/store/carts"],
  ["get", "/store/order-pages/orders"],
] as const;

let server: Server;

beforeAll(async () => {
  const app = express();
  // Medusa registers what names no method first, then the others as they come, and the routes last.
  for (const { matcher, method, middlewares = [] } of readLockRoutes) {
    for (const lock of middlewares as Handler[]) {
      if (!method) app.use(String(matcher), lock);
      for (const one of [method ?? []].flat()) app[one.toLowerCase() as "get" | "post"](String(matcher), lock);
    }
  }
  for (const [verb, path] of [...GUARDED, ...UNGUARDED]) app[verb](path, (_req, res) => void res.json({ whole: true }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends a path as it is written: `fetch` would tidy it up first. */
function ask(method: string, path: string): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, method, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
    });
    call.on("error", reject);
    call.end();
  });
}

const SPELLINGS: Record<string, (path: string) => string> = {
  "as it is": (path) => path,
  "with a slash at its end": (path) => `${path}/`,
  "in capitals": (path) => path.toUpperCase(),
  "in mixed letters": (path) => path.replace("/store/", "/StoRe/"),
  "with an encoded id": (path) => path.replace("x_1", "%78%5F1"),
  "with an encoded word": (path) => path.replace("/store", "/%73tore"),
  "with two slashes": (path) => path.replace("/store/", "/store//"),
  "with a dot": (path) => path.replace("/store/", "/store/./"),
  "with dots": (path) => path.replace("/store/", "/store/x/../"),
  "with encoded dots": (path) => path.replace("/store/", "/store/x/%2e%2e/"),
  "with a query": (path) => `${path}?fields=email`,
  "with a parameter": (path) => `${path};x`,
  "with its end encoded": (path) => `${path}%20`,
  "with a bad escape": (path) => `${path}%`,
};

describe.each(GUARDED)("%s %s", (verb, route) => {
  const path = route.replace(":id", "x_1").replace(":line_id", "line_1");
  it.each(Object.keys(SPELLINGS))("comes by its lock %s, or leads nowhere", async (how) => {
    for (const method of [verb.toUpperCase(), "HEAD", "OPTIONS", "PUT"]) {
      const { status, body } = await ask(method, SPELLINGS[how]?.(path) ?? path);
      expect(body, method).not.toContain("whole");
      if (method === "HEAD") expect(status).not.toBe(200);
    }
  });

  it("is locked where it is asked as Medusa's clients do", async () => {
    expect(await ask(verb.toUpperCase(), path)).toEqual({ status: 404, body: '{"locked":true}' });
  });
});

it.each(UNGUARDED)("%s %s has no lock", async (verb, route) => {
  expect(await ask(verb.toUpperCase(), route.replace(":id", "x_1"))).toMatchObject({ body: '{"whole":true}' });
});
