import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { env } from "@/lib/env";
import { refusalText } from "@/lib/i18n/words";
import { answerHeaders } from "@/lib/security/headers";
import { boundPages } from "./crowd";
import { answerForeignRouter, dropRouterHeaders, isForeignRouter } from "./foreign-router";
import { noteForwarded } from "./forwarded";
import { guardPage } from "./page-guard";
import { pathOf, refusalOf } from "./refusal";
import { isSideServer } from "./side-server";

/**
 * Stands before Next: whatever Node's server hears comes by here first, and Next reads only what it can answer. There is no other
 * place for it: `proxy.ts` runs when Next has read the request, and a server of our own would give up the standalone build.
 *
 * Node tells of each connection on a diagnostics channel; the first one leads to the server, whose listeners are wrapped once.
 * See docs/decisions/0031-limits-and-proxies.md.
 */
export function openFrontDoor(): void {
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket;
    if (server instanceof Server && !guarded.has(server) && !isSideServer(server)) guard(server);
  });
}

const guarded = new WeakSet<Server>();

function guard(server: Server): void {
  guarded.add(server);
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  const whenThereIsRoom = boundPages();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (!admits(request, response)) return;
    // Next's listener is over when the page is made, or nobody waits for it any more.
    const answer = async () => void (await Promise.all(listeners.map((one) => one.call(server, request, response))));
    whenThereIsRoom(request, response, answer);
  });
  // Nothing here speaks another protocol, and Next would let the connection stand open; development reloads through one.
  if (env().production) server.removeAllListeners("upgrade").on("upgrade", (_request, socket) => void socket.destroy());
}

/** What is not read of a refused request would be taken for the next one on its connection; and no cache keeps a refusal. */
const UNKEPT = { Connection: "close", "Cache-Control": "no-store" };

/** @returns whether Next is to answer; what it is not to answer is answered here */
function admits(request: IncomingMessage, response: ServerResponse): boolean {
  noteForwarded(request);
  request.url = pathOf(request.url ?? "/");
  const headers = answerHeaders({ path: request.url, hsts: env().hsts });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  dropRouterHeaders(request);
  // In development, our own script asks so after each change of a file, and no build has a name.
  const isForeign = env().production && isForeignRouter(request);
  // What another router has of its own pages may have any shape: it is no state of ours to be refused.
  if (isForeign) delete request.headers["next-router-state-tree"];
  const refusal = refusalOf(request);
  if (refusal === null) {
    if (isForeign) answerForeignRouter(response);
    else guardPage(request, response);
    return !isForeign;
  }
  if (refusal.allow) response.setHeader("Allow", refusal.allow);
  response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8", ...UNKEPT });
  const { cookie, "accept-language": acceptLanguage } = request.headers;
  response.end(request.method === "HEAD" ? undefined : refusalText(refusal.reason, { cookie, acceptLanguage }));
  return false;
}
