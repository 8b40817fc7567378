import { expect, it } from "vitest";
import en from "../../messages/en.json";
import { MESSAGES } from "./catalogues";
import { translatorOf, translatorsOf } from "./translator";

const reader = { locale: "en-GB", language: "en", timeZone: "UTC" } as const;

it("a translator of other words says those, and ours goes on saying ours", () => {
  const own = translatorsOf({
    ...MESSAGES,
    en: { ...en, notFound: { ...en.notFound, title: "This trail ends here" } },
  });
  expect(own(reader, "notFound")("title")).toBe("This trail ends here");
  expect(own(reader, "notFound")("home")).toBe(en.notFound.home);
  expect(translatorOf(reader, "notFound")("title")).toBe(en.notFound.title);
});

it("a reader's translator is made once", () => {
  expect(translatorOf(reader, "notFound")).toBe(translatorOf({ ...reader }, "notFound"));
  expect(translatorOf(reader, "notFound")).not.toBe(translatorOf({ ...reader, locale: "en-US" }, "notFound"));
});
