import "server-only";
import { once } from "node:events";
import { Redis } from "ioredis";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

let client: Redis | null | undefined;
let settled: Promise<unknown> | undefined;

/** The Redis (or Valkey) that several instances share; `null` where none is set up. */
export function redis(): Redis | null {
  const { redisUrl } = env();
  if (client !== undefined || !redisUrl) return client ?? null;
  client = new Redis(redisUrl.replace(/^valkey/, "redis"), {
    // A shopper must not wait for a Redis that is gone: commands fail at once and memory takes over.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    commandTimeout: 1_000,
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
  // Rejects with the first error, and that settles it, too.
  settled = once(client, "ready", { signal: AbortSignal.timeout(1_000) }).catch(() => {});
  return client;
}

/**
 * Waits, a second at most, until the first connection stands or has failed. An instance that has just started would
 * otherwise answer its first requests from an empty memory: with nothing counted and nothing given up.
 */
export async function redisSettled(): Promise<void> {
  redis();
  await settled;
}
