import "server-only";
import { randomBytes } from "node:crypto";
import { isTimeZone } from "@order-pages/shared/format/time-zone";
import { isStrongSecret, MIN_SECRET_LENGTH } from "@order-pages/shared/proofs/secret";
import { LANGUAGES, type Language } from "@order-pages/shared/words/catalogues";
import { z } from "zod";
import { PRIVATE_NETWORKS, trustHops, trustNetworks } from "@/lib/security/trusted-proxies";
import { fillTemplate, PATH_PREFIXES } from "@/lib/url-template";

const httpUrl = z.url({ protocol: /^https?$/ });

/** An empty variable is one that was not set: compose files and dashboards write `KEY=`. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());

/** An address of the shop's that may depend on the path's country and language: `https://shop.example/{country}`. */
const shopUrl = z
  .string()
  .refine(
    (template) => isFilled(template) && httpUrl.safeParse(filled(template)).success,
    "must be an address such as https://shop.example/ or https://shop.example/{country}",
  );

/** The same, or a path of the domain that these pages are on. */
const shopLink = shopUrl.or(
  z
    .string()
    .refine(
      (template) => isFilled(template) && /^\/(?![/\\])[\w./-]*$/.test(filled(template)),
      "must be an address, or a path such as /{country}/account/profile",
    ),
);

const HANDLE = "{handle}";

/** The same for each product: `/{country}/products/{handle}`. */
const productLink = z
  .string()
  .refine(
    (template) => template.includes(HANDLE) && shopLink.safeParse(template.replaceAll(HANDLE, "mug")).success,
    "must be an address, or a path such as /{country}/products/{handle}, with {handle} in it",
  );

const ORDER = "{order}";

/** The same for each order that is to be paid: `/{country}/pay/{order}`. */
const paymentLink = z
  .string()
  .refine(
    (template) => template.includes(ORDER) && shopLink.safeParse(template.replaceAll(ORDER, "order_1")).success,
    "must be an address, or a path such as /{country}/pay/{order}, with {order} in it",
  );

const filled = (template: string) => fillTemplate(template, { country: "us", language: "en" });
const isFilled = (template: string) => !/[{}]/.test(filled(template));

/** A domain of ours or above it; browsers refuse a cookie for any other. */
const cookieDomain = z
  .string()
  .regex(/^\.?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i, "must be a domain such as shop.example")
  .transform((domain) => domain.replace(/^\./, "").toLowerCase());

/** One secret, or several while they are rotated: comma separated, the newest first. */
const secrets = z
  .string()
  .transform((list) => list.split(",").map((secret) => secret.trim()))
  .refine((list) => list.every(isStrongSecret), `must be ${MIN_SECRET_LENGTH} characters or more, each of them`);

