import "server-only";
import type { Logger } from "pino";
import { BackendUnavailable } from "@/lib/medusa/backend";

/** A read that ended without an answer. `status` is what the page responds with. */
export type Outage = { readonly kind: "outage"; readonly status: 500 | 503 };

/** The backend did not answer: neither "not found" nor "signed out". */
export const UNAVAILABLE: Outage = { kind: "outage", status: 503 };

/** Turns whatever a read threw into an outage and logs it: the backend's failure is a 503, a fault of ours a 500. */
export function toOutage(error: unknown, log: Logger): Outage {
  if (error instanceof BackendUnavailable) {
    log.warn({ reason: error.reason }, "backend unavailable");
    return UNAVAILABLE;
  }
  log.error({ error: error instanceof Error ? { name: error.name, stack: error.stack } : null }, "page failed");
  return { kind: "outage", status: 500 };
}
