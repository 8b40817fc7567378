import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CallsUnderWay } from "./calls-under-way";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Calls of which two may be under way and one may wait, each answered by the test, in the order in which they began. */
function calls() {
  const limited = new CallsUnderWay({ taken: 2, waiting: 1, waitMs: 1_000 });
  const begun: { name: string; answer: () => void; fail: () => void }[] = [];
  const ask = (name: string, timeLeft = 4_400) =>
    limited
      .run(
        timeLeft,
        () =>
          new Promise<string>((answer, fail) => {
            begun.push({ name, answer: () => answer(name), fail: () => fail(new Error(name)) });
          }),
      )
      .catch((error: unknown) => (error as { reason?: string }).reason ?? "failed");
  const names = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return begun.map(({ name }) => name);
  };
  return { ask, begun, names };
}

it("lets as many go as may, one more wait, and tells the next at once", async () => {
  const { ask, begun, names } = calls();
  const [first, second, third, fourth] = [ask("1"), ask("2"), ask("3"), ask("4")];
  expect(await fourth).toBe("busy");
  expect(await names()).toEqual(["1", "2"]);
  begun[0]?.answer();
  expect(await first).toBe("1");
  expect(await names()).toEqual(["1", "2", "3"]);
  for (const { answer } of begun) answer();
  expect(await Promise.all([second, third])).toEqual(["2", "3"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("gives the place of a call that failed to the next", async () => {
  const { ask, begun, names } = calls();
  const first = ask("1");
  for (const name of ["2", "3"]) void ask(name);
  await names();
  begun[0]?.fail();
  expect(await first).toBe("failed");
  expect(await names()).toEqual(["1", "2", "3"]);
});

it.each([
  ["a second", 4_400, 1_000],
  ["what its request has left", 300, 300],
  ["not at all past that", -5, 0],
])("lets one wait %s", async (_what, timeLeft, waits) => {
  const { ask, names } = calls();
  for (const name of ["1", "2"]) void ask(name);
  const last = ask("3", timeLeft);
  await vi.advanceTimersByTimeAsync(Math.max(waits - 1, 0));
  if (waits > 0) expect(await Promise.race([last, "waits"])).toBe("waits");
  await vi.advanceTimersByTimeAsync(1);
  expect(await last).toBe("busy");
  // Whoever gave up leaves room for another.
  void ask("4");
  expect(await names()).toEqual(["1", "2"]);
  expect(await ask("5")).toBe("busy");
});

it("has all its places again when all has ended", async () => {
  const { ask, begun, names } = calls();
  for (const name of ["1", "2", "3"]) void ask(name);
  for (let n = 0; n < 3; n += 1) {
    await names();
    begun[n]?.answer();
  }
  for (const name of ["4", "5", "6"]) void ask(name);
  expect(await names()).toEqual(["1", "2", "3", "4", "5"]);
});
