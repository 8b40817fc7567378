import "@/lib/test-support/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { FakeRedis } from "@/lib/test-support/redis";

const shared: { redis: FakeRedis | null; settled: number } = { redis: null, settled: 0 };

vi.mock("./redis", () => ({
  redis: () => shared.redis,
  redisSettled: async () => {
    shared.settled += 1;
  },
}));

const MINUTE = 60;

/** An instance of the app that has just started. */
async function anInstance(): Promise<typeof import("./limits")> {
  vi.resetModules();
  return import("./limits");
}

/** How many of these attempts, one after the other, may go on. */
async function allowed(times: number, attempt: (n: number) => Promise<number | null>): Promise<number> {
  let count = 0;
  for (let n = 0; n < times; n++) if ((await attempt(n)) === null) count += 1;
  return count;
}

beforeEach(() => {
  shared.redis = null;
  shared.settled = 0;
  vi.useFakeTimers({ now: new Date("2026-11-20T12:00:00Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

/** What may be tried how often by one address, and by each other thing it is about, and for how many seconds that counts. */
const RULES = [
  ["proof", "address", 30, 10 * MINUTE, { number: "12", email: "a@example.com" }],
  ["proof", "number", 20, 30 * MINUTE, { address: "192.0.2.1", email: "a@example.com" }],
  ["proof", "email", 20, 30 * MINUTE, { address: "192.0.2.1", number: "12" }],
  ["link", "address", 60, 10 * MINUTE, { order: "order_1" }],
  ["link", "order", 30, 10 * MINUTE, { address: "192.0.2.1" }],
  ["signIn", "address", 30, 10 * MINUTE, { email: "a@example.com" }],
  ["signIn", "email", 10, 15 * MINUTE, { address: "192.0.2.1" }],
  ["register", "address", 10, 60 * MINUTE, { email: "a@example.com" }],
  ["register", "email", 5, 60 * MINUTE, { address: "192.0.2.1" }],
  ["resetMail", "address", 10, 60 * MINUTE, { email: "a@example.com" }],
  ["resetMail", "email", 3, 60 * MINUTE, { address: "192.0.2.1" }],
  ["claim", "address", 30, 60 * MINUTE, { customer: "cus_1" }],
  ["claim", "customer", 30, 60 * MINUTE, { address: "192.0.2.1" }],
  ["invitation", "address", 60, 10 * MINUTE, {}],
  ["newPassword", "address", 20, 60 * MINUTE, {}],
] as const;

describe.each(RULES)("%s by %s", (attempt, kind, points, seconds, others) => {
  /** The same in the one thing that is counted, new in every other. */
  const keys = (n: number) => {
    const varied = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, `${value}-${n}`]));
    return { ...varied, [kind]: "the same" };
  };

  it(`is allowed ${points} times in ${seconds} seconds, then the wait is told, then allowed again`, async () => {
    const { spend } = await anInstance();
    const attemptNow = (n: number) => spend(attempt, keys(n) as never);
    expect(await allowed(points + 1, attemptNow)).toBe(points);
    expect(await attemptNow(1000)).toBe(seconds);
    vi.advanceTimersByTime((seconds - 1) * 1000);
    expect(await attemptNow(1001)).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(await attemptNow(1002)).toBeNull();
  });
});

it("tells the longest wait of all that are exceeded", async () => {
  const { spend } = await anInstance();
  const keys = { address: "192.0.2.1", email: "a@example.com" };
  await allowed(10, () => spend("register", { ...keys, email: "b@example.com" }));
  vi.advanceTimersByTime(30 * MINUTE * 1000);
  await allowed(5, (n) => spend("register", { ...keys, address: `192.0.2.${n + 2}` }));
  expect(await spend("register", keys)).toBe(60 * MINUTE);
});

it("counts one attempt apart from another, and one address apart from another", async () => {
  const { spend } = await anInstance();
  await allowed(21, () => spend("newPassword", { address: "192.0.2.1" }));
  expect(await spend("newPassword", { address: "192.0.2.1" })).not.toBeNull();
  expect(await spend("newPassword", { address: "192.0.2.2" })).toBeNull();
  expect(await spend("invitation", { address: "192.0.2.1" })).toBeNull();
});

describe("with a Redis", () => {
  beforeEach(() => {
    shared.redis = new FakeRedis();
  });

  it("counts what several instances let pass together", async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    const turns = (n: number) => (n % 2 === 0 ? one : two).spend("newPassword", { address: "192.0.2.1" });
    expect(await allowed(30, turns)).toBe(20);
  });

  it("waits for the first connection before it counts anything", async () => {
    const { spend } = await anInstance();
    await spend("newPassword", { address: "192.0.2.1" });
    expect(shared.settled).toBe(1);
  });

  it("keeps neither addresses nor emails there, and other keys than a shop with another secret", async () => {
    const keys = { address: "192.0.2.1", email: "maya@example.com" };
    await (await anInstance()).spend("signIn", keys);
    const stored = [...(shared.redis?.values.keys() ?? [])];
    expect(stored).toHaveLength(2);
    expect(stored.every((key) => /^order-pages:signIn:(address|email):[\w-]{43}$/.test(key))).toBe(true);
    setEnv({ SESSION_SECRET: "another secret of thirty-two characters" });
    await (await anInstance()).spend("signIn", keys);
    expect(new Set(shared.redis?.values.keys())).toHaveLength(4);
  });

  it("forgets there what counts no more", async () => {
    await (await anInstance()).spend("newPassword", { address: "192.0.2.1" });
    expect([...(shared.redis?.lifetimes.values() ?? [])]).toEqual([60 * MINUTE]);
  });

  it("counts in memory while Redis is gone: looser by the number of instances, never open", async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    shared.redis?.lose();
    expect(await allowed(30, () => one.spend("newPassword", { address: "192.0.2.1" }))).toBe(20);
    expect(await allowed(30, () => two.spend("newPassword", { address: "192.0.2.1" }))).toBe(20);
  });

  it("asks nothing of a Redis that is gone, which would keep the shopper waiting", async () => {
    const { spend } = await anInstance();
    shared.redis?.lose();
    const ask = vi.spyOn(shared.redis ?? new FakeRedis(), "rlflxIncr");
    expect(await spend("newPassword", { address: "192.0.2.1" })).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });
});
