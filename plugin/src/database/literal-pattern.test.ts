import { expect, it } from "vitest";
import { literalPattern } from "./literal-pattern";

it("takes no wildcard from a shopper", () => {
  expect(literalPattern("100%_\\")).toBe("100\\%\\_\\\\");
});
