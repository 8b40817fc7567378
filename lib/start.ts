import { env } from "@/lib/env";
import { trackExchanges } from "@/lib/http/exchange";
import { log } from "@/lib/log";

/** What must be right before the first shopper comes: the settings. A wrong one stops the start with a clear message. */
export function start(): void {
  try {
    env();
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : "The settings are not right");
    process.exit(1);
  }
  trackExchanges();
}
