const settings = process.env;

/** No Redis: events and cache stay inside the process, which is enough for one. */
module.exports = {
  projectConfig: {
    database_type: "postgres",
    database_url: settings.DATABASE_URL,
    database_extra: { ssl: false },
    jwt_secret: settings.JWT_SECRET,
    cookie_secret: settings.COOKIE_SECRET,
    store_cors: settings.STOREFRONT_URL,
    admin_cors: settings.STOREFRONT_URL,
  },
  modules: {
    eventBus: { resolve: "@medusajs/event-bus-local" },
    cacheService: { resolve: "@medusajs/cache-inmemory" },
  },
  featureFlags: {
    // Europe and Japan show prices with tax, as their shops must; dollars show the other way.
    tax_inclusive_pricing: true,
  },
  plugins: [
    "medusa-payment-manual",
    "medusa-fulfillment-manual",
    { resolve: "demo-payment" },
    {
      resolve: "shop-mails",
      options: {
        storefrontUrl: settings.STOREFRONT_URL,
        storeName: settings.STORE_NAME,
        supportEmail: settings.SUPPORT_EMAIL,
        paymentUrl: settings.PAYMENT_URL,
        linkSecret: settings.ORDER_LINK_SECRET,
        timeZone: settings.STORE_TIME_ZONE,
        language: settings.STORE_LANGUAGE,
        smtp: {
          host: settings.SMTP_HOST,
          port: Number(settings.SMTP_PORT),
          requireTls: settings.SMTP_REQUIRE_TLS === "true",
        },
      },
    },
  ],
};
