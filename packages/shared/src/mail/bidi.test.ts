import { describe, expect, it } from "vitest";
import { bidiParts, isolateBidi } from "./bidi";

/** What is set apart, in brackets. */
const shown = (text: string, locale: string) =>
  bidiParts(text, locale)
    .map((part) => (part.dir === null ? part.text : `<${part.text}>`))
    .join("");

describe("in Arabic", () => {
  it.each([
    ["راسلنا على help@shop.example واذكر الطلب 1042.", "راسلنا على <help@shop.example> واذكر الطلب 1042."],
    ["2 × Mug (Large)", "<2 × Mug (Large)>"],
    ["اشتريت Mug (كبير)", "اشتريت <Mug> (كبير)"],
    ["الهاتف: +1 607 555 0100", "الهاتف: <+1 607 555 0100>"],
    ["DHL · 00340434161094042557", "<DHL · 00340434161094042557>"],
    ["\u200f1,290.50\u00a0US$", "\u200f1,290.50\u00a0US$"],
    ["أضف m•••@e•••.org، وأيضًا Fjord & Field.", "أضف <m•••@e•••.org>، وأيضًا <Fjord & Field>."],
    ["الرابط: https://shop.example/open?key=v2.1.ab_=", "الرابط: <https://shop.example/open?key=v2.1.ab_=>"],
    ["الطلبات 12، و13 منذ 4 مايو 2026", "الطلبات 12، و13 منذ 4 مايو 2026"],
    ["راسلنا على \u2068help@shop.example\u2069.", "راسلنا على \u2068help@shop.example\u2069."],
    ["", ""],
  ])("%s", (text, parts) => {
    expect(shown(text, "ar")).toBe(parts);
  });

  it("a text has Unicode's marks around it, and loses nothing", () => {
    expect(isolateBidi("الطلب A-12 جاهز", "ar")).toBe("الطلب \u2066A-12\u2069 جاهز");
    expect(isolateBidi("سطر\nMug", "ar")).toBe("سطر\n\u2066Mug\u2069");
  });
});

describe("from the left", () => {
  it.each([
    ["2 × كوب (كبير) and a Mug", "2 × <كوب (كبير)> and a Mug"],
    ["I, ليلى حداد, withdraw", "I, <ليلى حداد>, withdraw"],
    ["Order 12, +1 607 555, help@shop.example", "Order 12, +1 607 555, help@shop.example"],
  ])("%s", (text, parts) => {
    expect(shown(text, "en")).toBe(parts);
  });

  it("nothing is marked where nothing runs the other way", () => {
    expect(isolateBidi("日本語 and Größe", "ja")).toBe("日本語 and Größe");
  });
});
