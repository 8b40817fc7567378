import { expect, it } from "vitest";
import { contentSecurityPolicy, pageHeaders } from "./headers";

const facts = { path: "/order/order_1", nonce: "bm9uY2U=", production: true };

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

it("asks for HTTPS in production only", () => {
  expect(pageHeaders(facts)).toHaveProperty("Strict-Transport-Security");
  expect(pageHeaders({ ...facts, production: false })).not.toHaveProperty("Strict-Transport-Security");
});

it.each([
  ["/order/order_1", "same-origin"],
  ["/order/order_1/transfer/a-token", "strict-origin"],
  ["/us/order/order_1/transfer/a-token/accept", "strict-origin"],
])("sends the address of %s as %s", (path, policy) => {
  expect(pageHeaders({ ...facts, path })["Referrer-Policy"]).toBe(policy);
});
