import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { timeLeft, untilDeadline, withDeadline, withOwnDeadline } from "./deadline";

const { exchange } = vi.hoisted(() => ({ exchange: { current: null as { deadline?: { endsAt: number } } | null } }));
vi.mock("./exchange", () => ({ currentExchange: () => exchange.current }));

beforeEach(() => {
  exchange.current = null;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => void vi.useRealTimers());

it("a request has its time from its first question on, whoever asks", async () => {
  exchange.current = {};
  vi.advanceTimersByTime(2_000);
  expect(timeLeft()).toBe(4_400);
  vi.advanceTimersByTime(1_000);
  expect(await withDeadline(async () => timeLeft())).toBe(3_400);
  expect(timeLeft()).toBe(3_400);
  exchange.current = {};
  expect(timeLeft()).toBe(4_400);
});

it("an action has one deadline also where nothing is known of requests", async () => {
  await withDeadline(async () => {
    expect(timeLeft()).toBe(4_400);
    vi.advanceTimersByTime(4_000);
    expect(await withDeadline(async () => timeLeft())).toBe(400);
    vi.advanceTimersByTime(500);
    expect(timeLeft()).toBe(-100);
  });
});

it("an action's time begins with the action", async () => {
  exchange.current = {};
  await withDeadline(async () => {
    vi.advanceTimersByTime(1_000);
    expect(timeLeft()).toBe(3_400);
  });
});

it("a question for several requests has its own time", async () => {
  exchange.current = {};
  timeLeft();
  vi.advanceTimersByTime(4_000);
  expect(await withOwnDeadline(async () => timeLeft())).toBe(4_400);
  expect(timeLeft()).toBe(400);
});

it("is waited for as long as the request has time, and leaves nothing behind", async () => {
  await withOwnDeadline(async () => {
    expect(await untilDeadline(Promise.resolve("answer"), () => new Error("late"))).toBe("answer");
    expect(vi.getTimerCount()).toBe(0);
    const late = expect(untilDeadline(new Promise(() => {}), () => new Error("late"))).rejects.toThrow("late");
    await vi.advanceTimersByTimeAsync(4_400);
    await late;
    await expect(untilDeadline(Promise.reject(new Error("its own")), () => new Error("late"))).rejects.toThrow(
      "its own",
    );
  });
});
