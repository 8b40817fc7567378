import { expect, it } from "vitest";
import { emailDigest } from "./email-digest";

it("is short, and no part of the email", () => {
  expect(emailDigest("maya.okafor@example.com")).toMatch(/^[\w-]{16}$/);
});

it.each(["Maya.Okafor@Example.com", " maya.okafor@example.com\n", "ｍaya.okafor@example.com"])(
  "is the same however the email is spelt: %j",
  (email) => {
    expect(emailDigest(email)).toBe(emailDigest("maya.okafor@example.com"));
  },
);

it.each(["maya.okafor@example.org", "maya@example.com", ""])("is another's for %j", (email) => {
  expect(emailDigest(email)).not.toBe(emailDigest("maya.okafor@example.com"));
});

it.each([null, "", "  "])("is empty for an order without one: %j", (email) => {
  expect(emailDigest(email)).toBe("");
});
