import { describe, expect, it } from "vitest";
import { CopyBody, WithdrawalBody } from "./validators";

const declared = (email: string) => ({
  key: "a-key-of-a-form-1",
  name: "Ada Byron",
  email,
  contract: "12",
  locale: "en-US",
  received_at: "2026-11-27T12:00:00.000Z",
});

describe("the address that a receipt goes to", () => {
  it.each(["info@müller.de", "a&b@example.com", "jörg@example.com", " ada@example.net "])("may be %j", (email) => {
    expect(WithdrawalBody.parse(declared(email)).email).toBe(email.trim());
    expect(CopyBody.parse({ email }).email).toBe(email.trim());
  });

  it.each(["", "ada", "ada@", "a b@example.net", "a@b@example.net", "a\0@example.net", `${"a".repeat(250)}@b.de`])(
    "is never %j",
    (email) => {
      expect(WithdrawalBody.safeParse(declared(email)).success).toBe(false);
      expect(CopyBody.safeParse({ email }).success).toBe(false);
    },
  );
});
