import { expect, it } from "vitest";
import { isForeign } from "./origin";

const HOST = "shop.example";

it.each([
  ["our own page", { origin: "https://shop.example", "sec-fetch-site": "same-origin" }, false],
  ["our own page, of an older browser", { origin: "https://shop.example" }, false],
  ["no browser at all", {}, false],
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, true],
  ["another site, of an older browser", { origin: "https://evil.example" }, true],
  ["a sister domain", { origin: "https://blog.shop.example", "sec-fetch-site": "same-site" }, true],
  ["a sandboxed frame", { origin: "null" }, true],
  ["another port", { origin: "https://shop.example:8443" }, true],
  ["a name that only begins like ours", { origin: "https://shop.example.evil.example" }, true],
  ["another site that hides its origin", { "sec-fetch-site": "cross-site" }, true],
  ["a sister domain that hides its origin", { "sec-fetch-site": "same-site" }, true],
  ["an address typed by hand", { "sec-fetch-site": "none" }, false],
  ["our own page under a host in capitals", { origin: "https://shop.example", host: "SHOP.example" }, false],
  ["rubbish for an origin", { origin: "shop.example" }, true],
  ["a forwarded host nobody vouches for", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }, true],
])("%s", (_case, headers, expected) => {
  expect(isForeign(new Headers({ host: HOST, ...headers }), false)).toBe(expected);
});

it("believes a trusted proxy about the host", () => {
  const headers = new Headers({ host: "10.0.0.5:3000", "x-forwarded-host": HOST, origin: `https://${HOST}` });
  expect(isForeign(headers, true)).toBe(false);
  expect(isForeign(headers, false)).toBe(true);
});

it.each([`${HOST}, inner.local`, `${HOST},10.0.0.5:3000,x`, ` ${HOST} , inner`])(
  "goes by the outermost of several proxies: %j",
  (forwarded) => {
    const headers = new Headers({ host: "10.0.0.5:3000", "x-forwarded-host": forwarded, origin: `https://${HOST}` });
    expect(isForeign(headers, true)).toBe(false);
    expect(isForeign(new Headers({ ...Object.fromEntries(headers), origin: "https://inner.local" }), true)).toBe(true);
  },
);

it("goes by the host itself where a trusted proxy names none", () => {
  expect(isForeign(new Headers({ host: HOST, origin: `https://${HOST}` }), true)).toBe(false);
});

it("takes a request that names no host for foreign", () => {
  expect(isForeign(new Headers({ origin: `https://${HOST}` }), false)).toBe(true);
});
