import "server-only";
import { pino } from "pino";

/** The log. Nothing personal goes into it: no email, address, token or cookie, and no message of the backend's. */
export const log = pino({ name: "order-pages", base: null });
