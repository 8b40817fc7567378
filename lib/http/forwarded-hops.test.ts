import "@/lib/test-support/browser";
import { expect, it } from "vitest";
import { logged } from "@/lib/test-support/log";
import { hopsProblem, noteHops } from "./forwarded-hops";

it.each([
  ["203.0.113.7", 1, null],
  ["203.0.113.7, 10.0.0.2", 2, null],
  ["198.51.100.9, 203.0.113.7", 1, null],
  ["10.1.2.3", 1, null],
  ["192.168.0.9, 10.1.2.3", 1, null],
  ["rubbish, 10.1.2.3", 1, null],
  ["203.0.113.7", 2, "too many"],
  ["203.0.113.7, 10.0.0.2", 1, "too few"],
  ["2001:db8::1, 10.0.0.3, 10.0.0.2", 2, "too few"],
])("%s with %s hops is %s", (forwardedFor, hops, expected) => {
  expect(hopsProblem(forwardedFor, hops)).toBe(expected);
});

it("is told once, without an address", () => {
  noteHops("203.0.113.7, 10.0.0.2", 1);
  noteHops("203.0.113.8, 10.0.0.2", 1);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^error \{"check":"proxy"\} TRUSTED_PROXY_HOPS says fewer proxies/);
  expect(logged[0]).not.toMatch(/203\.|10\.0/);
});
