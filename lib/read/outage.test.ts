import type { Logger } from "pino";
import { expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { toOutage } from "./outage";

it("tells the backend's failure from a fault of ours, and logs no word of either's message", () => {
  const log = { warn: vi.fn(), error: vi.fn() };
  const cause = new Error("maya@example.com");
  expect(toOutage(new BackendUnavailable("timeout", { cause }), log as unknown as Logger)).toEqual({
    kind: "outage",
    status: 503,
  });
  expect(log.warn).toHaveBeenCalledExactlyOnceWith({ status: 503, reason: "timeout" }, "backend unavailable");
  for (const fault of [new TypeError("no name for\n maya@example.com"), "maya@example.com", null]) {
    expect(toOutage(fault, log as unknown as Logger)).toEqual({ kind: "outage", status: 500 });
  }
  expect(log.error).toHaveBeenCalledTimes(3);
  const [, message] = log.error.mock.calls[0] ?? [];
  expect(message).toBe("page failed");
  expect(log.error.mock.calls[0]?.[0]).toMatchObject({ status: 500, error: { name: "TypeError" } });
  expect(log.error.mock.calls[0]?.[0].error.stack.length).toBeGreaterThan(0);
  expect(JSON.stringify([log.warn.mock.calls, log.error.mock.calls])).not.toContain("maya@example.com");
});
