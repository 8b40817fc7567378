import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { noteHops } from "./forwarded-hops";

/** What proxies say of a request. From anybody else it is worth nothing, and Next would believe all but the first. */
const SAID_BY_PROXIES = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"] as const;

/** Bundles do not share modules, so what was seen lives on `globalThis`. */
const KEY = Symbol.for("order-pages.strange-proxy");
const seen = globalThis as { [KEY]?: true };

/**
 * Takes what a request's proxies say from those that are no trusted proxies. The first such request is told loudly: a shop whose
 * proxy nobody trusts takes all shoppers for one, and locks them all out together.
 */
export function noteForwarded({ headers, socket }: IncomingMessage): void {
  const { trustsProxy, proxyHops } = env();
  if (trustsProxy(socket.remoteAddress ?? "", 0)) {
    const forwardedFor = headers["x-forwarded-for"];
    if (proxyHops !== null && typeof forwardedFor === "string") noteHops(forwardedFor, proxyHops);
    return;
  }
  if (SAID_BY_PROXIES.every((name) => headers[name] === undefined)) return;
  for (const name of SAID_BY_PROXIES) delete headers[name];
  if (seen[KEY]) return;
  seen[KEY] = true;
  log.error(
    "a request came through a proxy that is not trusted: if it is this shop's, all its shoppers count as one, and soon none gets in. " +
      "Set TRUSTED_PROXIES to its network (README.md)",
  );
}

/** Whether a proxy that is not trusted was seen since the start; for readiness. */
export function hasUntrustedProxy(): boolean {
  return seen[KEY] === true;
}
