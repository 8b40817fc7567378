import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRedis } from "@/lib/test-support/redis";
import { revocations } from "./revocation";

let redis: FakeRedis | null = null;
let isSettled = true;

vi.mock("@/lib/security/redis", () => ({
  redis: () => (isSettled ? redis : null),
  redisSettled: async () => {
    isSettled = true;
  },
}));

const DAY = 86_400;
const KEY = "order-pages:revoked-grants:a-book";
const anInstance = () => revocations("grants", DAY);

beforeEach(() => {
  redis = null;
  isSettled = true;
});

describe("what was given up, on a single instance", () => {
  it("is counted by its name, from none", async () => {
    const own = anInstance();
    expect(await own.count("a-book")).toBe(0);
    expect(await own.add("a-book")).toBe(1);
    expect(await own.add("a-book")).toBe(2);
    expect(await own.count("a-book")).toBe(2);
    expect(await own.count("another-book")).toBe(0);
  });

  it("counts twice what is given up twice at the same moment", async () => {
    const own = anInstance();
    const counts = await Promise.all([own.add("a-book"), own.add("a-book")]);
    expect(counts.toSorted()).toEqual([1, 2]);
    expect(await own.count("a-book")).toBe(2);
  });

  it("is remembered for the last twenty thousand names", async () => {
    const own = anInstance();
    for (let n = 0; n < 20_000; n++) await own.add(`book-${n}`);
    expect(await own.count("book-0")).toBe(1);
    // Given up once more, a name is the newest again.
    await own.add("book-0");
    await own.add("one-more");
    expect(await own.count("book-0")).toBe(2);
    expect(await own.count("book-1")).toBe(0);
    expect(await own.count("book-2")).toBe(1);
  });
});

describe("what was given up, on several instances", () => {
  beforeEach(() => {
    redis = new FakeRedis();
  });

  it("is known to all, for as long as a cookie of its kind lives", async () => {
    await anInstance().add("a-book");
    expect(await anInstance().count("a-book")).toBe(1);
    expect(redis?.lifetimes.get(KEY)).toBe(DAY);
  });

  it("is of its kind alone", async () => {
    await anInstance().add("a-book");
    expect(await revocations("token", DAY).count("a-book")).toBe(0);
  });

  it("is counted on by another instance", async () => {
    await anInstance().add("a-book");
    expect(await anInstance().add("a-book")).toBe(2);
  });

  it("counts twice what two instances are told at the same moment", async () => {
    const counts = await Promise.all([anInstance().add("a-book"), anInstance().add("a-book")]);
    expect(counts.toSorted()).toEqual([1, 2]);
  });

  it("is asked for once the connection stands, not before", async () => {
    await anInstance().add("a-book");
    isSettled = false;
    expect(await anInstance().count("a-book")).toBe(1);
  });

  it("is known to the instance itself while Redis is gone, and the others know no worse", async () => {
    const own = anInstance();
    redis?.lose();
    expect(await own.add("a-book")).toBe(1);
    expect(await own.count("a-book")).toBe(1);
    expect(await anInstance().count("a-book")).toBe(0);
  });

  it("is told to a Redis that comes back, empty or not, by the time the next instance asks", async () => {
    const own = anInstance();
    await own.add("a-book");
    redis?.lose();
    await own.add("a-book");
    await own.add("another-book");
    redis?.comeBack({ isEmpty: true });
    await vi.waitFor(() => expect(redis?.values.size).toBe(2));
    expect(await anInstance().count("a-book")).toBe(2);
    expect(await anInstance().count("another-book")).toBe(1);
    expect(redis?.lifetimes.get(KEY)).toBe(DAY);
  });

  it("is never counted down by an instance that knows less", async () => {
    await anInstance().add("a-book");
    redis?.values.set(KEY, 2);
    redis?.comeBack();
    await new Promise(setImmediate);
    expect(await anInstance().count("a-book")).toBe(2);
  });

  it("listens to Redis once, however much it remembers", async () => {
    const own = anInstance();
    await own.add("a-book");
    await own.add("another-book");
    expect(redis?.listenerCount("ready")).toBe(1);
  });

  it("goes on counting from what an instance knows when Redis has forgotten", async () => {
    const own = anInstance();
    await own.add("a-book");
    await own.add("a-book");
    redis?.values.clear();
    expect(await own.add("a-book")).toBe(3);
    expect(await anInstance().count("a-book")).toBe(3);
  });
});
