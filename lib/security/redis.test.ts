import "@/lib/test-support/browser";
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { logged } from "@/lib/test-support/log";

const clients = vi.hoisted((): { url: string; options: Record<string, unknown>; client: EventEmitter }[] => []);

interface FakeCommand {
  readonly promise: Promise<unknown>;
}

type FakeClient = EventEmitter & {
  status: string;
  readonly disconnect: Mock;
  sendCommand(command: FakeCommand): unknown;
};

vi.mock("ioredis", () => ({
  Redis: class extends EventEmitter {
    status = "connecting";
    readonly disconnect = vi.fn(() => {
      this.status = "reconnecting";
    });

    sendCommand({ promise }: FakeCommand): unknown {
      return promise;
    }

    constructor(url: string, options: Record<string, unknown>) {
      super();
      clients.push({ url, options, client: this });
    }
  },
}));

/** The module of an instance that has just started. */
async function anInstance(): Promise<typeof import("./redis")> {
  vi.resetModules();
  return import("./redis");
}

const newest = () => {
  const made = clients.at(-1);
  if (!made) throw new Error("No client was made");
  return made;
};

beforeEach(() => {
  clients.length = 0;
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("without a Redis set up", () => {
  it("there is none, and nothing waits for it", async () => {
    const { redis, redisSettled } = await anInstance();
    expect(redis()).toBeNull();
    await redisSettled();
    expect(clients).toEqual([]);
  });
});

describe("with a Redis set up", () => {
  beforeEach(() => {
    setEnv({ REDIS_URL: "redis://cache.test:6379" });
  });

  it("one client serves all", async () => {
    const { redis } = await anInstance();
    expect(redis()).toBe(newest().client);
    expect(redis()).toBe(newest().client);
    expect(clients).toHaveLength(1);
    expect(newest().url).toBe("redis://cache.test:6379");
  });

  it.each([
    ["valkey://cache.test", "redis://cache.test"],
    ["valkeys://cache.test", "rediss://cache.test"],
    ["rediss://valkey.test", "rediss://valkey.test"],
  ])("%s is spoken to as %s", async (url, spoken) => {
    setEnv({ REDIS_URL: url });
    (await anInstance()).redis();
    expect(newest().url).toBe(spoken);
  });

  it("lets no shopper wait for one that is gone, and comes back to it ever more slowly", async () => {
    (await anInstance()).redis();
    const { retryStrategy, ...options } = newest().options;
    expect(options).toEqual({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1000,
      commandTimeout: 1000,
    });
    const pause = retryStrategy as (attempt: number) => number;
    expect([1, 2, 25, 26, 1000].map(pause)).toEqual([200, 400, 5000, 5000, 5000]);
  });

  it("says once that it is gone and once that it is back, and names no address", async () => {
    (await anInstance()).redis();
    const { client } = newest();
    client.emit("ready");
    expect(logged).toEqual([]);
    client.emit("error", new Error("connect ECONNREFUSED 10.0.0.7:6379"));
    client.emit("error", new Error("connect ECONNREFUSED 10.0.0.7:6379"));
    expect(logged).toEqual(['error "redis is gone: limits are counted in memory"']);
    client.emit("ready");
    client.emit("ready");
    expect(logged.slice(1)).toEqual(['info "redis is back: limits are shared again"']);
    client.emit("error", new Error("gone again"));
    expect(logged).toHaveLength(3);
  });

  it("says of one that is still gone so every minute, and of one that hangs that it does not answer", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    (await anInstance()).redis();
    const { client } = newest();
    client.emit("error", new Error("Ready check failed: Command timed out"));
    vi.advanceTimersByTime(59_000);
    client.emit("error", new Error("connect ECONNREFUSED"));
    expect(logged).toEqual(['error "redis does not answer: limits are counted in memory"']);
    vi.advanceTimersByTime(1_000);
    client.emit("error", new Error("connect ECONNREFUSED"));
    expect(logged.slice(1)).toEqual(['error "redis is gone: limits are counted in memory"']);
    vi.useRealTimers();
  });

  it("gives a connection up whose command was not answered, once", async () => {
    (await anInstance()).redis();
    const client = newest().client as FakeClient;
    client.status = "ready";
    const commands = [1, 2].map(() => ({ promise: Promise.reject(new Error("Command timed out")) }));
    for (const command of commands) client.sendCommand(command);
    await Promise.allSettled(commands.map(({ promise }) => promise));
    expect(client.disconnect).toHaveBeenCalledExactlyOnceWith(true);
    expect(logged).toEqual(['error "redis does not answer: limits are counted in memory"']);
  });

  it("gives none up for a command that Redis refuses", async () => {
    (await anInstance()).redis();
    const client = newest().client as FakeClient;
    client.status = "ready";
    const command = { promise: Promise.reject(new Error("WRONGTYPE")) };
    expect(client.sendCommand(command)).toBe(command.promise);
    await Promise.allSettled([command.promise]);
    expect(client.disconnect).not.toHaveBeenCalled();
  });

  it.each([
    ["stands", (client: EventEmitter) => client.emit("ready")],
    ["has failed", (client: EventEmitter) => client.emit("error", new Error("refused"))],
  ])("lets the first request wait until the connection %s", async (_case, happen) => {
    const { redisSettled } = await anInstance();
    let isSettled = false;
    void redisSettled().then(() => {
      isSettled = true;
    });
    await new Promise(setImmediate);
    expect(isSettled).toBe(false);
    happen(newest().client);
    await new Promise(setImmediate);
    expect(isSettled).toBe(true);
  });

  it("lets nobody wait longer than a second for it", async () => {
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
    const { redisSettled } = await anInstance();
    const waiting = redisSettled();
    clock.abort();
    await waiting;
    expect(timeout).toHaveBeenCalledExactlyOnceWith(1000);
  });
});
