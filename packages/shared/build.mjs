// Bundles the package with its libraries into one CommonJS file, and writes its types beside it. Medusa's plugins are
// CommonJS, and Node 20 reads no TypeScript: the plugin, the mails of Medusa v1 and the scripts carry this file.
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { writeCatalogueFiles } from "./catalogues.mjs";

const folder = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(folder, "dist");
rmSync(dist, { recursive: true, force: true });
writeCatalogueFiles();

const bundle = await rolldown({
  input: path.join(folder, "src", "index.ts"),
  platform: "node",
  // React, which writes the HTML of mails, brings a second copy for development.
  transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  logLevel: "warn",
});
await bundle.write({ file: path.join(dist, "shared.cjs"), format: "cjs", codeSplitting: false });

// The mails of Medusa v1 are plain files that a merchant copies; they carry theirs beside them.
copyFileSync(
  path.join(dist, "shared.cjs"),
  path.join(folder, "..", "..", "backend-v1", "plugins", "shop-mails", "shared.cjs"),
);

// The types describe the bundle, which is CommonJS, and not the sources.
writeFileSync(path.join(dist, "package.json"), JSON.stringify({ type: "commonjs" }));

const typescript = path.dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
execFileSync(process.execPath, [path.join(typescript, "bin", "tsc"), "-p", folder], { stdio: "inherit" });
