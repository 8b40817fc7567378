import { describe, expect, it } from "vitest";
import { storefrontProof, verifyStorefrontProof } from "./storefront-proof";
import vectors from "./vectors.json";

it.each(vectors.storefrontProofs)("makes $header, as the plugin expects it", (vector) => {
  const { number, email, secret, seconds, header } = vector;
  const now = new Date(seconds * 1000 + 999);
  expect(storefrontProof({ number, email }, [secret, "an older secret"], now)).toBe(header);
});

const at = (seconds: number) => new Date(seconds * 1000);

it.each(vectors.storefrontProofs)("accepts $header", ({ seconds, number, email, secret, header }) => {
  expect(verifyStorefrontProof(header, { number, email }, ["a newer secret", secret], at(seconds))).toBe(true);
});

describe("with one proof", () => {
  const [{ seconds, number, email, secret, header }] = vectors.storefrontProofs as [
    (typeof vectors.storefrontProofs)[0],
  ];
  const query = { number, email };

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])("asked %i seconds after it was made: %s", (later, expected) => {
    expect(verifyStorefrontProof(header, query, [secret], at(seconds + later))).toBe(expected);
  });

  const [, , signature] = header.split(".");
  it.each<[string, unknown]>([
    ["missing", undefined],
    ["sent twice", [header, header]],
    ["empty", ""],
    ["of another version", header.replace("v1", "v2")],
    ["of another time", `v1.${seconds + 1}.${signature}`],
    ["truncated", header.slice(0, -1)],
    ["longer", `${header}A`],
    ["with a line break", `${header}\n`],
    ["with one bit turned", header.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["oversize", "v1.".repeat(100_000)],
    ["binary", "v1.\u0000\uffff.\ud800"],
  ])("refuses one that is %s", (_case, given) => {
    expect(verifyStorefrontProof(given, query, [secret], at(seconds))).toBe(false);
  });

  it("refuses it for another number, another email, another secret and none", () => {
    expect(verifyStorefrontProof(header, { ...query, number: "13" }, [secret], at(seconds))).toBe(false);
    expect(verifyStorefrontProof(header, { ...query, email: "else@example.com" }, [secret], at(seconds))).toBe(false);
    expect(verifyStorefrontProof(header, query, [`${secret}.`], at(seconds))).toBe(false);
    expect(verifyStorefrontProof(header, query, [], at(seconds))).toBe(false);
  });
});
