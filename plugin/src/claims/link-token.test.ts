import { expect, it } from "vitest";
import { writeSignedToken } from "#shared";
import { aBackend } from "../test-support/container";
import type { Claim } from "./claim";
import { isTokenOf, linkToken, readLinkToken } from "./link-token";

const SECRET = "a secret of at least thirty-two characters";
const OTHER = "another secret of thirty-two characters";
const expiresAt = new Date("2100-01-01T00:00:00.000Z");

const claim: Claim = {
  id: "opclaim_1",
  orderId: "order_1",
  state: "pending",
  customerId: "cus_1",
  email: "maya@example.com",
  isFromClaimable: false,
  requestedAt: new Date("2026-11-20T10:00:00.000Z"),
  expiresAt,
  finishedAt: null,
  transferToken: null,
  order: { number: "12", placedAt: new Date("2026-11-01T10:00:00.000Z"), email: "maya@example.com" },
};

const shop = (linkSecret: string | readonly string[] = SECRET) => aBackend({}, { options: { linkSecret } }).scope;

const isRead = (token: string, of: Claim = claim, scope = shop()) => {
  const link = readLinkToken(scope, token);
  return link !== null && isTokenOf(scope, link.facts, of);
};

it("is a claim's own, the same each time, and a word that a path takes", () => {
  const token = linkToken(shop(), claim);
  expect(token).toMatch(/^[\w.-]+$/);
  expect(linkToken(shop(), claim)).toBe(token);
  expect(isRead(token)).toBe(true);
  expect(readLinkToken(shop(), token)?.hasEnded).toBe(false);
});

it("keeps the mailbox's address to itself", () => {
  const [facts = ""] = linkToken(shop(), claim).split(".");
  expect(Buffer.from(facts, "base64url").toString()).not.toContain("maya");
});

it.each<[string, Partial<Claim>]>([
  ["another claim", { id: "opclaim_2" }],
  ["another order", { orderId: "order_2" }],
  ["another account", { customerId: "cus_2" }],
  ["another mailbox", { email: "else@example.com" }],
  ["the mailbox in capitals", { email: "Maya@example.com" }],
])("answers nothing about %s", (_case, change) => {
  expect(isRead(linkToken(shop(), claim), { ...claim, ...change })).toBe(false);
});

it("says when its time is over", () => {
  const over = linkToken(shop(), { ...claim, expiresAt: new Date("2026-01-01T00:00:00.000Z") });
  expect(readLinkToken(shop(), over)?.hasEnded).toBe(true);
});

it("outlives a rotation of the secret, and ends with a retired one", () => {
  const token = linkToken(shop(), claim);
  expect(isRead(token, claim, shop([OTHER, SECRET]))).toBe(true);
  expect(readLinkToken(shop(OTHER), token)).toBeNull();
});

it.each<[string, unknown]>([
  ["something else", { order: "order_1" }],
  ["more than it should", { claim: "a", order: "b", customer: "c", mailbox: "d", more: 1 }],
  ["nothing", null],
  ["a number for a text", { claim: 1, order: "b", customer: "c", mailbox: "d" }],
])("is none where what was signed says %s", (_case, facts) => {
  const inTime = Math.floor(expiresAt.getTime() / 1000);
  expect(readLinkToken(shop(), writeSignedToken("claim link", facts, inTime, SECRET))).toBeNull();
});

it("is Medusa's own for a transfer that Medusa keeps", () => {
  expect(linkToken(shop(), { ...claim, transferToken: "a-token" })).toBe("a-token");
});

it("is signed with Medusa's secret where the shop has set none for links", () => {
  const { scope } = aBackend({}, { jwtSecret: "medusa's own" });
  const token = linkToken(scope, claim);
  expect(isRead(token, claim, scope)).toBe(true);
  expect(readLinkToken(shop(), token)).toBeNull();
});
