import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { telemetry, type WatchedRequest } from "@/lib/telemetry/telemetry";
import type { Exchange } from "./exchange";

/** What is asked for all day without a shopper: by load balancers, and by pages for their own parts. */
const ASIDE = /^\/api\/health(?:\?|$)|\/_next\/static\/|\/(?:icon\.svg|favicon\.ico)$/;

/** How a page's own parts are called: they have no route. */
const FILE = /\/_next\/static\/|\/(?:icon\.svg|favicon\.ico)$/;

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

/**
 * Has an exchange seen from outside: a line in the log when it has ended, a span and a measurement where OpenTelemetry is set up. Of
 * the request only its method and its route's template are told, never its address, which may hold an id or a proof.
 * @param isTrusted whether a trusted proxy sent it, whose trace it then belongs to
 */
export function watchExchange(exchange: Exchange, isTrusted: boolean): void {
  const { response } = exchange;
  const { method = "", url = "/", headers } = response.req;
  const level = ASIDE.test(url) ? "debug" : "info";
  const isLogged = env().logsRequests && log.isLevelEnabled(level);
  const watching = telemetry();
  if (!isLogged && !watching) return;
  const asked = {
    method: METHODS.includes(method) ? method : "_OTHER",
    route: FILE.test(url) ? "file" : exchange.route,
  };
  if (watching) {
    const { traceparent } = headers;
    const parent = isTrusted && typeof traceparent === "string" ? traceparent : undefined;
    exchange.watched = watching.begins({ ...asked, traceparent: parent });
  }
  const begun = performance.now();
  response.once("close", () => {
    const milliseconds = performance.now() - begun;
    const status = response.writableFinished ? response.statusCode : null;
    exchange.watched?.ends(status, milliseconds);
    if (isLogged) log[level](lineOf(exchange, asked, status, milliseconds), "request");
  });
}

function lineOf(
  { id, backend, watched }: Exchange & { watched?: WatchedRequest },
  { method, route }: { method: string; route: string },
  status: number | null,
  milliseconds: number,
) {
  return {
    request: id,
    route,
    ...(watched?.traceId ? { trace: watched.traceId } : {}),
    method,
    status,
    ms: Math.round(milliseconds),
    backendCalls: backend.calls,
    backendMs: Math.round(backend.milliseconds),
  };
}
