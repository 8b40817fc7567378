import { expect, it } from "vitest";
import { isStrongSecret, MIN_SECRET_LENGTH } from "./secret";
import { isSignedBy, sign } from "./signature";

const SECRET = "a secret of at least thirty-two characters";
const given = sign("order link", "a message", SECRET);
const isGood = (signature: string) => isSignedBy("order link", "a message", signature, [SECRET]);

it("is good as it was made, and for its message and purpose alone", () => {
  expect(isGood(given)).toBe(true);
  expect(isSignedBy("order link", "another message", given, [SECRET])).toBe(false);
  expect(isSignedBy("claim link", "a message", given, [SECRET])).toBe(false);
});

it.each([
  ["something before it", `A${given}`],
  ["something after it", `${given}A`],
  ["a line break after it", `${given}\n`],
  ["a letter less", given.slice(1)],
  ["what is no letter of it", `${given.slice(0, -1)}!`],
  ["nothing", ""],
])("is refused, and nothing throws, with %s", (_case, signature) => {
  expect(isGood(signature)).toBe(false);
});

it("is made with secrets of thirty-two characters and more", () => {
  expect(isStrongSecret("x".repeat(MIN_SECRET_LENGTH))).toBe(true);
  expect(isStrongSecret("x".repeat(31))).toBe(false);
});
