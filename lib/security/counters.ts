import "server-only";
import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

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

let client: Redis | null | undefined;

function redis(): Redis | null {
  const { redisUrl } = env();
  if (client !== undefined || !redisUrl) return client ?? null;
  client = new Redis(redisUrl.replace(/^valkey/, "redis"), {
    // A shopper must not wait for a Redis that is gone: commands fail at once and memory takes over.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    commandTimeout: 500,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  let lost = false;
  client.on("ready", () => {
    if (lost) log.info("redis is back: limits are shared again");
    lost = false;
  });
  // Without a listener, a lost connection would end the process.
  client.on("error", () => {
    if (!lost) log.error("redis is gone: limits are counted in memory");
    lost = true;
  });
  return client;
}
