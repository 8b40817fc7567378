import { setBrand } from "@/lib/brand/brand";
import { sendConsoleToLog } from "@/lib/console-to-log";
import { env } from "@/lib/env";
import { trackExchanges } from "@/lib/http/exchange";
import { openFrontDoor } from "@/lib/http/front-door";
import { watchExchange } from "@/lib/http/watch-exchange";
import { log } from "@/lib/log";
import { checkBackend } from "@/lib/start/check-backend";
import { startTelemetry } from "@/lib/telemetry/start-telemetry";

/** What must be right before the first shopper comes: settings and brand. A wrong one stops the start with a clear message. */
export async function start(): Promise<void> {
  try {
    const { brandDir, store } = env();
    if (brandDir) await startBrand(brandDir, store.url);
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : "The settings are not right");
    process.exit(1);
  }
  const { production, trustsProxy, telemetry, listensOn } = env();
  // In development somebody reads the terminal.
  if (production) sendConsoleToLog();
  await startTelemetry(telemetry);
  trackExchanges({ trustsProxy, begins: watchExchange });
  openFrontDoor();
  void checkBackend();
  log.info({ ...listensOn, node: process.version }, "started");
  limitShutdown();
}

/** What reads a brand is not even loaded where there is none. */
async function startBrand(dir: string, storeUrl: string | null): Promise<void> {
  const { loadBrand } = await import("@/lib/brand/load");
  setBrand(await loadBrand({ dir, storeUrl }));
}

/** A page is answered within five seconds, and what has no answer by then is a connection that a browser opened on spec. */
const SHUTDOWN_MS = 6_000;

/** Next waits for every open connection, also one that never asked anything: for as long as the browser keeps it. */
function limitShutdown(): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
  ] as const) {
    process.once(signal, () => setTimeout(() => process.exit(128 + number), SHUTDOWN_MS).unref());
  }
}
