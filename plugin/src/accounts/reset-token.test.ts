import { expect, it } from "vitest";
import { readResetToken } from "./reset-token";

const token = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;

it("reads whose token it is and how long it holds", () => {
  const payload = { jti: "7f1c", provider: "emailpass", iat: 1795176000, exp: 1795176900 };
  expect(readResetToken(token(payload))).toEqual({ id: "7f1c", provider: "emailpass", minutes: 15 });
});

it.each(["", "no token", "a.b.c", token(null), token({}), token({ jti: "7f1c", provider: "emailpass", iat: 1 })])(
  "reads nothing from %j",
  (given) => {
    expect(readResetToken(given)).toBeNull();
  },
);

it.each([
  [{ jti: "7f1c", provider: "emailpass", iat: 0, exp: 119 }, 1],
  [{ jti: "7f1c", provider: "emailpass", iat: 0, exp: 120 }, 2],
])("counts whole minutes: %j holds for %i", (payload, minutes) => {
  expect(readResetToken(token(payload))?.minutes).toBe(minutes);
});

it.each([
  { jti: 7, provider: "emailpass", iat: 1, exp: 2 },
  { jti: "7f1c", provider: null, iat: 1, exp: 2 },
  { jti: "7f1c", provider: "emailpass", exp: 2 },
  { jti: "7f1c", provider: "emailpass", iat: 1, exp: "never" },
])("reads nothing from a token that says %j", (payload) => {
  expect(readResetToken(token(payload))).toBeNull();
});
