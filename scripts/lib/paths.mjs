import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever it was cloned and whatever the working directory is. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
export const BACKEND = path.join(ROOT, "backend");
export const BACKEND_V1 = path.join(ROOT, "backend-v1");
export const PLUGIN = path.join(ROOT, "plugin");
export const SHARED = path.join(ROOT, "packages", "shared");
