import { expect, it } from "vitest";
import { isInSample, sampleOf } from "./sample.mjs";

it.each([
  ["nothing is named", ["--force"], { args: ["--force"], sample: null }],
  ["every hundredth is", ["--every", "100", "--force"], { args: ["--force"], sample: { every: 100, from: 0 } }],
  [
    "a beginning is, too",
    ["--near", "lib", "--every", "100", "--from", "7"],
    { args: ["--near", "lib"], sample: { every: 100, from: 7 } },
  ],
])("which faults are tried where %s", (_case, args, expected) => {
  expect(sampleOf(args)).toEqual(expected);
});

it("takes every tenth fault, from the one that is named", () => {
  const ids = Array.from({ length: 40 }, (_unused, id) => String(id));
  expect(ids.filter((id) => isInSample(id, { every: 10, from: 3 }))).toEqual(["3", "13", "23", "33"]);
  expect(ids.filter((id) => isInSample(id, { every: 10, from: 13 }))).toEqual(["3", "13", "23", "33"]);
});
