import { readFileSync } from "node:fs";

/**
 * The end of a log, for a message.
 * @param {string} file
 * @param {number} lines
 */
export function tail(file, lines = 15) {
  try {
    const text = readFileSync(file, "utf8").trimEnd();
    return text
      .split("\n")
      .slice(-lines)
      .map((line) => `    ${line}`)
      .join("\n");
  } catch {
    return "    (no log)";
  }
}
