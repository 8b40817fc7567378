import { brand, setBrand } from "@/lib/brand/brand";
import type { LoadOptions } from "@/lib/brand/load";
import { sendConsoleToLog } from "@/lib/console-to-log";
import { env } from "@/lib/env";
import { trackExchanges } from "@/lib/http/exchange";
import { openFrontDoor } from "@/lib/http/front-door";
import { endOnSignals } from "@/lib/http/shutdown";
import { watchExchange } from "@/lib/http/watch-exchange";
import { log } from "@/lib/log";
import { storeUrl } from "@/lib/shop-links";
import { checkBackend } from "@/lib/start/check-backend";
import { releaseEndedRenders } from "@/lib/start/release-renders";
import { setPageStyle } from "@/lib/style/page-style";
import { readPageStyle } from "@/lib/style/read-page-style";
import { startTelemetry } from "@/lib/telemetry/start-telemetry";
import { telemetry as watching } from "@/lib/telemetry/telemetry";

/** What must be right before the first shopper comes: settings and brand. A wrong one stops the start with a clear message. */
export async function start(): Promise<void> {
  try {
    const { brandDir, store } = env();
    // Outside of a request: the shop of no particular country.
    if (brandDir) await startBrand({ dir: brandDir, storeUrl: storeUrl(), language: store.language });
    setPageStyle(await readPageStyle(brand()?.styleSheet ?? ""));
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : "The settings are not right");
    process.exit(1);
  }
  const { production, trustsProxy, telemetry, listensOn, isPseudo } = env();
  if (production && isPseudo)
    log.error("PSEUDO_LOCALE is on: every page is in accented English, which is for tests alone");
  // In development somebody reads the terminal.
  if (production) sendConsoleToLog();
  releaseEndedRenders();
  await startTelemetry(telemetry);
  trackExchanges({ trustsProxy, begins: watchExchange });
  openFrontDoor();
  // The rest of the start keeps this thread busy, for seconds on a small machine, and a question's time would be over before it is sent.
  setImmediate(() => void checkBackend());
  log.info({ ...listensOn, node: process.version }, "started");
  if (production) endOnSignals(env().drainMs, () => watching()?.flush());
}

/** What reads a brand is not even loaded where there is none. */
async function startBrand(options: LoadOptions): Promise<void> {
  const { loadBrand } = await import("@/lib/brand/load");
  setBrand(await loadBrand(options));
}
