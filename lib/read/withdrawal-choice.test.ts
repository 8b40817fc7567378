import { describe, expect, it } from "vitest";
import { MOST_LINES, readChoice, writeChoice } from "./withdrawal-choice";

const line = (id: string, ordered: number, suggested = ordered) => ({ id, ordered, suggested, exception: null });
const LINES = [line("mug", 3, 2), line("bowl", 1)];
const units = (choice: ReturnType<typeof readChoice>) =>
  choice.kind === "open" ? Object.fromEntries(choice.units) : null;

describe("what is withdrawn from", () => {
  it("begins with what is neither declared nor on its way back", () => {
    const choice = readChoice({ order: "order_1" }, LINES);
    expect(choice).toMatchObject({ kind: "open", mistake: null });
    expect(units(choice)).toEqual({ mug: "2", bowl: "1" });
  });

  it("begins with all of it where nothing would be left: a second declaration is possible", () => {
    expect(units(readChoice({}, [line("mug", 3, 0), line("bowl", 1, 0)]))).toEqual({ mug: "3", bowl: "1" });
  });

  it("is all of an order with more lines than an address has room for", () => {
    const many = Array.from({ length: MOST_LINES + 1 }, (_, n) => line(`line_${n}`, 2));
    expect(readChoice({}, many)).toEqual({ kind: "chosen", lines: null });
    expect(readChoice({}, many.slice(1))).toMatchObject({ kind: "open" });
  });

  it("is what was chosen before, on the way back", () => {
    const params = { "u.mug": "1", "u.bowl": "0", other: "x" };
    expect(units(readChoice(params, LINES))).toEqual({ mug: "1", bowl: "0" });
    expect(writeChoice(params, LINES)).toBe("u.mug=1&u.bowl=0");
  });

  it.each([
    ["some units", { "u.mug": "2" }, [{ id: "mug", quantity: 2 }]],
    ["with spaces, and nothing of another", { "u.mug": " 1 ", "u.bowl": "" }, [{ id: "mug", quantity: 1 }]],
    ["all of it", { "u.mug": "3", "u.bowl": "1" }, null],
    ["a line of another order, which is left out", { "u.bowl": "1", "u.lamp": "9" }, [{ id: "bowl", quantity: 1 }]],
  ])("may be %s", (_what, params, lines) => {
    expect(readChoice({ ...params, step: "confirm" }, LINES)).toEqual({ kind: "chosen", lines });
  });

  it.each([
    ["nothing", {}, "none"],
    ["no unit", { "u.mug": "0", "u.bowl": "0" }, "none"],
    ["more than was ordered", { "u.mug": "4" }, "tooMany"],
    ["a part of a unit", { "u.mug": "1.5" }, "tooMany"],
    ["less than nothing", { "u.mug": "-1" }, "tooMany"],
    ["no number", { "u.mug": "two" }, "tooMany"],
    ["a line twice", { "u.mug": ["1", "2"] }, "none"],
  ])("cannot be %s: the form says so, with what was typed", (_what, params, mistake) => {
    expect(readChoice({ ...params, step: "confirm" }, LINES)).toMatchObject({ kind: "open", mistake });
  });

  it.each([
    ["of one unit", [line("mug", 1)]],
    ["whose lines nobody can tell", []],
  ])("is all of an order %s, with nothing to choose", (_what, lines) => {
    expect(readChoice({}, lines)).toEqual({ kind: "chosen", lines: null });
  });
});
