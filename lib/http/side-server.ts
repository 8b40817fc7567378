import type { Server } from "node:http";

/** Bundles do not share modules, but they do share servers. */
const KEY = Symbol.for("order-pages.side-server");

/** Marks a server of this process that no shopper reaches, such as the one for metrics. */
export function markSideServer(server: Server): void {
  (server as Server & { [KEY]?: true })[KEY] = true;
}

/** Whether a server is none of the shoppers': neither the front door nor the log of requests minds it. */
export function isSideServer(server: unknown): boolean {
  return typeof server === "object" && server !== null && KEY in server;
}
