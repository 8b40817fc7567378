// The storefront's own next.config.js, with `rewrites` added. ORDER_PAGES_URL is read by its `next build`.
const { orderPagesRewrites } = require("./order-pages.cjs");

/** @type {import("next").NextConfig} */
const nextConfig = {
  // What the storefront has already stays here.
  rewrites: async () => ({ beforeFiles: orderPagesRewrites(process.env.ORDER_PAGES_URL) }),
};

module.exports = nextConfig;
