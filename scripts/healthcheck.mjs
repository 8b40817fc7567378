// Asks the storefront of this machine whether it is alive, and ends with 0 or 1: an image without a shell has no curl.
import { readFileSync } from "node:fs";

const manifest = new URL("../.next/standalone/.next/routes-manifest.json", import.meta.url);
const { basePath } = JSON.parse(readFileSync(manifest, "utf8"));
const url = `http://127.0.0.1:${process.env.PORT || "8000"}${basePath}/api/health`;

const response = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
