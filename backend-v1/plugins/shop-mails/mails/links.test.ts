import { readMailedProof } from "@order-pages/shared/proofs/mailed-proof";
import { verifyOrderLink } from "@order-pages/shared/proofs/order-link";
import vectors from "@order-pages/shared/proofs/vectors.json";
import { describe, expect, it } from "vitest";
import { linksTo } from "./links";

const order = { id: "order_1", email: "maya@example.com" };
const DAY = 24 * 60 * 60;
const links = (linkSecret: string) => linksTo({ storefrontUrl: "https://shop.example", linkSecret });
const proofIn = (link: string) => decodeURIComponent(link.split(/[/=]/).at(-1) ?? "");

/** A comma is what separates secrets in a setting. */
const vectorsWithOneSecret = vectors.orderLinks.filter(({ secret }) => !secret.includes(","));

describe("the link to an order", () => {
  it.each(vectorsWithOneSecret)(
    "is signed as the storefront verifies it: $key",
    ({ order, expiresAt, secret, key }) => {
      const now = new Date((expiresAt - 90 * DAY) * 1000);
      expect(links(secret).order(order, now)).toEqual({
        url: `https://shop.example/order/${order.id}/open?key=${key}`,
        expiresAt: new Date(expiresAt * 1000),
      });
      expect(verifyOrderLink(order, key, [secret], now)).toBe(true);
    },
  );

  it("is signed with the newest secret, for ninety days", () => {
    const now = new Date("2026-05-04T10:00:00Z");
    const key = new URL(links("the newest, an older one").order(order, now).url).searchParams.get("key") ?? "";
    const after = (days: number) => new Date(now.getTime() + days * DAY * 1000);
    expect(verifyOrderLink(order, key, ["the newest"], after(89))).toBe(true);
    expect(verifyOrderLink(order, key, ["the newest"], after(90))).toBe(false);
    expect(verifyOrderLink(order, key, ["an older one"], now)).toBe(false);
    expect(verifyOrderLink({ ...order, email: "right@example.com" }, key, ["the newest"], now)).toBe(false);
  });

  it("is bare without a secret", () => {
    for (const secret of ["", undefined]) {
      expect(
        linksTo({ storefrontUrl: "https://shop.example", linkSecret: secret as string }).order(order, new Date()),
      ).toEqual({ url: "https://shop.example/order/order_1", expiresAt: null });
    }
  });
});

describe("the links that carry a token", () => {
  const token = "header.payload.signature";

  it("say who asks for orders, masked, and lead to the first of them", () => {
    const link = links("").claim(["order_1", "order_2"], { token, requester: "nora.lindqvist@example.com" });
    expect(new URL(link).pathname).toMatch(/^\/order\/order_1\/transfer\/[\w.-]+$/);
    expect(readMailedProof(proofIn(link))).toEqual({ text: "n•••@e•••.com", token });
  });

  it("carry an account's email to where a new password is chosen", () => {
    const link = links("").newPassword("zoë+1@example.com", token);
    expect(new URL(link).pathname).toBe("/account/reset-password");
    expect(readMailedProof(proofIn(link))).toEqual({ text: "zoë+1@example.com", token });
  });
});
