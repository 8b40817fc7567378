import { readFileSync } from "node:fs";

/** @param {string} file @returns {any} what its callers know it to hold */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** @param {string} file @returns {any} null where there is none, or one whose writing was broken off */
export function readJsonIfAny(file) {
  try {
    return readJson(file);
  } catch {
    return null;
  }
}
