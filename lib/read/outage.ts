import "server-only";
import type { Logger } from "pino";
import { placeOf } from "@/lib/error-place";
import { BackendUnavailable } from "@/lib/medusa/backend";

/** A read that ended without an answer. `status` is what the page responds with. */
export type Outage = { readonly kind: "outage"; readonly status: 500 | 503 };

/** Seconds after which a page that failed may be asked for again. */
export const RETRY_AFTER = 10;

/** The backend did not answer: neither "not found" nor "signed out". */
export const UNAVAILABLE: Outage = { kind: "outage", status: 503 };

/**
 * Turns whatever a read threw into an outage and logs it: the backend's failure is a 503, a fault of ours a 500.
 * @param what the log's words for it, where it is not the whole page
 */
export function toOutage(error: unknown, log: Logger, what?: string): Outage {
  if (error instanceof BackendUnavailable) {
    log.warn({ status: UNAVAILABLE.status, reason: error.reason }, what ?? "backend unavailable");
    return UNAVAILABLE;
  }
  log.error({ status: 500, error: placeOf(error) }, what ?? "page failed");
  return { kind: "outage", status: 500 };
}

/**
 * Logs a failure without which the page goes on, so that the shop learns of it all the same.
 * @param what the log's words for what is missing then
 */
export function noteFailure(error: unknown, log: Logger, what: string): void {
  if (error instanceof BackendUnavailable) log.warn({ reason: error.reason }, what);
  else log.error({ error: placeOf(error) }, what);
}
