import "@/lib/test-support/log";
import { afterEach, beforeEach, expect, it } from "vitest";
import { logged } from "@/lib/test-support/log";
import { sendConsoleToLog } from "./console-to-log";

const { debug, trace, log, info, warn, error } = console;

beforeEach(() => sendConsoleToLog());
afterEach(() => void Object.assign(console, { debug, trace, log, info, warn, error }));

it("what Next writes for a terminal is a line of the log, at its level", () => {
  console.log("\u001b[32m✓\u001b[39m Ready in 93ms");
  console.warn("⚠ Server is approaching the used memory threshold");
  expect(logged).toEqual([
    'info {"source":"console"} ✓ Ready in 93ms',
    'warn {"source":"console"} ⚠ Server is approaching the used memory threshold',
  ]);
});

it("an error is told by its place and code, not by its message", () => {
  const thrown = Object.assign(new TypeError("Maya Li\nof Oslo is not iterable"), {
    __NEXT_ERROR_CODE: "E394",
    digest: "123",
  });
  console.error("⨯", thrown);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(
    /^error \{"source":"console","error":\{"name":"TypeError","code":"E394","stack":\[" {4}at .*\} failed$/,
  );
  expect(logged[0]).not.toMatch(/Maya|Oslo|\n/);
});

it("what a text is filled in with is left out, and what says nothing, too", () => {
  console.error("The order of %s is gone", "Maya Li");
  console.error({ email: "maya@example.com" });
  console.log("");
  console.error("⨯");
  expect(logged).toEqual(['error {"source":"console"} The order of %s is gone']);
});
