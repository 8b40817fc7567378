import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dropRouterHeaders, isForeignRouter } from "./foreign-router";

const ask = (headers: IncomingHttpHeaders, method = "GET") => ({ method, headers }) as IncomingMessage;

afterEach(() => void vi.unstubAllEnvs());

describe("a router's request", () => {
  it.each([
    ["a page's data", ask({ rsc: "1" }), true],
    ["a page's data ahead of time", ask({ rsc: "1", "next-router-prefetch": "1" }), true],
    ["whether there is a page", ask({ rsc: "1" }, "HEAD"), true],
    ["data for another build", ask({ rsc: "1", "x-deployment-id": "theirs" }), true],
    ["data for this build", ask({ rsc: "1", "x-deployment-id": "ours" }), false],
    ["a document", ask({}), false],
    ["a document, from where", ask({ "next-url": "/us" }), false],
    ["what a form does", ask({ rsc: "1", "next-action": "x" }, "POST"), false],
  ])("for %s is foreign: %s", (_what, request, expected) => {
    vi.stubEnv("NEXT_DEPLOYMENT_ID", "ours");
    expect(isForeignRouter(request)).toBe(expected);
  });

  it("is foreign whatever it says, where this build has no name", () => {
    for (const id of ["", undefined, "false"]) {
      expect(isForeignRouter(ask({ rsc: "1", "x-deployment-id": id }))).toBe(true);
    }
  });
});

describe("a request for a document", () => {
  it("loses what a router said of its own pages", () => {
    const headers = { "next-url": "/us", "next-router-state-tree": "%5B", "next-router-prefetch": "1", host: "shop" };
    const request = ask(headers);
    dropRouterHeaders(request);
    expect(request.headers).toEqual({ host: "shop" });
  });

  it.each([
    ["data", ask({ rsc: "1", "next-url": "/us" })],
    ["a form", ask({ "next-action": "x", "next-url": "/us" }, "POST")],
  ])("is not one for %s", (_what, request) => {
    dropRouterHeaders(request);
    expect(request.headers).toHaveProperty("next-url");
  });
});
