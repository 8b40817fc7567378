import "server-only";
import { pino } from "pino";
import { requestId } from "@/lib/http/exchange";

/** The log. Nothing personal goes into it: no email, address, token or cookie, and no message of the backend's. */
export const log = pino({ name: "order-pages", base: null, mixin: () => ({ request: requestId() }) });
