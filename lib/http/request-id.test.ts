import { expect, it } from "vitest";
import { requestIdOf } from "./request-id";

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

it.each([
  "0af7651916cd43dd8448eb211c80319c",
  "7f8a1c9e-6b52-4f0e-9a52-0f6b7a0c2d11",
  "Root=1-67891233-abcdef012345678912345678",
  "105445aa7843bc8bf206b12000100000/1",
  "8c9f3a2b.1732",
])("%s is a trusted proxy's", (given) => {
  expect(requestIdOf({ "x-request-id": given }, true)).toBe(given);
  expect(requestIdOf({ "x-request-id": given }, false)).toMatch(UUID);
});

it.each([
  undefined,
  "",
  "short",
  "x".repeat(129),
  "maya@example.com",
  "Maya Li, Oslo",
  'abcdefgh","level":60',
  "abcdefgh<script>",
  "öäüöäüöäü",
])("%j is none, whoever sends it", (given) => {
  expect(requestIdOf({ "x-request-id": given }, true)).toMatch(UUID);
});
