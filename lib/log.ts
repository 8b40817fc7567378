import "server-only";
import { pino } from "pino";
import { currentExchange } from "@/lib/http/exchange";

/**
 * The log. Each line names the request and the route it was for, by its template. Nothing personal goes into it: no email,
 * address, id, token or cookie, and no message of the backend's.
 */
export const log = pino({
  name: "order-pages",
  base: null,
  mixin: () => ({ request: currentExchange()?.id, route: currentExchange()?.route }),
});
