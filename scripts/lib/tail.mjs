import { existsSync, readFileSync } from "node:fs";

/** The end of a log, for a message. @param {string} file */
export function tail(file) {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : ["(no log)"];
  return lines
    .slice(-15)
    .map((line) => `    ${line}`)
    .join("\n");
}
