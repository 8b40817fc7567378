import { describe, expect, it } from "vitest";
import { writingOf } from "./writing";

describe("writingOf", () => {
  it.each([
    ["de", "de-Latn"],
    ["de-AT", "de-Latn"],
    ["ar-SA", "ar-Arab"],
    ["zh-CN", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["sr-Latn-RS", "sr-Latn"],
    ["ja-JP-u-ca-japanese", "ja-Jpan"],
  ])("reads %s as %s", (tag, writing) => {
    expect(writingOf(tag)).toBe(writing);
  });

  it.each([[null], [""], ["!"], ["a language of our own"], ["de_DE"]])("knows none of %j", (tag) => {
    expect(writingOf(tag)).toBeNull();
  });
});
