import "@/lib/test-support/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setTelemetry } from "@/lib/telemetry/telemetry";
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
async function allowed(times: number, attempt: (n: number) => Promise<unknown>): Promise<number> {
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
  ["mail", "address", 10, 60 * MINUTE, {}],
  ["inbox", "email", 3, 60 * MINUTE, {}],
  ["claim", "address", 30, 60 * MINUTE, { customer: "cus_1" }],
  ["claim", "customer", 30, 60 * MINUTE, { address: "192.0.2.1" }],
  ["question", "address", 60, 10 * MINUTE, {}],
  ["newPassword", "address", 20, 60 * MINUTE, {}],
] as const;

describe.each(RULES)("%s by %s", (attempt, kind, points, seconds, others) => {
  /** The same in the one thing that is counted, new in every other. */
  const keys = (n: number) => {
    const varied = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, `${value}-${n}`]));
    return { ...varied, [kind]: "the same" };
  };

  it(`is allowed ${points} times in ${seconds} seconds, then the wait is told, then allowed again`, async () => {
    const { countAttempt } = await anInstance();
    const attemptNow = (n: number) => countAttempt(attempt, keys(n) as never);
    expect(await allowed(points + 1, attemptNow)).toBe(points);
    expect(await attemptNow(1000)).toMatchObject({ wait: seconds });
    vi.advanceTimersByTime((seconds - 1) * 1000);
    expect(await attemptNow(1001)).toMatchObject({ wait: 1 });
    vi.advanceTimersByTime(1000);
    expect(await attemptNow(1002)).toBeNull();
  });
});

it("tells the longest wait of all that are exceeded", async () => {
  const { countAttempt } = await anInstance();
  const elsewhere = (n: number) => ({ address: `192.0.2.${n + 2}`, number: `1-${n}`, email: `a${n}@example.com` });
  for (let n = 0; n < 20; n++) await countAttempt("proof", { ...elsewhere(n), number: "12" });
  vi.advanceTimersByTime(10 * MINUTE * 1000);
  for (let n = 20; n < 40; n++) await countAttempt("proof", { ...elsewhere(n), email: "a@example.com" });
  const keys = { address: "192.0.2.1", number: "12", email: "a@example.com" };
  expect(await countAttempt("proof", keys)).toEqual({ wait: 30 * MINUTE, by: "subject" });
});

describe("an address that is refused", () => {
  const [HERE, ELSEWHERE] = ["192.0.2.1", "192.0.2.2"];

  it("locks no email, however many it goes on to try", async () => {
    const { countAttempt } = await anInstance();
    for (let n = 0; n < 400; n++) {
      await countAttempt("signIn", { address: HERE, email: `victim${n % 20}@example.com` });
    }
    for (let n = 0; n < 20; n++) {
      const owner = { address: `198.51.100.${n}`, email: `victim${n}@example.com` };
      expect(await countAttempt("signIn", owner), owner.email).toBeNull();
    }
  });

  it("locks no number", async () => {
    const { countAttempt } = await anInstance();
    for (let n = 0; n < 30; n++) {
      await countAttempt("proof", { address: HERE, number: `1-${n}`, email: `a${n}@example.com` });
    }
    for (let n = 0; n < 40; n++) {
      const refused = await countAttempt("proof", { address: HERE, number: "12", email: `b${n}@example.com` });
      expect(refused?.by).toBe("address");
    }
    expect(await countAttempt("proof", { address: ELSEWHERE, number: "12", email: "maya@example.com" })).toBeNull();
  });

  it("counts for nothing of its site either", async () => {
    const { countAttempt } = await anInstance();
    for (let n = 0; n < 400; n++) await countAttempt("newPassword", { address: "2001:db8:1:1::/64" });
    expect(await countAttempt("newPassword", { address: "2001:db8:1:2::/64" })).toBeNull();
  });
});

describe("a site of IPv6", () => {
  it("has four households' tries, whichever of its networks they come from", async () => {
    const { countAttempt } = await anInstance();
    const anywhere = (n: number) => ({ address: `2001:db8:1:${n.toString(16)}::/64` });
    expect(await allowed(200, (n) => countAttempt("newPassword", anywhere(n)))).toBe(80);
    expect(await countAttempt("newPassword", { address: "2001:db8:2:1::/64" })).toBeNull();
  });

  it("that is refused ends nobody else's window by ever new networks", async () => {
    const { countAttempt } = await anInstance();
    const anywhere = (n: number) => ({ address: `2001:db8:1:${n.toString(16)}::/64` });
    expect(await allowed(21, () => countAttempt("newPassword", { address: "192.0.2.1" }))).toBe(20);
    for (let n = 0; n < 20_100; n++) await countAttempt("newPassword", anywhere(n));
    expect(await countAttempt("newPassword", { address: "192.0.2.1" })).not.toBeNull();
  });
});

