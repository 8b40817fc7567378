import { afterEach, describe, expect, it, vi } from "vitest";
import { logLevel, parseEnv } from "./env";

const complete = {
  NODE_ENV: "production",
  MEDUSA_BACKEND_URL: "https://api.example.com/",
  MEDUSA_PUBLISHABLE_KEY: "pk_0123",
  SESSION_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("the settings", () => {
  it("have defaults for all but four", () => {
    expect(parseEnv(complete)).toMatchObject({
      backendUrl: "https://api.example.com",
      publishableKey: "pk_0123",
      freshMinutes: 15,
      hsts: null,
      secretKey: null,
      redisUrl: null,
      store: { name: "Our shop", urlTemplate: null, pathPrefix: "country", timeZone: "UTC", supportEmail: null },
    });
  });

  it("take an empty variable for one that was not set", () => {
    const empty = { STORE_URL: "", ORDER_FRESH_MINUTES: "", REDIS_URL: "", MEDUSA_API_VERSION: "" };
    expect(parseEnv({ ...complete, ...empty })).toEqual(parseEnv(complete));
  });

  it("accept the publishable key under the starter's name", () => {
    const { MEDUSA_PUBLISHABLE_KEY, ...rest } = complete;
    expect(parseEnv({ ...rest, NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: "pk_starter" }).publishableKey).toBe("pk_starter");
  });

  it("need no publishable key for Medusa v1", () => {
    const { MEDUSA_PUBLISHABLE_KEY, ...rest } = complete;
    expect(parseEnv({ ...rest, MEDUSA_API_VERSION: "1" })).toMatchObject({ apiVersion: "1", publishableKey: null });
    expect(parseEnv({ ...complete, MEDUSA_API_VERSION: "1" }).publishableKey).toBe("pk_0123");
  });

  it.each([
    ["", 3_000],
    ["0", 0],
    ["20", 20_000],
  ])("go on answering for DRAIN_SECONDS=%s once told to end", (DRAIN_SECONDS, ms) => {
    expect(parseEnv({ ...complete, DRAIN_SECONDS }).drainMs).toBe(ms);
  });

  it("turn freshness off with a zero", () => {
    expect(parseEnv({ ...complete, ORDER_FRESH_MINUTES: "0" }).freshMinutes).toBe(0);
  });

  it("read several secrets, newest first, and sign links with their own where there are any", () => {
    const [newer, older] = ["n".repeat(32), "o".repeat(32)];
    const read = parseEnv({ ...complete, SESSION_SECRET: `${newer}, ${older}` });
    expect(read.sessionSecrets).toEqual([newer, older]);
    expect(read.linkSecrets).toEqual([newer, older]);
    expect(parseEnv({ ...complete, ORDER_LINK_SECRET: older }).linkSecrets).toEqual([older]);
  });

  it("take both sets of secrets with the spaces that people type", () => {
    const [newer, older] = ["n".repeat(32), "o".repeat(32)];
    const read = parseEnv({ ...complete, ORDER_LINK_SECRET: ` ${newer} ,${older} ` });
    expect(read.linkSecrets).toEqual([newer, older]);
    expect(read.sessionSecrets).toEqual([complete.SESSION_SECRET]);
  });

  it("need no session secret in development, where cookies may end with the process", () => {
    const { SESSION_SECRET, ...rest } = complete;
    const read = parseEnv({ ...rest, NODE_ENV: "development" });
    expect(read.production).toBe(false);
    expect(read.sessionSecrets).toHaveLength(1);
    expect(read.sessionSecrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(read.linkSecrets).toEqual(read.sessionSecrets);
    expect(parseEnv({ ...rest, NODE_ENV: "development" }).sessionSecrets).not.toEqual(read.sessionSecrets);
    expect(parseEnv({ ...rest, NODE_ENV: undefined }).production).toBe(false);
  });

  it("are production's only where they say so", () => {
    expect(parseEnv(complete).production).toBe(true);
  });

  it.each([
    ["MEDUSA_BACKEND_URL", "http://medusa:9000///", { backendUrl: "http://medusa:9000" }],
    ["MEDUSA_BACKEND_URL", "https://shop.example/medusa/", { backendUrl: "https://shop.example/medusa" }],
    ["MEDUSA_SECRET_API_KEY", "sk_1", { secretKey: "sk_1" }],
    ["ORDER_FRESH_MINUTES", "1440", { freshMinutes: 1440 }],
    ["HSTS", "max-age=31536000; includeSubDomains", { hsts: "max-age=31536000; includeSubDomains" }],
    ["HSTS", "", { hsts: null }],
    ["REDIS_URL", "redis://cache:6379", { redisUrl: "redis://cache:6379" }],
    ["REDIS_URL", "rediss://cache", { redisUrl: "rediss://cache" }],
    ["REDIS_URL", "valkey://cache", { redisUrl: "valkey://cache" }],
    ["REDIS_URL", "valkeys://cache", { redisUrl: "valkeys://cache" }],
    ["STORE_NAME", "x".repeat(80), { store: { name: "x".repeat(80) } }],
    ["STORE_URL", "https://shop.example/", { store: { urlTemplate: "https://shop.example/" } }],
    ["STORE_URL", "https://shop.example/{country}", { store: { urlTemplate: "https://shop.example/{country}" } }],
    ["PROFILE_URL", "/{country}/account/me", { store: { profileTemplate: "/{country}/account/me" } }],
    ["PRODUCT_URL", "/{country}/p/{handle}", { store: { productTemplate: "/{country}/p/{handle}" } }],
    ["PAYMENT_URL", "/{country}/pay/{order}", { store: { paymentTemplate: "/{country}/pay/{order}" } }],
    ["ADDRESSES_URL", "https://shop.example/a", { store: { addressesTemplate: "https://shop.example/a" } }],
    ["PATH_PREFIX", "language-country", { store: { pathPrefix: "language-country" } }],
    ["COOKIE_DOMAIN", "shop.example", { cookieDomain: "shop.example" }],
    ["COOKIE_DOMAIN", ".Shop.example", { cookieDomain: "shop.example" }],
    ["COOKIE_DOMAIN", "", { cookieDomain: null }],
    ["STORE_TIME_ZONE", "Europe/Oslo", { store: { timeZone: "Europe/Oslo" } }],
    ["STORE_LANGUAGES", "", { store: { language: "en", namesLanguages: false } }],
    ["STORE_LANGUAGES", "de, fr", { store: { languages: ["de", "fr"], language: "de", namesLanguages: true } }],
    ["STORE_LANGUAGES", "de,en", { store: { languages: ["de", "en"], language: "en" } }],
    ["STORE_LANGUAGE", "ar", { store: { language: "ar" } }],
    ["PSEUDO_LOCALE", "on", { isPseudo: true }],
    ["SUPPORT_EMAIL", "help@shop.example", { store: { supportEmail: "help@shop.example" } }],
  ])("read %s = %s", (name, value, expected) => {
    expect(parseEnv({ ...complete, [name]: value })).toMatchObject(expected);
  });

  it.each([
    ["proxies of private networks, where nothing is said", {}, [true, true, false]],
    ["the nearest, wherever they are", { TRUSTED_PROXY_HOPS: "1" }, [true, false, true]],
    ["as many as there can be", { TRUSTED_PROXY_HOPS: "10" }, [true, true, true]],
    ["nobody by number", { TRUSTED_PROXY_HOPS: "0" }, [false, false, false]],
    ["nobody by network", { TRUSTED_PROXIES: "none" }, [false, false, false]],
    ["a network's", { TRUSTED_PROXIES: "203.0.113.0/24, 10.0.0.0/8" }, [true, true, true]],
    ["what an empty setting means", { TRUSTED_PROXIES: "", TRUSTED_PROXY_HOPS: "" }, [true, true, false]],
  ])("believe %s", (_whom, settings, expected) => {
    const { trustsProxy } = parseEnv({ ...complete, ...settings });
    expect([trustsProxy("10.0.0.1", 0), trustsProxy("10.0.0.1", 1), trustsProxy("203.0.113.7", 0)]).toEqual(expected);
  });

  it.each([
    [{ STORE_LANGUAGE: "nl" }, "STORE_LANGUAGE"],
    [{ STORE_LANGUAGES: "en,nl" }, "must be of en, ar, de, es, fr, ja"],
    [{ STORE_LANGUAGES: "en,fr", STORE_LANGUAGE: "de" }, "must be one of STORE_LANGUAGES (en, fr)"],
  ])("offer languages that there are words for: %j", (settings, problem) => {
    expect(() => parseEnv({ ...complete, ...settings })).toThrow(problem);
  });

  it("name proxies in one way", () => {
    const both = { ...complete, TRUSTED_PROXIES: "loopback", TRUSTED_PROXY_HOPS: "1" };
    expect(() => parseEnv(both)).toThrow("TRUSTED_PROXIES");
  });

  it("prefer the publishable key under this app's own name", () => {
    expect(parseEnv({ ...complete, NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: "pk_starter" }).publishableKey).toBe("pk_0123");
  });

  it.each([
    ["MEDUSA_BACKEND_URL", undefined],
    ["MEDUSA_BACKEND_URL", "localhost:9000"],
    ["MEDUSA_PUBLISHABLE_KEY", undefined],
    ["MEDUSA_PUBLISHABLE_KEY", "sk_not_for_here"],
    ["MEDUSA_SECRET_API_KEY", "pk_not_for_here"],
    ["MEDUSA_API_VERSION", "3"],
    ["SESSION_SECRET", undefined],
    ["SESSION_SECRET", "short"],
    ["SESSION_SECRET", `${complete.SESSION_SECRET},short`],
    ["STORE_URL", "javascript:alert(1)"],
    ["STORE_URL", "/shop"],
    ["STORE_URL", "https://{shop}/{country}"],
    ["PROFILE_URL", "//evil.example"],
    ["PROFILE_URL", "/\\evil.example"],
    ["PROFILE_URL", "profile"],
    ["PRODUCT_URL", "https://shop.example/products"],
    ["PAYMENT_URL", "https://shop.example/pay"],
    ["PAYMENT_URL", "javascript:{order}"],
    ["PRODUCT_URL", "//evil.example/{handle}"],
    ["PRODUCT_URL", "javascript:{handle}"],
    ["ADDRESSES_URL", "javascript:alert(1)"],
    ["PATH_PREFIX", "continent"],
    ["COOKIE_DOMAIN", "localhost"],
    ["COOKIE_DOMAIN", "shop.example; Path=/"],
    ["COOKIE_DOMAIN", "https://shop.example"],
    ["STORE_TIME_ZONE", "Mars/Olympus"],
    ["SUPPORT_EMAIL", "nobody"],
    ["ORDER_FRESH_MINUTES", "soon"],
    ["REDIS_URL", "http://cache"],
    ["HSTS", "yes"],
    ["HSTS", "max-age=1\r\nx: y"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "everybody"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["TRUSTED_PROXY_HOPS", "11"],
    ["TRUSTED_PROXY_HOPS", "1.5"],
    ["ORDER_FRESH_MINUTES", "1441"],
    ["ORDER_LINK_SECRET", "short"],
    ["SESSION_SECRET", "s".repeat(31)],
    ["NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY", "sk_not_for_here"],
    ["STORE_NAME", "x".repeat(81)],
    ["MEDUSA_BACKEND_URL", "ftp://api.example.com"],
    ["REDIS_URL", "xredis://cache"],
    ["REDIS_URL", "redisx://cache"],
  ])("refuse %s = %j, and say which it is", (name, value) => {
    expect(() => parseEnv({ ...complete, [name]: value })).toThrow(name);
  });
});

describe("what a wrong setting says", () => {
  it("is a sentence for each that is wrong, what would be right, and where they all are listed", () => {
    const wrong = { ...complete, SESSION_SECRET: "short", STORE_TIME_ZONE: "Mars/Olympus" };
    for (const words of ["not right", "32 characters or more, each of them", "an IANA time zone", "docs/settings.md"]) {
      expect(() => parseEnv(wrong)).toThrow(words);
    }
  });

  it("is what is missing, and why", () => {
    expect(() => parseEnv({ ...complete, SESSION_SECRET: "" })).toThrow("is required in production");
    expect(() => parseEnv({ ...complete, MEDUSA_PUBLISHABLE_KEY: "" })).toThrow("is required for Medusa v2");
  });

  it("is no secret", () => {
    expect(() => parseEnv({ ...complete, SESSION_SECRET: "a-short-secret" })).not.toThrow("a-short-secret");
  });
});

describe("the process' own settings", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("are read once: a session secret made up in development holds as long as the process", async () => {
    for (const [name, value] of Object.entries({ ...complete, NODE_ENV: "development", SESSION_SECRET: "" })) {
      vi.stubEnv(name, value);
    }
    vi.resetModules();
    const { env } = await import("./env");
    expect(env()).toBe(env());
    expect(env().backendUrl).toBe("https://api.example.com");
  });
});

describe("what is seen from outside", () => {
  const telemetryOf = (settings: Record<string, string>) => parseEnv({ ...complete, ...settings }).telemetry;
  const COLLECTOR = "http://collector.test:4318";
  const OFF = { tracesOverOtlp: false, metricsOverOtlp: false, prometheus: null };

  it.each<[string, Record<string, string>, Partial<typeof OFF>]>([
    ["nothing, unasked", {}, {}],
    [
      "both, by a collector",
      { OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR },
      { tracesOverOtlp: true, metricsOverOtlp: true },
    ],
    ["traces alone", { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${COLLECTOR}/v1/traces` }, { tracesOverOtlp: true }],
    ["metrics alone", { OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: `${COLLECTOR}/v1/metrics` }, { metricsOverOtlp: true }],
    [
      "no metrics, where they are said to be none",
      { OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR, OTEL_METRICS_EXPORTER: "none" },
      { tracesOverOtlp: true },
    ],
    ["nothing, where it is off", { OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR, OTEL_SDK_DISABLED: "true" }, {}],
  ])("is %s", (_what, settings, expected) => {
    expect(telemetryOf(settings)).toEqual({ ...OFF, ...expected });
  });

  it.each([
    [{}, "127.0.0.1"],
    [{ HOSTNAME: "0.0.0.0" }, "0.0.0.0"],
    [{ HOSTNAME: "0.0.0.0", METRICS_HOST: "10.0.0.5" }, "10.0.0.5"],
  ])("is metrics for Prometheus where the shop itself listens, unless said otherwise: %j", (settings, host) => {
    expect(telemetryOf({ METRICS_PORT: "9464", ...settings }).prometheus).toEqual({ port: 9464, host });
  });

  it("is a log of all requests from info on, unless said otherwise", () => {
    expect(parseEnv(complete).logsRequests).toBe(true);
    expect(parseEnv({ ...complete, LOG_REQUESTS: "off" }).logsRequests).toBe(false);
    expect([logLevel({}), logLevel({ LOG_LEVEL: "" }), logLevel({ LOG_LEVEL: "warn" })]).toEqual([
      "info",
      "info",
      "warn",
    ]);
    expect(logLevel({ LOG_LEVEL: "loud" }), "which the start then refuses").toBe("info");
  });

  it.each([
    ["LOG_LEVEL", "loud"],
    ["LOG_REQUESTS", "perhaps"],
    ["METRICS_PORT", "0"],
    ["METRICS_PORT", "http"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"],
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"],
    ["OTEL_TRACES_EXPORTER", "zipkin"],
  ])("refuses %s=%s by its name", (name, value) => {
    expect(() => parseEnv({ ...complete, [name]: value })).toThrow(name);
  });
});
