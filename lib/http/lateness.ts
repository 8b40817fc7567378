const TICK_MS = 100;

/** For so long a turn that was late is remembered: whoever it kept away comes all at once when it is over. */
const REMEMBERED_MS = 1_000;

/**
 * Watches by how much the event loop is late: the time that whatever comes next would wait for the processor.
 * @returns tells the milliseconds, the most of the last second
 */
export function watchLateness(): () => number {
  let due = performance.now() + TICK_MS;
  let most = { late: 0, at: 0 };
  const tick = () => {
    const now = performance.now();
    const late = now - due;
    if (late >= most.late || now - most.at > REMEMBERED_MS) most = { late, at: now };
    due = now + TICK_MS;
  };
  setInterval(tick, TICK_MS).unref();
  return () => Math.max(most.late, performance.now() - due);
}
