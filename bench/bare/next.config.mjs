import path from "node:path";
import { fileURLToPath } from "node:url";

// The storefront's packages, so that both are the same Next and the same React.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
};

export default config;
