import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";
import { currentExchange, type Deadline } from "./exchange";

/** What all calls for one answer have together. A page has 5 seconds whatever the backend does; the rest is for saying so. */
const TIME_LIMIT_MS = 4_400;

const begin = (): Deadline => ({ endsAt: performance.now() + TIME_LIMIT_MS });

const scoped = new AsyncLocalStorage<Deadline>();

/** Where Node tells nothing of its requests (see exchange.ts), React knows at least which page is being rendered. */
const ofPage = cache(begin);

/** @returns the milliseconds that the request under way has left for the backend; it has all of them at its first question */
export function timeLeft(): number {
  return current().endsAt - performance.now();
}

function current(): Deadline {
  const own = scoped.getStore();
  if (own) return own;
  const exchange = currentExchange();
  if (!exchange) return ofPage();
  exchange.deadline ??= begin();
  return exchange.deadline;
}

/**
 * Gives an action one deadline, from here on and for all it does. The request's own, which the page that is rendered after it
 * shares, where Node tells of requests.
 */
export function withDeadline<T>(run: () => Promise<T>): Promise<T> {
  if (!currentExchange() && !scoped.getStore()) return scoped.run(begin(), run);
  // The limits may have to wait for Redis before anything is asked of the backend.
  current();
  return run();
}

/** For a question whose answer several requests wait for: it must not end with the first one's time. */
export function withOwnDeadline<T>(run: () => Promise<T>): Promise<T> {
  return scoped.run(begin(), run);
}

/**
 * Waits for what another request may have asked, no longer than this one has time.
 * @param late what to throw then
 */
export async function untilDeadline<T>(answer: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(timeLeft(), 0));
  });
  try {
    return await Promise.race([answer, ended]);
  } finally {
    clearTimeout(timer);
  }
}
