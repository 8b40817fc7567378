// For a storefront that is a Next.js app (Medusa's starters are): put this file beside its next.config.js, and see
// next.config.js here. Next's server then fetches the order pages, as its "multi-zones" do; on Vercel it is the same.

/** What the storefront's paths may begin with. Without a country in them, leave "" alone; with a language, add it. */
const PREFIXES = ["", "/:country([a-z]{2})"];

/** The storefront keeps the customer's profile and addresses. */
const PAGES = ["/order/:path*", "/withdraw/:path*", "/account", "/account/:path((?!profile|addresses).*)"];

/**
 * @param {string} origin where the order pages listen, such as http://10.0.0.5:8000; read when the storefront is built
 * @returns rewrites for `beforeFiles`: pages of the same paths that the storefront has of its own are no longer reached
 */
function orderPagesRewrites(origin) {
  const pages = PREFIXES.flatMap((prefix) => PAGES.map((page) => prefix + page));
  return ["/_order-pages/:path*", ...pages].map((source) => ({
    source,
    destination: origin + withoutPatterns(source),
  }));
}

/** "/:country([a-z]{2})/order" as a destination is "/:country/order". */
const withoutPatterns = (/** @type {string} */ path) => path.replace(/\((?:[^()]|\([^()]*\))*\)/g, "");

module.exports = { orderPagesRewrites };
