import { join } from "node:path";

// The storefront's packages, so that both are the same Next and the same React.
const root = join(import.meta.dirname, "..", "..");

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
