import "@/lib/test-support/browser";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { FailedCall } from "@/lib/medusa/failure";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";

/** An instance that has just started. */
async function anInstance() {
  vi.resetModules();
  const { GET } = await import("./route");
  const forwarded = await import("@/lib/http/forwarded");
  const formOrigin = await import("@/lib/http/form-origin");
  const ask = (query = "") => GET(new NextRequest(`http://shop.test/api/health${query}`));
  return { ask, forwarded, formOrigin };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

it("is well without a backend, which is asked only for readiness", async () => {
  const { ask } = await anInstance();
  expect((await ask()).status).toBe(200);
  setBackend({ probe: async () => {} });
  expect(await (await ask("?ready")).json()).toEqual({ status: "ready" });
  expect(logged).toEqual([]);
});

it("names what is wrong with the proxy, which alone makes no shop unready", async () => {
  const { ask, forwarded, formOrigin } = await anInstance();
  vi.spyOn(forwarded, "hasUntrustedProxy").mockReturnValue(true);
  vi.spyOn(formOrigin, "hasRewrittenHost").mockReturnValue(true);
  setBackend({ probe: async () => {} });
  const response = await ask("?ready");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ready", warnings: ["proxy-not-trusted", "host-rewritten"] });
});

it.each<[string, Error, string, string]>([
  ["unreachable", new BackendUnavailable("unreachable"), "backend-unreachable", "unreachable"],
  ["slow", new BackendUnavailable("timeout"), "backend-timeout", "timeout"],
  ["without its database", new FailedCall(500, "unknown_error"), "backend-failed", "failed"],
  ["of which the key is not", new FailedCall(400, "not_allowed"), "key-refused", "misconfigured"],
  ["set up wrong in another way", new FailedCall(401, "unauthorized"), "backend-misconfigured", "misconfigured"],
])("is not ready with a backend that is %s, and says and logs why", async (_what, error, reason, logs) => {
  const { ask } = await anInstance();
  const { BackendUnavailable: Current } = await import("@/lib/medusa/backend");
  const { FailedCall: CurrentCall } = await import("@/lib/medusa/failure");
  // The instance has classes of its own.
  Object.setPrototypeOf(error, error instanceof FailedCall ? CurrentCall.prototype : Current.prototype);
  setBackend({ probe: () => Promise.reject(error) });
  const response = await ask("?ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: "not ready", reasons: [reason] });
  expect(logged).toEqual([`warn {"status":503,"reason":"${logs}"} not ready`]);
});

it("is not ready by a fault of its own, whose message is nobody's to read", async () => {
  const { ask } = await anInstance();
  setBackend({ probe: () => Promise.reject(new TypeError("maya@example.com")) });
  const response = await ask("?ready");
  expect([response.status, await response.json()]).toEqual([503, { status: "not ready", reasons: ["fault"] }]);
  expect(logged.join()).not.toContain("maya");
});

it("asks the backend once for all that ask within three seconds", async () => {
  const { ask } = await anInstance();
  const probe = vi.fn(async () => {});
  setBackend({ probe });
  await Promise.all([ask("?ready"), ask("?ready")]);
  vi.advanceTimersByTime(3_000);
  await ask("?ready");
  expect(probe).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  await ask("?ready");
  expect(probe).toHaveBeenCalledTimes(2);
});

it("is alive, and not ready, once it was told to end", async () => {
  const { ask } = await anInstance();
  const shutdown = await import("@/lib/http/shutdown");
  vi.spyOn(shutdown, "isShuttingDown").mockReturnValue(true);
  setBackend({ probe: async () => {} });
  expect((await ask()).status).toBe(200);
  const response = await ask("?ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: "shutting down" });
});
