import { expect, test } from "vitest";
import { joinSentences } from "./sentences";

test("sets sentences apart as their language does", () => {
  expect(joinSentences(["One.", null, "Two."], "en-GB")).toBe("One. Two.");
  expect(joinSentences(["一つ。", "二つ。"], "ja")).toBe("一つ。二つ。");
  expect(joinSentences([null, ""], "ar")).toBe("");
});
