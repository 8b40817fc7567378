/**
 * Lets an answer take at least so long, so that the time does not tell which of several it was: one asks the database once,
 * another twice.
 * @param milliseconds a little more than the slowest usually takes
 */
export async function respondInEqualTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), pause(milliseconds)]);
  return answer;
}

/** Lets every kind of miss (`null`) take {@link respondInEqualTime} so long. Who is right need not wait: that shows by itself. */
export async function missInEqualTime<T>(milliseconds: number, work: () => Promise<T | null>): Promise<T | null> {
  const paused = pause(milliseconds);
  const answer = await work();
  if (answer === null) await paused;
  return answer;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
