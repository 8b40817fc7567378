import { expect, it } from "vitest";
import { readMailedProof, writeMailedProof } from "./mailed-proof";

const TOKEN = "head.body.signature";

it.each(["maya@example.com", "jürgen@bücher.example", "a.b@example.com", ""])("carries %j beside the token", (text) => {
  const proof = writeMailedProof(text, TOKEN);
  expect(proof).toMatch(/^[\w.-]+$/);
  expect(readMailedProof(proof)).toEqual({ text, token: TOKEN });
});

it.each([TOKEN, "one.two", "one.two.three.four.five", "", "no token"])("reads %j as a token alone", (token) => {
  expect(readMailedProof(token)).toEqual({ text: null, token });
});
