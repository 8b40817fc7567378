import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes Next's polyfills for browsers without modules out of a build: such browsers run nothing else of ours either, and Next renders
 * their one script for every view anew.
 * @param {string} build the folder that Next calls `.next`
 * @throws {Error} where no manifest names polyfills any more: Next has changed, and this with it
 */
export function dropPolyfills(build) {
  const manifests = filesIn(build, /build-manifest\.(?:json|js)$/);
  const named = rewrite(manifests, /"polyfillFiles":\s*\[[^\]]*\]/g, '"polyfillFiles":[]');
  if (named.length === 0) throw new Error("No manifest of the build names polyfillFiles: has Next changed?");
}

/**
 * Has pages carry the build's style sheet instead of linking it: writes it to where the start finds it, and takes the link out of every
 * page's manifest.
 * @param {string} build the folder that Next calls `.next`
 * @throws {Error} where not every page links the very same one file: Next has changed, or a page has a style of its own
 */
export function inlineStyle(build) {
  const manifests = filesIn(join(build, "server"), /_client-reference-manifest\.js$/);
  const named = rewrite(manifests, /"entryCSSFiles":\{(?:"[^"]*":\[[^\]]*\],?)*\}/g, '"entryCSSFiles":{}');
  const paths = named.flatMap((entry) => [...entry.matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path ?? ""));
  const [path, ...others] = new Set(paths);
  if (path === undefined || others.length > 0)
    throw new Error(`Pages are to link one style sheet, and link ${others.length + (path ? 1 : 0)}: has Next changed?`);
  const text = readFileSync(join(build, path), "utf8")
    .replace(/\/\*# sourceMappingURL=.*?\*\//, "")
    .trim();
  // In a page, such an address would be one beside the page's own.
  if (/@import|url\((?!["']?(?:data:|\/))|<\/style/i.test(text))
    throw new Error("The style sheet cannot stand in a page.");
  writeFileSync(join(build, "page-style.css"), text);
}

/**
 * @param {readonly string[]} files
 * @param {RegExp} pattern
 * @param {string} replacement
 * @returns {string[]} what was replaced
 */
function rewrite(files, pattern, replacement) {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const found = text.match(pattern) ?? [];
    if (found.length > 0) writeFileSync(file, text.replace(pattern, replacement));
    return found;
  });
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} the files below the folder whose path ends so
 */
function filesIn(folder, name) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => name.test(file) && !file.startsWith("static"))
    .map((file) => join(folder, file));
}
