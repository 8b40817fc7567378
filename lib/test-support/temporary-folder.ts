import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

// Vitest ends its processes without this event; its global setup removes what they left.
process.once("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a folder for what a test writes. It goes with the process that made it, whichever way the test ends.
 * @param name what it is for, seen in its path
 */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `order-pages-${name}-`));
  made.push(folder);
  return folder;
}
