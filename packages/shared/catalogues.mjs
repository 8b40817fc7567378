// Names every catalogue of messages/ to the bundlers, which follow imports and no folder: a language is one file there. Run by
// build.mjs, and by the storefront's build.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const FILE = path.join(folder, "src", "words", "files.ts");

/**
 * @param messages the folder of the catalogues
 * @returns the text of src/words/files.ts for the catalogues that there are; English first, since it lends what others lack
 */
export function catalogueFiles(messages = path.join(folder, "messages")) {
  const languages = readdirSync(messages)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.basename(name, ".json"))
    .sort((one, other) => Number(other === "en") - Number(one === "en") || (one < other ? -1 : 1));
  const imports = languages.map((language) => ({ language, name: language.replaceAll("-", "") }));
  const lines = imports
    .toSorted((one, other) => (one.language < other.language ? -1 : 1))
    .map(({ language, name }) => `import ${name} from "../../messages/${language}.json";`);
  const entries = imports.map(({ language, name }) => (language === name ? name : `"${language}": ${name}`));
  return `// Written by catalogues.mjs from the names of messages/: change nothing here.\n${lines.join("\n")}\n\n/** What each file of messages/ says. */\nexport const FILES = { ${entries.join(", ")} };\n`;
}

/** Writes it where it is not current. */
export function writeCatalogueFiles() {
  const text = catalogueFiles();
  if (readFileSync(FILE, "utf8") !== text) writeFileSync(FILE, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeCatalogueFiles();
