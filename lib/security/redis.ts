import "server-only";
import { once } from "node:events";
import { Redis } from "ioredis";
import { atMostOnceAMinute } from "@/lib/at-most-once-a-minute";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** What ioredis rejects a command with that was not answered in its time. */
const TIMED_OUT = "Command timed out";

/**
 * A Redis that hangs keeps its connections: each command of each page would wait its whole second. So the first one that is not
 * answered ends the connection, and until a new one has answered, all fail at once, as with a Redis that is gone.
 */
class WatchedRedis extends Redis {
  override sendCommand(...sent: Parameters<Redis["sendCommand"]>): unknown {
    const answer = super.sendCommand(...sent);
    sent[0].promise.catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== TIMED_OUT || this.status !== "ready") return;
      this.emit("error", error);
      this.disconnect(true);
    });
    return answer;
  }
}

/** Says that Redis is gone, or does not answer, at once and then every minute, and once that it is back. */
function tellLosses(client: Redis): void {
  const newTeller = () =>
    atMostOnceAMinute((isHung: boolean) => {
      log.error(`redis ${isHung ? "does not answer" : "is gone"}: limits are counted in memory`);
    });
  let tell: ReturnType<typeof newTeller> | null = null;
  client.on("ready", () => {
    if (tell) log.info("redis is back: limits are shared again");
    tell = null;
  });
  // Without a listener, a lost connection would end the process.
  client.on("error", ({ message }: Error) => {
    tell ??= newTeller();
    tell(message.includes(TIMED_OUT));
  });
}

let client: Redis | null | undefined;
let settled: Promise<unknown> | undefined;

/** The Redis (or Valkey) that several instances share; `null` where none is set up. */
export function redis(): Redis | null {
  const { redisUrl } = env();
  if (client !== undefined || !redisUrl) return client ?? null;
  client = new WatchedRedis(redisUrl.replace(/^valkey/, "redis"), {
    // A shopper must not wait for a Redis that is gone: commands fail at once and memory takes over.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    commandTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  tellLosses(client);
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
