import { expect, it } from "vitest";
import { maskEmail } from "./mask-email";

it.each([
  ["maya.okafor@example.com", "m•••@e•••.com"],
  ["a@b.co.uk", "a•••@b•••.uk"],
  ["jürgen@bücher.example", "j•••@b•••.example"],
  ["😀@example.com", "😀•••@e•••.com"],
  ['"odd@one"@example.org', '"•••@e•••.org'],
  ["root@localhost", "r•••@l•••"],
  ["nothing", "•••@n•••"],
  ["", "•••@•••"],
])("masks %s as %s", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