describe("a device that has proven what is tried", () => {
  const keys = { address: "192.0.2.1", number: "12", email: "maya@example.com" };

  it("is locked by nobody else, and locks nobody", async () => {
    const { countAttempt } = await anInstance();
    for (let n = 0; n < 25; n++) await countAttempt("proof", { ...keys, address: `198.51.100.${n}` });
    expect((await countAttempt("proof", keys))?.by).toBe("subject");
    expect(await countAttempt("proof", keys, "a device")).toBeNull();
    for (let n = 0; n < 25; n++) await countAttempt("proof", { ...keys, number: "13" }, "a device");
    const another = { address: "192.0.2.2", number: "13", email: "jan@example.com" };
    expect(await countAttempt("proof", another)).toBeNull();
  });

  it("has as many tries as everybody else has together", async () => {
    const { countAttempt } = await anInstance();
    const attempt = async (n: number) =>
      (await countAttempt("signIn", { address: `192.0.2.${n}`, email: "maya@example.com" }, "a device"))?.wait ?? null;
    expect(await allowed(30, attempt)).toBe(10);
  });
});

it("counts one attempt apart from another, and one address apart from another", async () => {
  const { countAttempt } = await anInstance();
  await allowed(21, () => countAttempt("newPassword", { address: "192.0.2.1" }));
  expect(await countAttempt("newPassword", { address: "192.0.2.1" })).not.toBeNull();
  expect(await countAttempt("newPassword", { address: "192.0.2.2" })).toBeNull();
  expect(await countAttempt("question", { address: "192.0.2.1" })).toBeNull();
});

it("leaves no timer behind, which would keep all of the request in memory until it ends", async () => {
  const { countAttempt } = await anInstance();
  await allowed(40, (n) => countAttempt("register", { address: `192.0.2.${n}`, email: `a${n}@example.com` }));
  expect(vi.getTimerCount()).toBe(0);
});

describe("with a Redis", () => {
  beforeEach(() => {
    shared.redis = new FakeRedis();
  });

  it("counts what several instances let pass together", async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    const turns = (n: number) => (n % 2 === 0 ? one : two).countAttempt("newPassword", { address: "192.0.2.1" });
    expect(await allowed(30, turns)).toBe(20);
  });

  it("waits for the first connection before it counts anything", async () => {
    const { countAttempt } = await anInstance();
    await countAttempt("newPassword", { address: "192.0.2.1" });
    expect(shared.settled).toBe(1);
  });

  it("keeps neither addresses nor emails there, and other keys than a shop with another secret", async () => {
    const keys = { address: "192.0.2.1", email: "maya@example.com" };
    await (await anInstance()).countAttempt("signIn", keys);
    const stored = [...(shared.redis?.values.keys() ?? [])];
    expect(stored).toHaveLength(2);
    expect(stored.every((key) => /^order-pages:signIn:(address|email):[\w-]{43}$/.test(key))).toBe(true);
    setEnv({ SESSION_SECRET: "another secret of thirty-two characters" });
    await (await anInstance()).countAttempt("signIn", keys);
    expect(new Set(shared.redis?.values.keys())).toHaveLength(4);
  });

  it("forgets there what counts no more", async () => {
    await (await anInstance()).countAttempt("newPassword", { address: "192.0.2.1" });
    expect([...(shared.redis?.lifetimes.values() ?? [])]).toEqual([60 * MINUTE]);
  });

  it("counts in memory while Redis is gone: looser by the number of instances, never open", async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    shared.redis?.lose();
    expect(await allowed(30, () => one.countAttempt("newPassword", { address: "192.0.2.1" }))).toBe(20);
    expect(await allowed(30, () => two.countAttempt("newPassword", { address: "192.0.2.1" }))).toBe(20);
  });

  it("asks nothing of a Redis that is gone, which would keep the shopper waiting", async () => {
    const { countAttempt } = await anInstance();
    shared.redis?.lose();
    const ask = vi.spyOn(shared.redis ?? new FakeRedis(), "rlflxIncr");
    expect(await countAttempt("newPassword", { address: "192.0.2.1" })).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });
});

it("a refusal is counted for whoever watches, by what it was of and never by whom", async () => {
  const { countAttempt } = await anInstance();
  const count = vi.fn();
  setTelemetry({ begins: vi.fn(), calls: vi.fn(), count, flush: vi.fn() });
  const guess = (n: number) => countAttempt("register", { address: "192.0.2.1", email: `no-${n}@example.com` });
  await allowed(10, guess);
  expect(count).not.toHaveBeenCalled();
  await guess(11);
  for (let n = 0; n < 6; n++)
    await countAttempt("register", { address: `192.0.2.${n + 2}`, email: "maya@example.com" });
  expect(count.mock.calls).toEqual([
    ["refusals", { attempt: "register", by: "address" }],
    ["refusals", { attempt: "register", by: "subject" }],
  ]);
  setTelemetry(null);
});
