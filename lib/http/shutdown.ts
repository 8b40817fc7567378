import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { whenGone } from "./when-gone";

/** A page is answered within five seconds; what has no answer by then is a connection that a browser opened on spec. */
const LAST_ANSWER_MS = 6_000;

/** Bundles do not share modules, so what the readiness asks for lives on `globalThis`. */
const KEY = Symbol.for("order-pages.shutting-down");
const state = globalThis as { [KEY]?: boolean };

/** Whether this process was told to end. Readiness then says no, so that a load balancer sends shoppers elsewhere. */
export function isShuttingDown(): boolean {
  return state[KEY] === true;
}

const servers = new Set<Server>();
/** What is being answered, and the end of each. */
const openAnswers = new Map<ServerResponse, Promise<void>>();

/**
 * Ends the process on SIGTERM as a load balancer needs it, and on SIGINT without the wait, with code 0. A second signal of the same name
 * ends it at once. `scripts/start.mjs` tells Next to leave the signals to this; see docs/decisions/0036-deploys.md.
 * @param drainMs how long the load balancer may take to notice
 * @param last what is done when nobody is answered any more, such as sending the last measurements
 */
export function endOnSignals(drainMs: number, last: () => Promise<void> | undefined): void {
  watchTraffic();
  const waits = { SIGTERM: drainMs, SIGINT: 0 };
  for (const [signal, wait] of Object.entries(waits)) {
    process.once(
      signal,
      () =>
        void shutDown(wait)
          .then(last)
          .finally(() => process.exit(0)),
    );
  }
}

/** Node tells of each connection and each request on a diagnostics channel; Next hands out neither server nor answers. */
export function watchTraffic(): void {
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket;
    if (server instanceof Server) servers.add(server);
  });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const end = new Promise<void>((resolve) => {
      const stop = whenGone(request.socket, () => over());
      const over = () => {
        stop();
        openAnswers.delete(response);
        resolve();
      };
      response.once("close", over);
    });
    openAnswers.set(response, end);
    if (isShuttingDown()) endConnectionAfter(response);
  });
}

/**
 * Turns readiness, tells clients to open no more requests on their connections, goes on answering for the wait, then accepts nothing new
 * and lets the answers under way end.
 */
export async function shutDown(drainMs: number): Promise<void> {
  state[KEY] = true;
  for (const response of openAnswers.keys()) endConnectionAfter(response);
  await pause(drainMs);
  for (const server of servers) server.close();
  await Promise.race([lastAnswer(), pause(LAST_ANSWER_MS)]);
  for (const server of servers) server.closeAllConnections();
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function endConnectionAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

async function lastAnswer(): Promise<void> {
  await Promise.all(openAnswers.values());
}
