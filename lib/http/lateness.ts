const TICK_MS = 100;

/**
 * Watches by how much the event loop is late: the time that whatever comes next would wait for the processor.
 * @returns tells the milliseconds, of the turn under way or the one before
 */
export function watchLateness(): () => number {
  let due = performance.now() + TICK_MS;
  let last = 0;
  const tick = () => {
    const now = performance.now();
    last = now - due;
    due = now + TICK_MS;
  };
  setInterval(tick, TICK_MS).unref();
  return () => Math.max(last, performance.now() - due);
}
