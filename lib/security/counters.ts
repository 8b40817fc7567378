import "server-only";
import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { MemoryCounter } from "./memory-counter";
import { redis } from "./redis";

/** Counts tries by name. */
export interface Counter {
  /**
   * Counts one try.
   * @returns the milliseconds until the name may be tried again; 0 where this try may go on
   */
  consume(name: string): Promise<number>;
  /**
   * Without counting a try, and by this instance's memory alone: a Redis loses no window to others, so that nobody needs to ask it.
   * @returns the milliseconds until the name may be tried again; 0 where it may, or where Redis counts
   */
  waitInMemory(name: string): number;
}

/**
 * Counters that several instances share when there is a Redis (or Valkey), kept in memory when there is none. While Redis
 * is gone each instance counts for itself: the limits get looser by the number of instances, but never open.
 */
export function counter(name: string, points: number, seconds: number): Counter {
  const own = new MemoryCounter(points, seconds);
  const client = redis();
  const waitInMemory = (key: string) => own.waitOf(key);
  if (!client) return { waitInMemory, consume: async (key) => own.consume(key) };
  const shared = new RateLimiterRedis({
    keyPrefix: `order-pages:${name}`,
    points,
    duration: seconds,
    storeClient: client,
    rejectIfRedisNotReady: true,
  });
  return {
    waitInMemory,
    async consume(key) {
      try {
        await shared.consume(key);
        return 0;
      } catch (refusal) {
        return refusal instanceof RateLimiterRes ? Math.max(1, refusal.msBeforeNext) : own.consume(key);
      }
    },
  };
}
