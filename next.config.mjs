import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deploymentId } from "./scripts/deployment-id.mjs";

const ROOT = path.dirname(fileURLToPath(import.meta.url));

/** Where a proxy sends one part of a shop's domain here, all of it (BASE_PATH): "" or such as "/orders". */
const BASE_PATH = process.env.BASE_PATH?.replace(/\/+$/, "") ?? "";
if (!/^(?:\/[\w-]{3,})*$/.test(BASE_PATH))
  throw new Error('BASE_PATH must be like "/orders", of names with 3 letters or more');

/** What this app's files lie under: a name of their own, since a storefront that is a Next app has a /_next, too. */
const ASSETS = "/_order-pages";

/** A country, a language, or both in one, as links of storefronts begin: lib/http/path-prefix.ts keeps them in ours. */
const SEGMENT = "([a-z]{2}(?:-[a-z]{2})?)";

/** All that may stand before a page's path. Without the base path, too: a health check comes past the proxy. */
const PREFIXES = [...new Set(["", BASE_PATH])].flatMap((base) =>
  ["", `/:first${SEGMENT}`, `/:first${SEGMENT}/:second${SEGMENT}`].map((segments) => base + segments),
);

// A form's action is named by a hash with this key in it. Made anew by each build, it would let no form outlive a deploy and no
// two builds share theirs. It would also encrypt what an action closes over; ours close over nothing, so it keeps no secret.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= createHash("sha256").update("order-pages actions").digest("base64");

/** What a page says it is of, so that Next's script loads a page whole where another build answered. Nothing while developing. */
const DEPLOYMENT = process.env.NEXT_DEPLOYMENT_ID || (process.env.NODE_ENV === "production" ? deploymentId(ROOT) : "");

/**
 * Next says the deployment on answers to its navigations and forgets those to its forms: a page of another build would then be
 * drawn from this one's pieces, which it does not have.
 * @type {import("next/dist/lib/load-custom-routes").Header}
 */
const SAYS_DEPLOYMENT = {
  source: "/:path*",
  has: [{ type: "header", key: "next-action" }],
  headers: [{ key: "x-nextjs-deployment-id", value: DEPLOYMENT }],
};

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  ...(DEPLOYMENT && { deploymentId: DEPLOYMENT }),
  // The sources of the pages alone: tests need packages that an install for production leaves out.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  assetPrefix: BASE_PATH + ASSETS,
  env: { ORDER_PAGES_BASE_PATH: BASE_PATH },
  outputFileTracingRoot: ROOT,
  // The image library is half of the build, and nothing here calls it.
  outputFileTracingExcludes: { "*": ["node_modules/sharp/**", "node_modules/@img/**"] },
  turbopack: { root: ROOT },
  transpilePackages: ["@order-pages/shared"],
  poweredByHeader: false,
  agentRules: false,
  experimental: {
    // React and Next's runtime, which every page needs, in one file: two requests fewer before a page can be used.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 5_000_000 },
    agentUpgrade: false,
    // A number and an email need a few hundred bytes; nobody sends us files. The proxy keeps no more of a body in memory.
    serverActions: { bodySizeLimit: "32kb" },
    proxyClientMaxBodySize: "64kb",
  },
  // Product images come from the shop as they are (docs/decisions/0004): no endpoint that fetches what an address names.
  images: { unoptimized: true },
  // The title is part of the head for everyone, not only for crawlers: nothing else on a page streams.
  htmlLimitedBots: /.*/,
  // Without this, React adds a Link header to slow answers, which reveals whether an order exists.
  reactMaxHeadersLength: 0,
  // Pages get theirs from proxy.ts; these are for the build's own files.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    ...(DEPLOYMENT ? [SAYS_DEPLOYMENT] : []),
  ],
  rewrites: async () => ({
    // Mailed links name the page itself, which may set no cookie.
    beforeFiles: PREFIXES.map((prefix) => ({
      source: `${prefix}/account/reset-password`,
      has: [{ type: "query", key: "token" }],
      destination: "/account/reset-password/open",
    })),
    afterFiles: [
      // Browsers ask for it where a page's head is slow to come, and bookmarks do.
      { source: "/favicon.ico", destination: `${ASSETS}/icon.svg` },
      ...PREFIXES.filter((prefix) => prefix !== "").flatMap((prefix) => [
        { source: prefix, destination: "/" },
        { source: `${prefix}/order/:path*`, destination: "/order/:path*" },
        { source: `${prefix}/account/:path*`, destination: "/account/:path*" },
        { source: `${prefix}/withdraw/:path*`, destination: "/withdraw/:path*" },
      ]),
      ...(BASE_PATH === ""
        ? []
        : [
            { source: `${BASE_PATH}${ASSETS}/:path*`, destination: `${ASSETS}/:path*` },
            { source: `${BASE_PATH}/api/:path*`, destination: "/api/:path*" },
          ]),
    ],
    fallback: [],
  }),
};

export default config;
