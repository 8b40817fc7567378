import type { IncomingMessage, ServerResponse } from "node:http";
import { atMostOnceAMinute } from "@/lib/at-most-once-a-minute";
import { log } from "@/lib/log";
import { Places } from "@/lib/places";
import { RETRY_AFTER } from "@/lib/read/outage";
import { crowdedPage } from "./crowded-page";
import { timeLeft } from "./deadline";
import { isPage } from "./page-guard";

/**
 * As many pages are made at once as there are calls to the backend (lib/medusa/calls-under-way.ts), and as many more wait: a page that
 * waits here costs nothing, and one that is refused here a hundredth of the page that would have said so.
 */
const LIMITS = { taken: 100, waiting: 100 };
const WAIT_MS = 1_000;

const HEALTH = /\/api\/health(?:\?|$)/;

const tell = atMostOnceAMinute(() => log.warn({ status: 503, reason: "busy" }, "too many pages at once"));

/**
 * Bounds the pages of a server that are being made: when the backend or the machine is slow, their number would only rise. Forms are let
 * through, and keep what was typed where the backend is too busy; files and health ask nothing of anybody.
 * @returns lets a request go on: at once, when there is room, or not at all, and then it is answered
 */
export function boundPages(limits = LIMITS) {
  const places = new Places(limits);
  const enter = (response: ServerResponse, goOn: () => void) => {
    whenAnswered(response, () => places.giveBack());
    goOn();
  };
  return (request: IncomingMessage, response: ServerResponse, goOn: () => void): void => {
    if (!isPage(request) || HEALTH.test(request.url ?? "")) {
      goOn();
      return;
    }
    const hasPlace = places.take(WAIT_MS);
    if (hasPlace === true) enter(response, goOn);
    else if (hasPlace === false) refuse(request, response);
    else {
      // The wait is a part of the five seconds that the page has.
      timeLeft();
      void hasPlace.then((isIn) => {
        if (!isIn) refuse(request, response);
        // Whoever has gone meanwhile needs no page.
        else if (response.destroyed) places.giveBack();
        else enter(response, goOn);
      });
    }
  };
}

/**
 * Tells when an answer begins, or its connection ends before. Not when the answer ends: whoever reads ever so slowly would keep a place
 * that costs nothing any more.
 */
function whenAnswered(response: ServerResponse, then: () => void): void {
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    then();
  };
  const { writeHead } = response;
  // Node itself calls it, too, where nobody else does.
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    over();
    return writeHead.apply(response, head);
  }) as typeof writeHead;
  response.once("close", over);
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
