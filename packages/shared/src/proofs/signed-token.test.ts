import { describe, expect, it } from "vitest";
import { readSignedToken, writeSignedToken } from "./signed-token";

const SECRET = "a secret of at least thirty-two characters";
const OLDER = "an older secret of thirty-two characters";
const NOW = new Date("2026-11-20T12:00:00Z");
const LATER = NOW.getTime() / 1000 + 60;
const facts = { order: "order_1", email: "jürgen@bücher.example" };
const token = writeSignedToken("claim link", facts, LATER, SECRET);

it("carries its facts, in one word that a path takes", () => {
  expect(token).toMatch(/^[\w.-]+$/);
  expect(readSignedToken("claim link", token, [SECRET], NOW)).toEqual({ facts, expiresAt: LATER, hasEnded: false });
});

it("says when it has ended, and still what it carried", () => {
  const then = new Date(LATER * 1000);
  expect(readSignedToken("claim link", token, [SECRET], then)).toEqual({ facts, expiresAt: LATER, hasEnded: true });
});

it("outlives a rotation, and ends with the retired secret", () => {
  expect(readSignedToken("claim link", token, [OLDER, SECRET], NOW)?.facts).toEqual(facts);
  expect(readSignedToken("claim link", token, [OLDER], NOW)).toBeNull();
});

describe("proves nothing", () => {
  const [body, expiry, signature] = token.split(".");
  const other = Buffer.from(JSON.stringify({ ...facts, order: "order_2" })).toString("base64url");
  it.each([
    ["with other facts", `${other}.${expiry}.${signature}`],
    ["with a later end", `${body}.${LATER + 1}.${signature}`],
    ["truncated", token.slice(0, -1)],
    ["with more at its end", `${token}.x`],
    ["with something at its beginning", `!${token}`],
    ["truly signed, and longer than any of ours", writeSignedToken("claim link", "a".repeat(2000), LATER, SECRET)],
    ["with a line break at its end", `${token}\n`],
    ["without a signature", `${body}.${expiry}.`],
    ["empty", ""],
    ["oversize", `${"a".repeat(2000)}.${expiry}.${signature}`],
    ["binary", "\u0000.\uffff.\ud800"],
  ])("%s", (_case, given) => {
    expect(readSignedToken("claim link", given, [SECRET], NOW)).toBeNull();
  });

  it("for another purpose", () => {
    expect(readSignedToken("mailbox link", token, [SECRET], NOW)).toBeNull();
  });

  it("where no secret is set", () => {
    expect(readSignedToken("claim link", token, [], NOW)).toBeNull();
  });
});
