import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Links of Medusa's own starter carry a country: `/us/order/...` answers what `/order/...` answers. */
const COUNTRY = "/:country([a-z]{2})";

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  rewrites: async () => [
    { source: COUNTRY, destination: "/" },
    { source: `${COUNTRY}/order/:path*`, destination: "/order/:path*" },
    { source: `${COUNTRY}/account/:path*`, destination: "/account/:path*" },
  ],
};

export default withNextIntl(config);
