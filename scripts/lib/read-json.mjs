import { readFileSync } from "node:fs";

/** @param {string} file @returns {any} what its callers know it to hold */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
