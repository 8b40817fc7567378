import "server-only";
import { pino } from "pino";
import { logLevel } from "@/lib/env";
import { currentExchange } from "@/lib/http/exchange";

/**
 * The log. Each line names the request and the route it was for, by its template. Nothing personal goes into it: no email,
 * address, id, token or cookie, and no message of the backend's.
 */
export const log = pino({
  // With a base of `null` pino would leave a name of its own out, too; its default names process and machine.
  base: { name: "order-pages" },
  level: logLevel(),
  mixin: () => {
    const exchange = currentExchange();
    if (!exchange) return {};
    return { request: exchange.id, route: exchange.route, trace: exchange.watched?.traceId };
  },
});
