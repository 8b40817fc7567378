import { env } from "@/lib/env";
import { trackExchanges } from "@/lib/http/exchange";
import { openFrontDoor } from "@/lib/http/front-door";
import { endOnSignals } from "@/lib/http/shutdown";
import { log } from "@/lib/log";
import { tellLocks } from "@/lib/tell-locks";

/** What must be right before the first shopper comes: the settings. A wrong one stops the start with a clear message. */
export function start(): void {
  try {
    env();
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : "The settings are not right");
    process.exit(1);
  }
  trackExchanges();
  void tellLocks();
  openFrontDoor();
  if (env().production) endOnSignals(env().drainMs);
}
