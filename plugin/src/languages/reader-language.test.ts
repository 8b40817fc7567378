import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { readerLanguageOf } from "./reader-language";

const { scope } = aBackend({}, { options: { language: "de" } });
const of = (locale?: string) =>
  readerLanguageOf({ scope, headers: locale === undefined ? {} : { "x-medusa-locale": locale } });

describe("readerLanguageOf", () => {
  it("reads the header of Medusa's own routes, beside the shop's language", () => {
    expect(of("ar-SA")).toEqual({ locale: "ar-SA", shop: "de" });
    expect(of(" fr ")).toEqual({ locale: "fr", shop: "de" });
  });

  it.each([[undefined], [""], ["de_DE"], ["%"], ["de, en;q=0.5"], [`de-${"x".repeat(8)}-${"a".repeat(40)}`]])(
    "takes %j for no language, and refuses nothing",
    (locale) => {
      expect(of(locale)).toBeNull();
    },
  );
});
