import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageStyle } from "./page-style";

/** Where scripts/standalone.mjs puts the build's style sheet, which no page of that build links any more. */
const builtStyle = () => join(/* turbopackIgnore: true */ process.cwd(), ".next", "page-style.css");

/**
 * Reads the style that stands in every page.
 * @param brandRules the brand's own, "" for none: behind ours, so that they hold
 * @param file the build's style sheet; there is none in development, where pages link theirs
 * @returns `null` where there is nothing to stand in a page
 * @throws what reading a file throws, but for one that is not there
 */
export async function readPageStyle(brandRules: string, file = builtStyle()): Promise<PageStyle | null> {
  const built = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const text = built + brandRules;
  if (text === "") return null;
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}
