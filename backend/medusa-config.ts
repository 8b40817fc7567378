import path from "node:path";
import { defineConfig, Modules } from "@medusajs/framework/utils";

/** Every setting comes from the demo's runner (scripts/lib/backend.mjs); the defaults let `medusa` commands run by hand. */
const env = (name: string, fallback: string): string => process.env[name] || fallback;

const storeName = env("STORE_NAME", "Fjord & Field");
const storefrontUrl = env("STOREFRONT_URL", "http://localhost:8000");

/** A backend without the plugin is a case the storefront must serve too: tests start one with this. */
const withPlugin = env("ORDER_PAGES_PLUGIN", "on") !== "off";

const orderPages = {
  resolve: "medusa-plugin-order-pages",
  options: {
    storefrontUrl,
    storeName,
    supportEmail: env("SUPPORT_EMAIL", "help@example.com"),
    paymentUrl: process.env.PAYMENT_URL,
    linkSecret: process.env.ORDER_LINK_SECRET,
    linkDays: process.env.ORDER_LINK_DAYS,
    lockOrderReads: process.env.LOCK_ORDER_READS,
    timeZone: env("STORE_TIME_ZONE", "UTC"),
    language: process.env.STORE_LANGUAGE,
    // In Serbia the shop decides each time, so that there are samples of that.
    // No rule names products: each order's read would cost a query more, and the demo is what is measured.
    cancel: { mode: "auto", byCountry: { RS: { mode: "request" } } },
    returns: {
      byCountry: { RS: { mode: "review" } },
      faultReasons: ["damaged"],
      instructions:
        "Pack everything as you received it and put the return number on the package. Drop it off at any of the carrier's shops.",
    },
    withdrawal: { mode: "eu", days: 14 },
  },
};

const mail = {
  resolve: "@medusajs/medusa/notification",
  key: Modules.NOTIFICATION,
  options: {
    providers: [
      {
        resolve: "medusa-plugin-order-pages/providers/smtp",
        id: "smtp",
        options: {
          channels: ["email"],
          // Not by `env`: an empty one is a mistake that the start has to notice.
          host: process.env.SMTP_HOST ?? "127.0.0.1",
          port: Number(env("SMTP_PORT", "1025")),
          secure: env("SMTP_SECURE", "false") === "true",
          requireTls: env("SMTP_REQUIRE_TLS", "false") === "true",
          user: process.env.SMTP_USER,
          pass: process.env.SMTP_PASS,
          from: `"${storeName}" <${env("SMTP_FROM", "orders@example.com")}>`,
        },
      },
    ],
  },
};

const payment = {
  resolve: "@medusajs/medusa/payment",
  key: Modules.PAYMENT,
  options: {
    providers: [
      {
        resolve: path.join(__dirname, "src/modules/demo-payment"),
        id: "demo",
      },
    ],
  },
};

/** Several backends share their locks here; one alone keeps them in memory, as Medusa does by default. */
const lockingRedis = process.env.LOCKING_REDIS_URL;

const locking = {
  resolve: "@medusajs/medusa/locking",
  key: Modules.LOCKING,
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/locking-redis",
        id: "locking-redis",
        is_default: true,
        options: { redisUrl: lockingRedis },
      },
    ],
  },
};

/** A shop may let nobody in whose address is not confirmed, which Medusa leaves off: tests start a backend with this. */
const confirmsEmails = env("CONFIRM_CUSTOMER_EMAILS", "off") === "on";

/** Medusa's admin, whose build takes longer than all the rest: only where it was asked for (`npm run demo -- --admin`). */
const withAdmin = env("ADMIN", "off") === "on";

/** Medusa keeps the languages of products, deliveries and return reasons in this module, behind a flag of its own. */
const translation = { resolve: "@medusajs/medusa/translation", key: Modules.TRANSLATION };

export default defineConfig({
  featureFlags: { translation: true },
  admin: { disable: !withAdmin },
  plugins: withPlugin ? [orderPages] : [],
  modules: [payment, translation, ...(withPlugin ? [mail] : []), ...(lockingRedis ? [locking] : [])],
  projectConfig: {
    databaseUrl: env("DATABASE_URL", "postgres://postgres:postgres@127.0.0.1:5432/medusa"),
    databaseDriverOptions: { connection: { ssl: false } },
    // Medusa's session is for HTTPS alone in production, and the demo has none: nobody could sign in to its admin.
    ...(withAdmin ? { cookieOptions: { secure: false } } : {}),
    http: {
      storeCors: storefrontUrl,
      adminCors: storefrontUrl,
      authCors: storefrontUrl,
      jwtSecret: env("JWT_SECRET", "demo-only"),
      cookieSecret: env("COOKIE_SECRET", "demo-only"),
      ...(confirmsEmails
        ? { authVerificationsPerActor: { customer: [{ entity_type: "email", auth_provider: "emailpass" }] } }
        : {}),
    },
  },
});
