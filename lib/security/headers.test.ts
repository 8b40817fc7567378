import { expect, it } from "vitest";
import { answerHeaders, contentSecurityPolicy, pageHeaders } from "./headers";

const facts = { path: "/order/order_1", nonce: "bm9uY2U=", production: true, hsts: null, styleHash: null };

it("lets scripts run by nonce alone, and nothing evaluate text", () => {
  const policy = contentSecurityPolicy(facts);
  expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
});

it("starts from nothing, and lets nobody frame the page or move its base", () => {
  const policy = contentSecurityPolicy(facts);
  for (const directive of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
    expect(policy).toContain(directive);
  }
});

it("lets a page load what it is made of, pictures from anywhere, and send to us alone", () => {
  expect(contentSecurityPolicy(facts).split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'nonce-bm9uY2U=' 'strict-dynamic'",
    "style-src 'self'",
    "img-src 'self' data: https: http:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]);
});

it("lets in the one style of a page by its hash and a brand's fonts by their origins, and nothing else", () => {
  const brand = { fontOrigins: ["https://shop.example"] };
  const policy = contentSecurityPolicy({ ...facts, styleHash: "sha256-abc=", brand });
  expect(policy).toBe(
    contentSecurityPolicy(facts)
      .replace("style-src 'self'", "style-src 'self' 'sha256-abc='")
      .replace("font-src 'self'", "font-src 'self' https://shop.example"),
  );
  expect(policy).not.toContain("unsafe-inline");
});

it("lets development compile in the browser", () => {
  const policy = contentSecurityPolicy({ ...facts, production: false });
  expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic' 'unsafe-eval';");
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
});

it("keeps a page from frames, guesses, devices, other windows, other sites, search engines and every cache", () => {
  expect(pageHeaders({ ...facts, production: false })).toEqual({
    "Content-Security-Policy": contentSecurityPolicy({ ...facts, production: false }),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
  });
});

it("binds the shop's domain to HTTPS only where the shop says so", () => {
  expect(pageHeaders(facts)).not.toHaveProperty("Strict-Transport-Security");
  expect(pageHeaders({ ...facts, hsts: "max-age=60" })["Strict-Transport-Security"]).toBe("max-age=60");
});

it("keeps what is no page from loading anything, and lets it be cached", () => {
  const headers = answerHeaders({ path: "/icon.svg", hsts: null });
  expect(headers["Content-Security-Policy"]).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  expect(headers).not.toHaveProperty("Cache-Control");
  expect(Object.keys(pageHeaders(facts))).toEqual([...Object.keys(headers), "Cache-Control"]);
});

it.each([
  ["/order/order_1", "same-origin"],
  ["/order/order_1/transfer/a-token", "strict-origin"],
  ["/us/order/order_1/transfer/a-token/accept", "strict-origin"],
])("sends the address of %s as %s", (path, policy) => {
  expect(pageHeaders({ ...facts, path })["Referrer-Policy"]).toBe(policy);
});
