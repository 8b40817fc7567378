import "@/lib/test-support/browser";
import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import * as forwarded from "@/lib/http/forwarded";
import * as shutdown from "@/lib/http/shutdown";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";
import { GET } from "./route";

const ask = (query = "") => GET(new NextRequest(`http://shop.test/api/health${query}`));

it("is well without a backend, which is asked only for readiness", async () => {
  expect((await ask()).status).toBe(200);
  setBackend({ ping: async () => {} });
  expect(await (await ask("?ready")).json()).toEqual({ status: "ready" });
  expect(logged).toEqual([]);
});

it("names a proxy that is not trusted, which alone makes no shop unready", async () => {
  vi.spyOn(forwarded, "hasStrangeProxy").mockReturnValue(true);
  setBackend({ ping: async () => {} });
  const response = await ask("?ready");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ready", proxy: "not trusted" });
});

it("is not ready without a backend, and logs why", async () => {
  setBackend({ ping: () => Promise.reject(new BackendUnavailable("unreachable")) });
  const response = await ask("?ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: "backend unavailable" });
  expect(logged).toEqual(['warn {"status":503,"reason":"unreachable"} not ready']);
});

it("is alive, and not ready, once it was told to end", async () => {
  vi.spyOn(shutdown, "isShuttingDown").mockReturnValue(true);
  setBackend({ ping: async () => {} });
  expect((await ask()).status).toBe(200);
  const response = await ask("?ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: "shutting down" });
});
