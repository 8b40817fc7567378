/*
 * React ends the render of each page by aborting a signal with an error, whose stack nobody reads. V8 keeps the frames of a stack until
 * it is read; the lowest of these is an Immediate, which Node leaves tied to those that ran beside it, and each of those to the page it
 * was made for. So pages that are made at the same time keep each other, and the process grows with every one until it ends.
 * See docs/decisions/0063-renders-are-released.md.
 */

/** Marks a controller's method that reads stacks already: Next starts an app again in the same process while developing. */
const READS_STACK = Symbol.for("order-pages.reads-abort-stacks");

type Abort = typeof AbortController.prototype.abort & { [READS_STACK]?: true };

/** From here on, what a signal was aborted with keeps its stack as text, and none of what its frames held. Called once at the start. */
export function releaseEndedRenders(): void {
  const abort: Abort = AbortController.prototype.abort;
  if (abort[READS_STACK]) return;
  const aborted: Abort = function (this: AbortController, reason?: unknown) {
    abort.call(this, reason);
    // Read for what reading does: a text takes the frames' place.
    if (this.signal.reason instanceof Error) void this.signal.reason.stack;
  };
  aborted[READS_STACK] = true;
  AbortController.prototype.abort = aborted;
}
