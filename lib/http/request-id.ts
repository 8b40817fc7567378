import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What proxies make of it: a UUID, a hash, an id with a time. No "@" and no space, so that no address or name passes for one. */
const REQUEST_ID = /^[\w.:=+/-]{8,128}$/;

/**
 * @param isTrusted whether the request comes from a proxy that is believed
 * @returns the id that a proxy gave a request, by which its own log has it; else a new one
 */
export function requestIdOf({ "x-request-id": given }: IncomingHttpHeaders, isTrusted: boolean): string {
  return isTrusted && typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}
