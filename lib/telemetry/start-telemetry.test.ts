import "@/lib/test-support/log";
import { afterEach, expect, it, vi } from "vitest";
import { startTelemetry } from "./start-telemetry";
import { setTelemetry, telemetry } from "./telemetry";

const OFF = { tracesOverOtlp: false, metricsOverOtlp: false, prometheus: null };
const loaded = vi.hoisted(() => vi.fn());
const watching = vi.hoisted(() => ({ begins: vi.fn(), calls: vi.fn(), count: vi.fn(), flush: vi.fn() }));

vi.mock("./open-telemetry", () => {
  loaded();
  return { startOpenTelemetry: () => watching };
});

afterEach(() => setTelemetry(null));

it("nothing of OpenTelemetry is loaded while nothing is asked for", async () => {
  await startTelemetry(OFF);
  expect(telemetry()).toBeNull();
  expect(loaded).not.toHaveBeenCalled();
});

it.each([
  { ...OFF, tracesOverOtlp: true },
  { ...OFF, metricsOverOtlp: true },
  { ...OFF, prometheus: { port: 9464, host: "127.0.0.1" } },
])("it watches with %j", async (settings) => {
  await startTelemetry(settings);
  expect(telemetry()).toBe(watching);
});
