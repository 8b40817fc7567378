import "server-only";
import type { Env } from "@/lib/env";
import { setTelemetry } from "./telemetry";

/** Starts OpenTelemetry where the settings ask for any of it; else none of its packages is loaded. */
export async function startTelemetry(settings: Env["telemetry"]): Promise<void> {
  if (!settings.tracesOverOtlp && !settings.metricsOverOtlp && settings.prometheus === null) return;
  const { startOpenTelemetry } = await import("./open-telemetry");
  const watching = startOpenTelemetry(settings);
  setTelemetry(watching);
  // What is answered after this is few; what was answered before would be lost with the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void watching.flush());
}
