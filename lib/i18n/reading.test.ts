import { beforeEach, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { readingOf } from "./reading";

const exchange = vi.hoisted(() => ({ prefix: "", target: "/" }));
vi.mock("@/lib/http/exchange", () => ({ currentExchange: () => exchange }));
vi.mock("@/lib/env", async () => import("@/lib/test-support/env"));

beforeEach(() => {
  setEnv();
  Object.assign(exchange, { prefix: "", target: "/" });
});

const chosen = "other=1; _order_pages_language=de; more=2";

/** The locale of a request that comes by such a path, with such headers. */
function localeOf(target: string, cookie: string | null, acceptLanguage: string | null = "fr-CA,en;q=0.5"): string {
  const [, prefix = ""] = /^((?:\/[a-z]{2}(?:-[a-z]{2})?)*)\//.exec(target) ?? [];
  Object.assign(exchange, { target, prefix });
  return readingOf({ cookie, acceptLanguage }).locale;
}

describe("a page's language", () => {
  it("is what the browser asks for where nobody says anything", () => {
    expect(localeOf("/order/lookup", null)).toBe("fr-CA");
    expect(localeOf("/order/lookup", null, null)).toBe("en");
  });

  it("is the mail's for whoever comes by its link, and for the rest of the visit", () => {
    expect(localeOf("/order/order_1/open?key=a&lang=ja", null)).toBe("ja");
    expect(localeOf("/order/order_1", "_order_pages_language=mailed.ja")).toBe("ja");
    expect(localeOf("/order/order_1?lang=es", "_order_pages_language=mailed.ja")).toBe("es");
  });

  it("is what was chosen by the switch, whatever a mail or the browser says", () => {
    expect(localeOf("/order/order_1?lang=ja", chosen)).toBe("de");
    expect(localeOf("/order/order_1", chosen, "fr,de-AT;q=0.5")).toBe("de-AT");
  });

  it.each([
    "_order_pages_language=",
    "_order_pages_language=../../etc/passwd",
    "_order_pages_language=nl",
    "_order_pages_language=mailed.%00",
    "x_order_pages_language=de",
  ])("is not changed by the cookie %s", (cookie) => {
    expect(localeOf("/order/lookup", cookie)).toBe("fr-CA");
  });

  it.each(["?lang=nl", "?lang=", "?lang=%00", "?lang=de%0aSet-Cookie:a", `?lang=${"x".repeat(500)}`, "?lang=<b>"])(
    "is not changed by %s",
    (query) => {
      expect(localeOf(`/order/lookup${query}`, null)).toBe("fr-CA");
    },
  );

  it("is no language of a path that only names a country", () => {
    expect(localeOf("/de/order/lookup", null)).toBe("fr-CA");
  });

  it.each([
    ["language", "/de/order/lookup", "de"],
    ["language", "/nl/order/lookup", "fr-CA"],
    ["language-country", "/de-at/order/lookup", "de-AT"],
    ["country/language", "/ch/de/order/lookup", "de-CH"],
    ["country/language", "/de/order/lookup", "fr-CA"],
    ["language/country", "/es/mx/order/lookup", "es-MX"],
  ])("is the path's where PATH_PREFIX=%s: %s is %s", (PATH_PREFIX, path, locale) => {
    setEnv({ PATH_PREFIX });
    expect(localeOf(path, null)).toBe(locale);
    expect(localeOf(`${path}?lang=ja`, "_order_pages_language=ja")).toBe("ja");
  });

  it("is the path's before the choice where the shop has named its languages, and so has each in its paths", () => {
    setEnv({ PATH_PREFIX: "language", STORE_LANGUAGES: "en,de,fr" });
    expect(localeOf("/fr/order/lookup", chosen)).toBe("fr-CA");
    expect(localeOf("/order/lookup", chosen)).toBe("de");
    expect(localeOf("/ja/order/lookup", chosen)).toBe("de");
  });

  it("is only one that the shop offers, else the shop's own", () => {
    setEnv({ STORE_LANGUAGES: "es,ja", STORE_LANGUAGE: "ja" });
    expect(localeOf("/order/lookup?lang=fr", chosen)).toBe("ja");
    expect(localeOf("/order/lookup?lang=es-MX", chosen)).toBe("es-MX");
  });
});
