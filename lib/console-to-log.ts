import "server-only";
import { placeOf } from "@/lib/error-place";
import { log } from "@/lib/log";
import { redact } from "@/lib/redact";

/** What each way of speaking to a terminal is in the log. */
const LEVELS = { debug: "debug", trace: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

/**
 * From here on, what Next and libraries write for a terminal goes through the log: several lines of text between its JSON are read by
 * no collector. Of an error its place is kept, of a text one line, of both nothing that could be a person's.
 */
export function sendConsoleToLog(): void {
  for (const [way, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, (typeof LEVELS)[keyof typeof LEVELS]][]) {
    console[way] = (...said: readonly unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      // The first text alone: the others are what it is filled in with.
      const words = redact(said.find(isText) ?? "");
      if (words === "" && error === undefined) return;
      log[level]({ source: "console", ...(error ? { error: placeOf(error) } : {}) }, words || "failed");
    };
  }
}

/** Marks such as "⨯" alone say nothing. */
const isText = (one: unknown): one is string => typeof one === "string" && /\p{L}/u.test(redact(one));
