import "server-only";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import { redis } from "./redis";

/**
 * Counters that several instances share when there is a Redis (or Valkey), kept in memory when there is none. While Redis
 * is gone each instance counts for itself: the limits get looser by the number of instances, but never open.
 */
export function counter(name: string, points: number, seconds: number): RateLimiterAbstract {
  const options = { keyPrefix: `order-pages:${name}`, points, duration: seconds };
  const memory = new RateLimiterMemory(options);
  const client = redis();
  if (!client) return memory;
  return new RateLimiterRedis({
    ...options,
    storeClient: client,
    insuranceLimiter: memory,
    rejectIfRedisNotReady: true,
  });
}
