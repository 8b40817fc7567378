import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Places } from "./places";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const twoAndOne = () => new Places(() => ({ taken: 2, waiting: 1 }));

it("has so many places, lets so many wait, and refuses the next at once", () => {
  const places = twoAndOne();
  expect(places.take(1_000)).toBe(true);
  expect(places.take(1_000)).toBe(true);
  expect(places.take(1_000)).toBeInstanceOf(Promise);
  expect(places.take(1_000)).toBe(false);
});

it("gives a place that comes back to whoever waits, in the order in which they came", async () => {
  const places = new Places(() => ({ taken: 1, waiting: 2 }));
  places.take(0);
  const served: string[] = [];
  const [first, second] = ["first", "second"].map(async (name) => {
    if (await places.take(1_000)) served.push(name);
  });
  places.giveBack();
  await first;
  expect(served).toEqual(["first"]);
  places.giveBack();
  await second;
  expect(served).toEqual(["first", "second"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("lets nobody wait past their time, and gives a place in the line to another then", async () => {
  const places = twoAndOne();
  places.take(0);
  places.take(0);
  const late = places.take(300);
  await vi.advanceTimersByTimeAsync(300);
  expect(await late).toBe(false);
  expect(places.take(300)).toBeInstanceOf(Promise);
});

it.each([0, -5])("lets nobody wait who has %i milliseconds", (waitMs) => {
  const places = twoAndOne();
  expect(places.take(waitMs)).toBe(true);
  expect(places.take(waitMs)).toBe(true);
  expect(places.take(waitMs)).toBe(false);
});

it("has all its places again when all have come back", () => {
  const places = twoAndOne();
  for (const _ of [1, 2]) places.take(0);
  for (const _ of [1, 2]) places.giveBack();
  expect([places.take(0), places.take(0), places.take(0)]).toEqual([true, true, false]);
});

it("goes by the limits of the moment, for whoever comes and for whoever waits", async () => {
  let limits = { taken: 2, waiting: 2 };
  const places = new Places(() => limits);
  for (const _ of [1, 2]) places.take(0);
  const waiting = [places.take(1_000), places.take(1_000)];
  limits = { taken: 1, waiting: 0 };
  expect(places.take(1_000)).toBe(false);
  places.giveBack();
  expect(places.take(1_000), "there is one too many already").toBe(false);
  limits = { taken: 3, waiting: 0 };
  places.giveBack();
  expect(await Promise.all(waiting), "there is room for both again").toEqual([true, true]);
});

it("gives the place in the line of whoever has gone to another", async () => {
  const places = twoAndOne();
  for (const _ of [1, 2]) places.take(0);
  const gone = new AbortController();
  const left = places.take(1_000, gone.signal);
  gone.abort();
  expect(await left).toBe(false);
  expect(places.take(1_000)).toBeInstanceOf(Promise);
  expect(places.take(1_000, gone.signal)).toBe(false);
  expect(vi.getTimerCount()).toBe(1);
});
