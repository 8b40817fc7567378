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
    log.warn({ status: UNAVAILABLE.status, reason: error.reason }, "backend unavailable");
    return UNAVAILABLE;
  }
  log.error({ status: 500, error: error instanceof Error ? whereIn(error) : null }, "page failed");
  return { kind: "outage", status: 500 };
}

/** Where an error was thrown, without its message, which may quote what a shopper typed. */
function whereIn({ name, stack = "" }: Error) {
  return { name, stack: stack.split("\n").filter((line) => line.startsWith("    at ")) };
}
