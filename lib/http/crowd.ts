import type { IncomingMessage, ServerResponse } from "node:http";
import { atMostOnceAMinute } from "@/lib/at-most-once-a-minute";
import { log } from "@/lib/log";
import { type PlaceLimits, Places } from "@/lib/places";
import { RETRY_AFTER } from "@/lib/read/outage";
import { crowdedPage } from "./crowded-page";
import { timeLeft } from "./deadline";
import { watchLateness } from "./lateness";
import { BASE_PATH } from "./path-prefix";
import { whenGone } from "./when-gone";

/** How many pages may be made at once, and how many wait, while the processor keeps up and while it does not. */
interface CrowdLimits {
  readonly usual: PlaceLimits;
  readonly late: PlaceLimits;
}

/**
 * As many pages are made at once as there are calls to the backend (lib/medusa/calls-under-way.ts), and as many more wait: a page that
 * waits here costs nothing, and one that is refused here a hundredth of the page that would have said so. Where it is the processor that
 * they wait for, a hundred would share it and all be late together.
 */
const LIMITS: CrowdLimits = { usual: { taken: 100, waiting: 100 }, late: { taken: 20, waiting: 100 } };
const WAIT_MS = 1_000;

/**
 * By how much the event loop may be late. Each of the pages that share it waits for the others several times, so pages that take as long as
 * a shopper waits make it so.
 */
const LATE_MS = 500;

/** A page is answered within five seconds; a place is never kept for much longer, whatever becomes of its answer. */
const LONGEST_MS = 6_000;

/** What asks nothing of anybody, below the base path or without it. What looks like it elsewhere is answered by a page that says there is none. */
const ASIDE = new RegExp(
  `^(?:${BASE_PATH})?/(?:api/health|(?:_order-pages/)?_next/static/.+|_order-pages/(?:icon\\.svg|brand/[^/]+))$`,
);

/** By which a path leads elsewhere. */
const DOTS = /[\\/](?:\.|%2e){1,2}(?:[\\/]|$)/i;

const tell = atMostOnceAMinute(() => log.warn({ status: 503, reason: "busy" }, "too many pages at once"));

/**
 * Bounds the pages of a server that are being made: when the backend or the machine is slow, their number would only rise. Forms are let
 * through, and keep what was typed where the backend is too busy; files and health ask nothing of anybody.
 * @param lateness tells by how many milliseconds the event loop is late
 * @returns lets a request be answered: at once, when there is room, or not at all, and then it is answered here
 */
export function boundPages(limits = LIMITS, lateness = watchLateness()) {
  const places = new Places(() => (lateness() > LATE_MS ? limits.late : limits.usual));
  const enter = (response: ServerResponse, answer: () => Promise<void>) => {
    const leave = whenMade(response, () => places.giveBack());
    // A page goes on being made when its reader has gone: the end of the connection gives nothing back.
    void answer().finally(leave);
  };
  return (request: IncomingMessage, response: ServerResponse, answer: () => Promise<void>): void => {
    if (!isMade(request)) {
      void answer();
      return;
    }
    const gone = new AbortController();
    const hasPlace = places.take(WAIT_MS, gone.signal);
    if (hasPlace === true) enter(response, answer);
    else if (hasPlace === false) refuse(request, response);
    else {
      const stop = whenGone(request.socket, () => gone.abort());
      // The wait is a part of the five seconds that the page has.
      timeLeft();
      void hasPlace.then((isIn) => {
        stop();
        if (isIn) enter(response, answer);
        else if (!gone.signal.aborted) refuse(request, response);
      });
    }
  };
}

/** Whether a page is made for a request. */
function isMade({ method, url = "/" }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  const path = url.split("?", 1)[0] ?? "/";
  return !ASIDE.test(path) || DOTS.test(path);
}

/**
 * Tells once that a page is made: when its answer begins, and not when it ends: whoever reads ever so slowly would keep a place that
 * costs nothing any more. What Next's script fetches begins before it is made, and is when all of it is handed over.
 * @returns tells it as well
 */
function whenMade(response: ServerResponse, then: () => void): () => void {
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(over, LONGEST_MS);
  timer.unref();
  const { writeHead, end } = response;
  Object.assign(response, {
    // Node itself calls it, too, where nobody else does.
    writeHead(...args: unknown[]) {
      const isInParts = String(response.getHeader("content-type")).startsWith("text/x-component");
      if (!isInParts) over();
      return Reflect.apply(writeHead, response, args);
    },
    end(...args: unknown[]) {
      over();
      return Reflect.apply(end, response, args);
    },
  });
  return over;
}

function refuse({ method, headers }: IncomingMessage, response: ServerResponse): void {
  tell();
  const { cookie, "accept-language": acceptLanguage } = headers;
  const body = crowdedPage({ cookie, acceptLanguage });
  response.statusCode = 503;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Retry-After", RETRY_AFTER);
  response.end(method === "HEAD" ? undefined : body);
}
