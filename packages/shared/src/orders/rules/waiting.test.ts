import { describe, expect, it } from "vitest";
import { nextPause, parseAttempt } from "./waiting";

describe("waiting for a payment to be confirmed", () => {
  it("looks again with growing pauses, two minutes in all, and then stops", () => {
    const pauses: number[] = [];
    for (let pause = nextPause(0); pause !== null; pause = nextPause(pauses.length)) pauses.push(pause);

    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(120);
  });

  it.each([
    [undefined, 0],
    ["", 0],
    ["3", 3],
    ["-1", 0],
    ["1.5", 0],
    ["9e9", 9],
    ["abc", 0],
    [["1", "2"], 0],
  ])("reads attempt %j as %i", (value, attempt) => {
    expect(parseAttempt(value)).toBe(attempt);
  });
});
