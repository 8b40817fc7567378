import type { IncomingMessage } from "node:http";
import { isRouterState } from "./router-state";

/** Why a request is answered before Next reads it. */
export interface Refusal {
  readonly status: 400 | 405 | 414;
  /** The sentence of `refusals` in messages/*.json that says so. */
  readonly reason: "addressLong" | "request" | "method";
  /** The methods that are answered here, for 405. */
  readonly allow?: string;
}

/** The longest address of ours has a page to return to, encoded, and a proof; none has half of this. */
const MAX_TARGET = 4096;

/** The history's page has eight. Next reads them all, and takes ever longer for each. */
const MAX_PARAMETERS = 64;

/** What a page answers: it is looked at, and its forms are sent. */
const OF_PAGES = ["GET", "HEAD", "POST", "OPTIONS"];

/** What is only there to be fetched. */
const OF_FILES = ["GET", "HEAD", "OPTIONS"];
const FILES = /^\/(?:(?:.+\/)?_order-pages\/|_next\/static\/|favicon\.ico$)/;

/**
 * What no browser sends and Next would answer with an error of its own, or with seconds of work.
 * @param request with its target as a path
 */
export function refusalOf({ method = "GET", url = "", headers }: IncomingMessage): Refusal | null {
  if (url.length > MAX_TARGET) return { status: 414, reason: "addressLong" };
  const [path = "", query = ""] = url.split(/\?(.*)/s, 2);
  const isUnreadable = !path.startsWith("/") || query.split("&", MAX_PARAMETERS + 1).length > MAX_PARAMETERS;
  if (isUnreadable) return { status: 400, reason: "request" };
  const methods = FILES.test(path) ? OF_FILES : OF_PAGES;
  if (!methods.includes(method)) return { status: 405, reason: "method", allow: methods.join(", ") };
  const state = headers["next-router-state-tree"];
  if (state !== undefined && !isRouterState(state)) return { status: 400, reason: "request" };
  return null;
}

/**
 * The target of a request as a path. Proxies may be sent a whole address; its host is worth no more than the header's, and
 * Next would lead back to it.
 * @returns the path and query; the target itself where it is neither
 */
export function pathOf(target: string): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}
