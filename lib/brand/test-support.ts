import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../test-support/temporary-folder";

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40H0z"/></svg>';

/** Makes a brand's folder. A file's text is as given; anything else is written as JSON. */
export function brandFolder(files: Record<string, unknown>): string {
  const dir = temporaryFolder("brand");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    const isBytes = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(dir, name), isBytes ? content : JSON.stringify(content));
  }
  return dir;
}
