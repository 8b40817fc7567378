import { expect, it } from "vitest";
import { inApiSpelling } from "./api-spelling";

it.each([
  ["canceled", "cancelled"],
  ["order_canceled", "order_cancelled"],
  ["pending", "pending"],
  ["requested_by_other", "requested_by_other"],
])("the store API spells %s as %s", (word, spelled) => {
  expect(inApiSpelling(word)).toBe(spelled);
});
