/**
 * Lets an answer take at least so long, so that the time does not tell which of several misses it was: one asks the
 * database once, another twice.
 * @param milliseconds a little more than the slowest miss usually takes
 */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  return answer;
}
