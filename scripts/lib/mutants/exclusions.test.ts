import { expect, it } from "vitest";
import { withExclusions } from "./exclusions.mjs";

const patterns = ["lib/**/*.ts", "!**/*.test.ts", "!**/fixtures/**"];

it.each([
  ["nothing is named", ["--force"], ["--force"]],
  ["a folder is named", ["--mutate", "a/**", "--force"], ["--mutate", "a/**,!**/*.test.ts,!**/fixtures/**", "--force"]],
  ["it is named shortly", ["-m", "a/**"], ["-m", "a/**,!**/*.test.ts,!**/fixtures/**"]],
  ["it is named in one word", ["--mutate=a/**"], ["--mutate=a/**,!**/*.test.ts,!**/fixtures/**"]],
])("tests and fixtures stay out where %s", (_case, args, expected) => {
  expect(withExclusions(args, patterns)).toEqual(expected);
});
