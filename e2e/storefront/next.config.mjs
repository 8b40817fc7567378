import path from "node:path";
import { fileURLToPath } from "node:url";
import beside from "../../docs/beside/order-pages.cjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { ORDER_PAGES_URL, DIST_DIR } = process.env;

/** A storefront as small as it can be, with what Medusa's starter does around an order. @type {import("next").NextConfig} */
export default {
  distDir: DIST_DIR ?? ".next",
  outputFileTracingRoot: ROOT,
  turbopack: { root: ROOT },
  agentRules: false,
  rewrites: async () => ({
    beforeFiles: ORDER_PAGES_URL ? beside.orderPagesRewrites(ORDER_PAGES_URL) : [],
    afterFiles: [],
    fallback: [],
  }),
};
