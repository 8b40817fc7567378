import { describe, expect, it, test } from "vitest";
import { type IsolatedPart, isolate, isolatedParts, isolateLine } from "./isolate";

/** With what is isolated in brackets. */
const shown = (text: string) => text.replaceAll("\u2068", "<").replaceAll("\u2069", ">");

describe("in a sentence from the right", () => {
  test.each(["SO-1042", "-$5.00", "+49 30 901820", "maya@example.com", "2 × Mug", "\u200f12.30 €"])(
    "isolates %s",
    (text) => {
      expect(isolate(text, "ar")).toBe(`\u2068${text}\u2069`);
    },
  );

  test.each(["Maya", "نورا", "山田", "order_canceled", "https://shop.example/o/1", ""])("leaves %s alone", (text) => {
    expect(isolate(text, "ar")).toBe(text);
  });

  it("isolates nothing twice", () => {
    expect(isolate(isolate("A-12", "ar"), "ar")).toBe("\u2068A-12\u2069");
    expect(shown(isolate(`${isolate("A-1", "ar")} ${isolate("B-2", "ar")}`, "ar"))).toBe("<<A-1> <B-2>>");
  });
});

describe("in a sentence from the left", () => {
  test.each(["كوب (كبير)", "ليلى حداد", "2 × كوب", "ספל"])("isolates %s", (text) => {
    expect(isolate(text, "en")).toBe(`\u2068${text}\u2069`);
  });

  test.each(["SO-1042", "-$5.00", "+1 607 555", "help@shop.example", "日本語 and Größe", ""])(
    "leaves %s alone",
    (text) => {
      expect(isolate(text, "ja")).toBe(text);
    },
  );
});

describe("marks of direction that somebody typed", () => {
  test.each([
    ["en", "\u202eMaya", "Maya"],
    ["en", "Ma\u202dya\u202c \u2066x\u2067", "Maya x"],
    ["en", "Maya\u2069 paid", "Maya paid"],
    ["ar", "A-1\u2069\u202e paid", "<A-1 paid>"],
    ["ar", "\u2069A-1\u2068", "<A-1>"],
    ["ar", "\u2068\u2068A-1\u2069", "<A-1>"],
    ["ar", "\u2068A-1\u2069\u2069 2", "<<A-1> 2>"],
    ["en", "\u200f12.00 \u2068US$\u2069", "\u200f12.00 <US$>"],
  ])("turn nothing in %s: %j", (locale, text, expected) => {
    expect(shown(isolate(text, locale))).toBe(expected);
    expect(shown(isolateLine(text, locale))).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
  });
});

describe("a line that stands alone", () => {
  it.each([
    ["ar", "2 × Mug (Large)", "<2 × Mug (Large)>"],
    ["ar", "DHL · 00340434161094042557", "<DHL · 00340434161094042557>"],
    ["ar", "+1 607 555 0100", "<+1 607 555 0100>"],
    ["ar", "\u200f1,290.50\u00a0\u2068US$\u2069", "\u200f1,290.50\u00a0<US$>"],
    ["ar", "\u20682\u2069 × \u2068Mug (Large)\u2069", "<2> × <Mug (Large)>"],
    // The letters of its own direction say that it is a sentence, wherever it begins.
    ["ar", "اشتريت Mug (كبير)", "اشتريت Mug (كبير)"],
    ["ar", "Mug في الطريق", "Mug في الطريق"],
    ["ar", "راسلنا على \u2068help@shop.example\u2069.", "راسلنا على <help@shop.example>."],
    // Mail programs would take the marks for a part of it.
    ["ar", "https://shop.example/open?key=v2.1.ab_=", "https://shop.example/open?key=v2.1.ab_="],
    ["en", "كوب (كبير)", "<كوب (كبير)>"],
    ["en", "I, \u2068ليلى حداد\u2069, withdraw", "I, <ليلى حداد>, withdraw"],
    ["en", "2 × Mug (Large)", "2 × Mug (Large)"],
    ["ar", "", ""],
  ])("of %s: %s", (locale, line, expected) => {
    expect(shown(isolateLine(line, locale))).toBe(expected);
  });
});

describe("for markup", () => {
  const markup = (parts: readonly IsolatedPart[]): string =>
    parts.map((part) => (typeof part === "string" ? part : `<${part.dir}>${markup(part.parts)}</>`)).join("");

  it.each([
    ["راسلنا على \u2068help@shop.example\u2069.", "راسلنا على <ltr>help@shop.example</>."],
    ["\u20682 × كوب (كبير)\u2069 and a Mug", "<rtl>2 × كوب (كبير)</> and a Mug"],
    // A formatter's mark says how its amount runs, and a currency's sign within has its own.
    ["\u2068\u200f12.00 \u2068US$\u2069\u2069", "<rtl>\u200f12.00 <ltr>US$</></>"],
    ["\u206812\u2069", "<ltr>12</>"],
    ["\u2069a\u2068b", "ab"],
    ["", ""],
  ])("%s has elements in place of the marks", (text, expected) => {
    expect(markup(isolatedParts(text))).toBe(expected);
  });
});
