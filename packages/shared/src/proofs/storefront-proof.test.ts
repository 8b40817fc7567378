import { expect, it } from "vitest";
import { storefrontProof } from "./storefront-proof";
import vectors from "./vectors.json";

it.each(vectors.storefrontProofs)("makes $header, as the plugin expects it", (vector) => {
  const { number, email, secret, seconds, header } = vector;
  const now = new Date(seconds * 1000 + 999);
  expect(storefrontProof({ number, email }, [secret, "an older secret"], now)).toBe(header);
});
