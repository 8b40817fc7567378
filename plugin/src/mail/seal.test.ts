import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

const token = "eyJh.eyJzdWIi.signature";

it("is read again with the secret it was sealed with, and with no other", () => {
  const sealed = seal(token, "one");
  expect(unseal(sealed, "one")).toBe(token);
  expect(unseal(sealed, "two")).toBeNull();
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("signature");
});

it("is another text each time", () => {
  expect(seal(token, "one")).not.toBe(seal(token, "one"));
});

it("is read no more once a character of it was changed", () => {
  const bytes = Buffer.from(seal(token, "one"), "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unseal(bytes.toString("base64url"), "one")).toBeNull();
});

it.each(["", "short", Buffer.alloc(27).toString("base64url"), Buffer.alloc(28).toString("base64url")])(
  "reads nothing from %j",
  (sealed) => {
    expect(unseal(sealed, "one")).toBeNull();
  },
);

it("keeps an empty token", () => {
  expect(unseal(seal("", "one"), "one")).toBe("");
});

it("is read again after an update of the plugin", () => {
  expect(unseal("AQEBAQEBAQEBAQEByuFxBbTHvhYM7OoLgjDLApgpPVzj4mYh3A", "one")).toBe("a.tökén");
});
