import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { pathOf, refusalOf } from "./refusal";

function ask(url: string, method = "GET", headers: IncomingHttpHeaders = {}) {
  return refusalOf({ url, method, headers } as IncomingMessage);
}

const parameters = (count: number, of = (index: number) => `p${index}=1`) =>
  `/account/orders?${Array.from({ length: count }, (_, index) => of(index)).join("&")}`;

const tree = (state: unknown) => ({ "next-router-state-tree": encodeURIComponent(JSON.stringify(state)) });

describe("what is let through", () => {
  it.each([
    ["a page", ask("/order/lookup?number=12")],
    ["a form", ask("/order/lookup", "POST")],
    ["a look at its headers", ask("/", "HEAD")],
    ["a file", ask("/_next/static/chunks/a.js")],
    ["as many parameters as there may be", ask(parameters(64))],
    ["as long an address as there may be", ask(`/?a=${"x".repeat(4092)}`)],
    ["a question mark in a query", ask("/?a=?&b=1?")],
    ["a page for Next's script", ask("/", "GET", tree(["", { children: ["__PAGE__", {}] }, null, "refetch"]))],
    [
      "one below a segment that stands for any",
      ask("/", "GET", tree(["", { children: [["id", "order_1", "d", null], {}, null, null, 16] }])),
    ],
  ])("%s", (_what, refusal) => {
    expect(refusal).toBeNull();
  });
});

describe("what is refused", () => {
  it.each([
    ["an address too long", ask(`/?a=${"x".repeat(4093)}`), 414],
    ["a path too long", ask(`/${"x".repeat(8000)}`), 414],
    ["too many parameters", ask(parameters(65)), 400],
    ["one parameter again and again", ask(parameters(2000, () => "p")), 400],
    ["parameters without names", ask(`/?${"&".repeat(64)}`), 400],
    ["the server itself", ask("*"), 400],
    ["the server itself, of its options", ask("*", "OPTIONS"), 400],
    ["no path", ask("order/lookup"), 400],
    ["a state that is none", ask("/", "GET", { "next-router-state-tree": "garbage" }), 400],
    ["a state that cannot be decoded", ask("/", "GET", { "next-router-state-tree": "%E0%A4%A" }), 400],
    ["an empty state", ask("/", "GET", tree({})), 400],
    ["a state of something else", ask("/", "GET", tree(["", { children: 1 }])), 400],
    ["a state without a bottom", ask("/", "GET", { "next-router-state-tree": "[".repeat(9000) }), 400],
    ["two states", ask("/", "GET", { "next-router-state-tree": ["a", "b"] }), 400],
  ])("%s", (_what, refusal, status) => {
    expect(refusal?.status).toBe(status);
  });

  it.each(["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])("a page's %s, and what may be asked is told", (method) => {
    expect(ask("/order/lookup", method)).toMatchObject({ status: 405, allow: "GET, HEAD, POST, OPTIONS" });
  });

  it.each([
    "/_order-pages/icon.svg",
    "/_order-pages/_next/static/chunks/a.js",
    "/orders/_order-pages/_next/static/chunks/a.js",
    "/favicon.ico",
    "/_next/static/chunks/a.js",
  ])("a form for the file %s", (path) => {
    expect(ask(path, "POST")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  });
});

it.each([
  ["/order/lookup?a=1", "/order/lookup?a=1"],
  ["http://evil.example/order/lookup?a=1", "/order/lookup?a=1"],
  ["HTTPS://evil.example", "/"],
  ["http://", "http://"],
  ["*", "*"],
  ["//evil.example/", "//evil.example/"],
])("the target %s is the path %s", (target, path) => {
  expect(pathOf(target)).toBe(path);
});
