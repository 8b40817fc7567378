// Next leaves the static files and public/ out of the standalone build, for those who serve them from a CDN. We don't.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { dropPolyfills, inlineStyle } from "./lib/build/manifests.mjs";
import { ROOT } from "./lib/paths.mjs";

const standalone = join(ROOT, ".next", "standalone");

await cp(join(ROOT, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
await cp(join(ROOT, "public"), join(standalone, "public"), { recursive: true });
dropPolyfills(join(standalone, ".next"));
inlineStyle(join(standalone, ".next"));
