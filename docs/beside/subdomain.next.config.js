// The storefront's own next.config.js where the order pages have a host of their own. Both settings are read by its `next build`:
// ORDER_PAGES_URL, where they listen, and ORDER_PAGES_HOST, as browsers know them: https://orders.shop.example
const { orderPagesRewrites } = require("./order-pages.cjs");

const { ORDER_PAGES_URL, ORDER_PAGES_HOST } = process.env;

/** What Next's script asks for: a redirect to another host would be refused to it, and the order pages tell it to load the page. */
const BY_SCRIPT = [{ type: "header", key: "rsc" }];

/** @type {import("next").NextConfig} */
const nextConfig = {
  // What the storefront has already stays here.
  redirects: async () =>
    orderPagesRewrites(ORDER_PAGES_HOST).map((page) => ({ ...page, missing: BY_SCRIPT, permanent: false })),
  rewrites: async () => ({
    beforeFiles: orderPagesRewrites(ORDER_PAGES_URL).map((page) => ({ ...page, has: BY_SCRIPT })),
  }),
};

module.exports = nextConfig;