/** Each one that there are words for; a wrong one is told which there are. */
const language = z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(", ")}`);
const languages = z
  .string()
  .transform((list) => [...new Set(list.split(",").map((one) => one.trim()))])
  .refine((list) => list.every(isLanguage), `must be of ${LANGUAGES.join(", ")}, comma separated`)
  .transform((list) => list.filter(isLanguage));

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

const wholeNumber = (fallback: number, max: number) =>
  z.preprocess((value) => value || fallback, z.coerce.number().int().min(0).max(max));

/** Networks whose proxies are believed, as one question: see `trustNetworks`. */
const networks = z.string().transform((list, context) => {
  try {
    return trustNetworks(list);
  } catch {
    const message =
      "must be networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, comma separated; or none";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});

/** So that it works behind the proxy that most shops have, without a setting. */
const trustsPrivateNetworks = trustNetworks(PRIVATE_NETWORKS);

/** As RFC 6797 has it. A browser that read it once goes by it for as long as it says, so nobody gets one unasked. */
const HSTS = /^max-age=\d{1,10}(?:; ?includeSubDomains)?(?:; ?preload)?$/i;

/** What the log may be told to leave out: everything below this. */
const LOG_LEVELS = ["debug", "info", "warn", "error", "fatal"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const port = z.coerce.number().int().min(1).max(65_535);

/** Words that stand for "yes" and "no" in environments; see also the SDK of OpenTelemetry, which takes "true" alone. */
const onOrOff = (fallback: "on" | "off") => z.preprocess((value) => value || fallback, z.enum(["on", "off"]));

/** The variables of OpenTelemetry's own that decide whether anything is loaded; its SDK reads these and the others by itself. */
const openTelemetry = {
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(httpUrl),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: optional(httpUrl),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: optional(httpUrl),
  OTEL_TRACES_EXPORTER: optional(z.enum(["otlp", "none"])),
  OTEL_METRICS_EXPORTER: optional(z.enum(["otlp", "none"])),
  OTEL_EXPORTER_OTLP_PROTOCOL: optional(
    z.enum(
      ["http/json", "http/protobuf"],
      "must be http/json; give the collector's address for HTTP, usually port 4318",
    ),
  ),
};

const schema = z
  .object({
    MEDUSA_BACKEND_URL: httpUrl,
    MEDUSA_API_VERSION: z.preprocess((value) => value || "2", z.enum(["1", "2"])),
    MEDUSA_PUBLISHABLE_KEY: optional(z.string().startsWith("pk_")),
    NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: optional(z.string().startsWith("pk_")),
    STORE_NAME: z.preprocess((value) => value || "Our shop", z.string().max(80)),
    STORE_URL: optional(shopUrl),
    PROFILE_URL: optional(shopLink),
    ADDRESSES_URL: optional(shopLink),
    PRODUCT_URL: optional(productLink),
    PAYMENT_URL: optional(paymentLink),
    PATH_PREFIX: z.preprocess((value) => value || "country", z.enum(PATH_PREFIXES)),
    COOKIE_DOMAIN: optional(cookieDomain),
    STORE_TIME_ZONE: z.preprocess(
      (value) => value || "UTC",
      z.string().refine(isTimeZone, "must be an IANA time zone such as Europe/Oslo"),
    ),
    STORE_LANGUAGES: optional(languages),
    STORE_LANGUAGE: optional(language),
    PSEUDO_LOCALE: onOrOff("off"),
    SUPPORT_EMAIL: optional(z.email()),
    MEDUSA_SECRET_API_KEY: optional(z.string().startsWith("sk_")),
    SESSION_SECRET: optional(secrets),
    ORDER_LINK_SECRET: optional(secrets),
    ORDER_FRESH_MINUTES: wholeNumber(15, 24 * 60),
    REDIS_URL: optional(z.url({ protocol: /^(redis|rediss|valkey|valkeys)$/ })),
    TRUSTED_PROXIES: optional(networks),
    TRUSTED_PROXY_HOPS: optional(z.coerce.number().int().min(0).max(10)),
    DRAIN_SECONDS: wholeNumber(3, 300),
    BRAND_DIR: optional(z.string()),
    HSTS: optional(z.string().regex(HSTS, "must be like max-age=31536000; includeSubDomains")),
    LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
    LOG_REQUESTS: onOrOff("on"),
    METRICS_PORT: optional(port),
    METRICS_HOST: z.string().optional(),
    HOSTNAME: z.string().optional(),
    PORT: z.string().optional(),
    ...openTelemetry,
    NODE_ENV: z.string().optional(),
  })
  .transform((raw, context) => {
    const publishableKey = raw.MEDUSA_PUBLISHABLE_KEY ?? raw.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY ?? null;
    if (publishableKey === null && raw.MEDUSA_API_VERSION === "2") {
      context.addIssue({ code: "custom", path: ["MEDUSA_PUBLISHABLE_KEY"], message: "is required for Medusa v2" });
      return z.NEVER;
    }
    const production = raw.NODE_ENV === "production";
    if (production && !raw.SESSION_SECRET) {
      context.addIssue({ code: "custom", path: ["SESSION_SECRET"], message: "is required in production" });
      return z.NEVER;
    }
    if (raw.TRUSTED_PROXIES && raw.TRUSTED_PROXY_HOPS !== undefined) {
      const message = "says by network what TRUSTED_PROXY_HOPS says by number: set one of them";
      context.addIssue({ code: "custom", path: ["TRUSTED_PROXIES"], message });
      return z.NEVER;
    }
    const offered = raw.STORE_LANGUAGES ?? LANGUAGES;
    const ownLanguage = raw.STORE_LANGUAGE ?? (offered.includes("en") ? "en" : (offered[0] ?? "en"));
    if (!offered.includes(ownLanguage)) {
      const message = `must be one of STORE_LANGUAGES (${offered.join(", ")})`;
      context.addIssue({ code: "custom", path: ["STORE_LANGUAGE"], message });
      return z.NEVER;
    }
    // In development, cookies may well end with the process.
    const sessionSecrets = raw.SESSION_SECRET ?? [randomBytes(MIN_SECRET_LENGTH).toString("hex")];
    return {
      production,
      sessionSecrets,
      linkSecrets: raw.ORDER_LINK_SECRET ?? sessionSecrets,
      secretKey: raw.MEDUSA_SECRET_API_KEY ?? null,
      freshMinutes: raw.ORDER_FRESH_MINUTES,
      redisUrl: raw.REDIS_URL ?? null,
      /** Which proxies are believed about a client's address and the host. */
      trustsProxy:
        raw.TRUSTED_PROXY_HOPS === undefined
          ? (raw.TRUSTED_PROXIES ?? trustsPrivateNetworks)
          : trustHops(raw.TRUSTED_PROXY_HOPS),
      /** How long a process that was told to end goes on answering, for the load balancer to notice. */
      drainMs: raw.DRAIN_SECONDS * 1000,
      /** The domain whose hosts share the sign-in; `null` for this host alone. */
      cookieDomain: raw.COOKIE_DOMAIN ?? null,
      /** How many of them there are; `null` where they are known by network. */
      proxyHops: raw.TRUSTED_PROXY_HOPS ?? null,
      /** The header's value; `null` where the shop did not ask for it. */
      hsts: raw.HSTS ?? null,
      /** The folder with the shop's own look and words; `null` for ours. */
      brandDir: raw.BRAND_DIR ?? null,
      /** The generation of Medusa. */
      apiVersion: raw.MEDUSA_API_VERSION,
      backendUrl: raw.MEDUSA_BACKEND_URL.replace(/\/+$/, ""),
      publishableKey,
      /** Whether each request leaves a line in the log. */
      logsRequests: raw.LOG_REQUESTS === "on",
      /** Where `npm start` has it listen. */
      listensOn: { host: raw.HOSTNAME ?? null, port: raw.PORT ?? null },
      /** Whether pages are in the made-up language that shows tests which words no catalogue has. */
      isPseudo: raw.PSEUDO_LOCALE === "on",
      telemetry: {
        tracesOverOtlp: sendsOverOtlp(raw, "TRACES"),
        metricsOverOtlp: sendsOverOtlp(raw, "METRICS"),
        /** Where Prometheus may ask for metrics; `null` where nobody does. */
        prometheus:
          raw.METRICS_PORT === undefined
            ? null
            : { port: raw.METRICS_PORT, host: raw.METRICS_HOST || raw.HOSTNAME || "127.0.0.1" },
      },
      store: {
        name: raw.STORE_NAME,
        /** With `{country}` and `{language}` to be filled in: see lib/shop-links.ts. */
        urlTemplate: raw.STORE_URL ?? null,
        profileTemplate: raw.PROFILE_URL ?? null,
        productTemplate: raw.PRODUCT_URL ?? null,
        /** With `{order}` too. */
        paymentTemplate: raw.PAYMENT_URL ?? null,
        addressesTemplate: raw.ADDRESSES_URL ?? null,
        pathPrefix: raw.PATH_PREFIX,
        timeZone: raw.STORE_TIME_ZONE,
        /** What pages are offered in. */
        languages: offered,
        /** Whether the shop named them, and has them in its paths where those have a language. */
        namesLanguages: raw.STORE_LANGUAGES !== undefined,
        /** For readers of none of them. */
        language: ownLanguage,
        supportEmail: raw.SUPPORT_EMAIL ?? null,
      },
    };
  });

export type Env = z.output<typeof schema>;

type OpenTelemetry = z.output<z.ZodObject<typeof openTelemetry>>;

/** Whether a collector is named for a signal, and nothing says that it gets none. */
function sendsOverOtlp(raw: OpenTelemetry, signal: "TRACES" | "METRICS"): boolean {
  if (raw.OTEL_SDK_DISABLED?.toLowerCase() === "true" || raw[`OTEL_${signal}_EXPORTER`] === "none") return false;
  return (raw[`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`] ?? raw.OTEL_EXPORTER_OTLP_ENDPOINT) !== undefined;
}

/**
 * The least level that is logged. Apart from the other settings, since a wrong one of those is to be logged.
 * @returns "info" where none is set; a wrong one stops the start with the others
 */
export function logLevel(source: Record<string, string | undefined> = process.env): LogLevel {
  return LOG_LEVELS.find((level) => level === source.LOG_LEVEL) ?? "info";
}

let cached: Env | undefined;

/**
 * The settings, read once. `instrumentation.ts` asks for them at the start, so that a wrong one stops the start and not a
 * shopper's page.
 * @throws Error with a sentence for each setting that is wrong
 */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The settings as `source` has them; see {@link env}. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (!result.success) {
    throw new Error(`The settings are not right:\n${z.prettifyError(result.error)}\ndocs/settings.md lists them all.`);
  }
  return result.data;
}
