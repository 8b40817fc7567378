import { describe, expect, it } from "vitest";
import {
  readProof,
  requestProof,
  storefrontProof,
  verifyReadProof,
  verifyRequestProof,
  verifyStorefrontProof,
} from "./storefront-proof";
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

it.each(vectors.readProofs)("proves the read of $id by $header, as the plugin expects it", (vector) => {
  const { id, secret, seconds, header } = vector;
  expect(readProof(id, [secret, "an older secret"], at(seconds))).toBe(header);
  expect(verifyReadProof(header, id, ["a newer secret", secret], at(seconds))).toBe(true);
});

describe("the proof of a read", () => {
  const [{ id, secret, seconds, header }] = vectors.readProofs as [(typeof vectors.readProofs)[0]];

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])("asked %i seconds after it was made: %s", (later, expected) => {
    expect(verifyReadProof(header, id, [secret], at(seconds + later))).toBe(expected);
  });

  it.each<[string, unknown]>([
    ["missing", undefined],
    ["sent twice", [header, header]],
    ["empty", ""],
    ["of another time", header.replace(/\.\d+\./, `.${seconds + 1}.`)],
    ["truncated", header.slice(0, -1)],
    ["with a line break", `${header}\n`],
    ["a lookup's", storefrontProof({ number: id, email: "" }, [secret], at(seconds))],
  ])("is none that is %s", (_case, given) => {
    expect(verifyReadProof(given, id, [secret], at(seconds))).toBe(false);
  });

  it.each([`${id} `, id.toLowerCase(), "order_01JB8TZ2M3N4P5Q6R7S8T9V0W2", ""])("is none for %j", (other) => {
    expect(verifyReadProof(header, other, [secret], at(seconds))).toBe(false);
  });

  it("is none with another secret, and without any", () => {
    expect(verifyReadProof(header, id, [`${secret}.`], at(seconds))).toBe(false);
    expect(verifyReadProof(header, id, [], at(seconds))).toBe(false);
  });
});

describe("the proof of a request", () => {
  const SECRET = "a secret of at least thirty-two characters";
  const now = new Date("2026-11-28T12:00:00.500Z");
  const request = { action: "cancel", id: "order_1", body: { viewer: "owner", reason: "too late" } };
  const proof = requestProof(request, [SECRET, "an older secret"], now);
  const isGood = (changes: object = {}, header: unknown = proof, secrets = [SECRET], then = now) =>
    verifyRequestProof(header, { ...request, ...changes }, secrets, then);

  it("holds for what was asked, with any of the secrets", () => {
    expect(isGood()).toBe(true);
    expect(isGood({}, proof, ["a newer secret of thirty-two characters", SECRET])).toBe(true);
    // A request without a body is one with none.
    const bare = requestProof({ ...request, body: undefined }, [SECRET], now);
    expect(isGood({ body: null }, bare)).toBe(true);
  });

  it.each([
    ["another action", { action: "return" }],
    ["another id", { id: "order_2" }],
    ["another viewer", { body: { ...request.body, viewer: "none" } }],
    ["no body", { body: null }],
  ])("holds for nothing else: %s", (_case, changes) => {
    expect(isGood(changes)).toBe(false);
  });

  it("holds for five minutes, and with a clock as much behind", () => {
    const later = (seconds: number) => new Date(now.getTime() - 500 + seconds * 1000);
    expect([-300, 300].map((seconds) => isGood({}, proof, [SECRET], later(seconds)))).toEqual([true, true]);
    expect([-301, 301].map((seconds) => isGood({}, proof, [SECRET], later(seconds)))).toEqual([false, false]);
  });

  it.each([`x${proof}`, `${proof}x`, "", null, [proof], "v1.."])("is none: %j", (header) => {
    expect(isGood({}, header)).toBe(false);
  });

  it("is none where no secret is set, and is no proof of a read", () => {
    expect(isGood({}, proof, [])).toBe(false);
    expect(verifyReadProof(proof, request.id, [SECRET], now)).toBe(false);
  });
});
