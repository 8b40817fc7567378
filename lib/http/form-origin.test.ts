import "@/lib/test-support/browser";
import { beforeEach, expect, it, vi } from "vitest";
import * as forwarded from "@/lib/http/forwarded";
import { setEnv } from "@/lib/test-support/env";
import { logged } from "@/lib/test-support/log";
import { hasRewrittenHost, noteFormOrigin } from "./form-origin";

const REGISTRY = Symbol.for("order-pages.once");
const note = (headers: Record<string, string>, isRefused = true) => noteFormOrigin(new Headers(headers), isRefused);
const OWN = { "sec-fetch-site": "same-origin", origin: "https://shop.example", host: "127.0.0.1:8000" };

beforeEach(() => {
  delete (globalThis as { [REGISTRY]?: unknown })[REGISTRY];
  vi.restoreAllMocks();
});

it("a browser that calls its form this shop's own proves that the host was replaced: told once, and to readiness", () => {
  expect(hasRewrittenHost()).toBe(false);
  note(OWN);
  note(OWN);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(
    /^error \{"check":"proxy"\} forms of this shop are refused, since the proxy in front replaces/,
  );
  expect(logged[0]).not.toMatch(/shop\.example|127\.0\.0\.1/);
  expect(hasRewrittenHost()).toBe(true);
});

it("a form that says nothing of its site may be anybody's", () => {
  note({ origin: "https://evil.example" });
  note({ origin: "https://evil.example" });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^warn .* If that is this shop's, the proxy/);
  expect(hasRewrittenHost()).toBe(false);
});

it.each([
  ["another site's form, as its browser says", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["a form without an origin", { "sec-fetch-site": "same-origin" }],
])("nothing is told of %s", (_what, headers) => {
  note(headers);
  expect(logged).toEqual([]);
});

it("nothing is told where a proxy is not trusted, which is told already", () => {
  vi.spyOn(forwarded, "hasUntrustedProxy").mockReturnValue(true);
  note(OWN);
  expect(logged).toEqual([]);
});

it.each([
  [{ origin: "https://shop.example", "x-forwarded-proto": "http" }, /^warn .*X-Forwarded-Proto/],
  [{ origin: "https://shop.example" }, /^warn .*X-Forwarded-Proto/],
  [{ origin: "http://shop.example" }, /^error .*serve this shop by https/],
])("a scheme that does not fit is told once: %j", (headers, expected) => {
  setEnv({ NODE_ENV: "production" });
  note(headers, false);
  note(headers, false);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(expected);
});

it.each([
  { origin: "https://shop.example", "x-forwarded-proto": "https, http" },
  { origin: "http://127.0.0.1:8000" },
  { origin: "http://localhost:8000" },
  { origin: "http://[::1]:8000" },
  { origin: "null" },
  {},
])("a scheme that fits is not told: %j", (headers) => {
  setEnv({ NODE_ENV: "production" });
  note(headers, false);
  expect(logged).toEqual([]);
});
