import "server-only";
import type { Env } from "@/lib/env";
import { setTelemetry } from "./telemetry";

/** Starts OpenTelemetry where the settings ask for any of it; else none of its packages is loaded. */
export async function startTelemetry(settings: Env["telemetry"]): Promise<void> {
  if (!settings.tracesOverOtlp && !settings.metricsOverOtlp && settings.prometheus === null) return;
  const { startOpenTelemetry } = await import("./open-telemetry");
  setTelemetry(startOpenTelemetry(settings));
}
