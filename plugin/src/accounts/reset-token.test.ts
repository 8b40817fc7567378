import { expect, it } from "vitest";
import { readResetToken } from "./reset-token";

const token = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;

it("reads whose token it is and until when it holds", () => {
  const payload = { jti: "7f1c", provider: "emailpass", iat: 1795176000, exp: 1795176900 };
  expect(readResetToken(token(payload))).toEqual({
    id: "7f1c",
    provider: "emailpass",
    expiresAt: new Date("2026-11-20T12:15:00Z"),
  });
});

it.each([
  "",
  "no token",
  "a.b.c",
  token(null),
  token({}),
  token({ jti: "7f1c", provider: "emailpass", iat: 1 }),
  token({ jti: "7f1c", provider: "emailpass", exp: "soon" }),
  token({ jti: 7, provider: "emailpass", exp: 1795176900 }),
  token({ jti: "7f1c", provider: null, exp: 1795176900 }),
])("reads nothing from %j", (given) => {
  expect(readResetToken(given)).toBeNull();
});
