import "server-only";
import { redis, redisSettled } from "@/lib/security/redis";

interface Revocations {
  /** How often what goes by this name was given up. */
  count(name: string): Promise<number>;
  /**
   * Gives up what goes by this name, with every copy there is of it by now.
   * @returns the new count
   */
  add(name: string): Promise<number>;
}

/** What an instance remembers by itself; past this many names, the oldest is known to Redis alone. */
const MAX_REMEMBERED = 20_000;

/**
 * Cookies cannot be taken back, only refused: what a browser gave up (sign-out, "forget this order") is remembered until it
 * would have expired anyway, so that a copy of the cookie opens nothing. Every instance remembers what was given up through
 * it, and tells Redis, where there is one: when it comes back after an outage, perhaps empty, it is told once more.
 * @param seconds how long a cookie of this kind lives
 */
export function revocations(kind: string, seconds: number): Revocations {
  const own = new Map<string, number>();
  const keyOf = (name: string) => `order-pages:revoked-${kind}:${name}`;

  /** What the other instances know; nothing while Redis is gone. */
  const shared = async (name: string): Promise<number> => {
    await redisSettled();
    const count = await redis()
      ?.get(keyOf(name))
      .catch(() => null);
    return Number(count ?? 0);
  };

  /** Counts one more where all instances see it, in one step: two that read first and wrote then would count one. */
  const increment = async (name: string): Promise<number> => {
    await redisSettled();
    const [reply] =
      (await redis()
        ?.multi()
        .incr(keyOf(name))
        .expire(keyOf(name), seconds)
        .exec()
        .catch(() => null)) ?? [];
    return Number(reply?.[1] ?? 0);
  };

  const share = async (name: string, count: number): Promise<void> => {
    if ((await shared(name)) >= count) return;
    await redis()
      ?.set(keyOf(name), count, "EX", seconds)
      .catch(() => null);
  };

  const remember = (name: string, count: number): void => {
    if (own.size === 0) redis()?.on("ready", () => own.forEach((known, one) => void share(one, known)));
    own.delete(name);
    own.set(name, count);
    for (const oldest of own.keys()) {
      if (own.size <= MAX_REMEMBERED) break;
      own.delete(oldest);
    }
  };

  /** Looked up last, after all waiting: what is given up meanwhile counts. */
  const known = (name: string) => own.get(name) ?? 0;

  return {
    async count(name) {
      const elsewhere = await shared(name);
      return Math.max(known(name), elsewhere);
    },
    async add(name) {
      const elsewhere = await increment(name);
      const next = Math.max(known(name) + 1, elsewhere);
      remember(name, next);
      await share(name, next);
      return next;
    },
  };
}
