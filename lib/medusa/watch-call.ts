import "server-only";
import { currentExchange } from "@/lib/http/exchange";
import { callTemplate } from "@/lib/telemetry/call-template";
import { telemetry, type WatchedCall } from "@/lib/telemetry/telemetry";
import type { Reply } from "./keep-failures";

/**
 * Has a call to the backend seen from outside: its time counts for the request it is made for, and it hands on the request's id and,
 * where there are traces, the trace, so that the backend's own log tells of the same request.
 * @param signal whose end is the call's deadline
 * @param run makes the call with these headers
 */
export async function watchCall(
  { path, method }: { readonly path: string; readonly method: string },
  signal: AbortSignal,
  run: (handedOn: Readonly<Record<string, string>>) => Promise<Reply>,
): Promise<Reply> {
  const exchange = currentExchange();
  const watched = beginWatching({ path, method });
  const begun = performance.now();
  let outcome: Parameters<WatchedCall["ends"]>[0] = "unreachable";
  try {
    const reply = await run({ ...(exchange ? { "x-request-id": exchange.id } : {}), ...watched?.headers });
    outcome = reply.status;
    return reply;
  } catch (error) {
    if (signal.aborted) outcome = "timeout";
    throw error;
  } finally {
    const milliseconds = performance.now() - begun;
    if (exchange) {
      exchange.backend.calls += 1;
      exchange.backend.milliseconds += milliseconds;
    }
    watched?.ends(outcome, milliseconds);
  }
}

function beginWatching({ path, method }: { path: string; method: string }): WatchedCall | null {
  const watching = telemetry();
  if (!watching) return null;
  const call = { method, route: callTemplate(path) };
  return currentExchange()?.watched?.calls(call) ?? watching.calls(call);
}
