import { beforeEach, vi } from "vitest";

/** What was logged, a line each: level, facts and words. */
export const logged: string[] = [];

const line = (level: string) => (facts: unknown, words?: string) => {
  logged.push(`${level} ${JSON.stringify(facts)} ${words ?? ""}`.trim());
};

vi.mock("@/lib/log", () => ({
  log: {
    debug: line("debug"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
    fatal: line("fatal"),
    isLevelEnabled: (level: string) => level !== "debug",
  },
}));

beforeEach(() => {
  logged.length = 0;
});
