import { createHash } from "node:crypto";
import type { Grant, GrantSource } from "@order-pages/shared/orders/rules/access";
import { readSignedToken, writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { z } from "zod";

/** A grant as a browser keeps it. */
export interface KeptGrant extends Grant {
  /** Names it and its copies, so that they can be refused once it was given up. */
  readonly id: string;
}

/** Sixteen cookies of this size are less than 3 kB, which every proxy takes in one header. */
export const MOST_GRANTS = 16;

const PREFIX = "_order_grant_";
const ORDER_PREFIX = "order_";
const SOURCES = { f: "fresh", n: "lookup", e: "email", s: "link" } as const satisfies Record<string, GrantSource>;
const MARKS = { fresh: "f", lookup: "n", email: "e", link: "s" } as const satisfies Record<GrantSource, string>;

/** Order without its prefix, how it was earned, the digest of the email, the grant's id: short words, for there are many cookies. */
const factsSchema = z.tuple([
  z.string().max(40),
  z.enum(["f", "n", "e", "s"]),
  z.string().max(16),
  z.string().min(12).max(32),
]);

/** The cookie of an order's grant: one an order, so that two that are earned side by side are both kept. */
export function grantCookieName(orderId: string): string {
  return PREFIX + createHash("sha256").update(orderId).digest("hex").slice(0, 12);
}

export function isGrantCookie(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** @param secret the newest of the session's */
export function writeGrant({ id, orderId, source, email, expiresAt }: KeptGrant, secret: string): string {
  const order = orderId.startsWith(ORDER_PREFIX) ? orderId.slice(ORDER_PREFIX.length) : orderId;
  return writeSignedToken("grant", [order, MARKS[source], email, id], expiresAt, secret);
}

/**
 * @param secrets of the session, newest first
 * @returns `null` for what is not ours, not whole, or has ended
 */
export function readGrant(value: string, secrets: readonly string[], now: Date): KeptGrant | null {
  const token = readSignedToken("grant", value, secrets, now);
  const facts = factsSchema.safeParse(token?.facts);
  if (!token || token.hasEnded || !facts.success) return null;
  const [order, mark, email, id] = facts.data;
  return { id, orderId: ORDER_PREFIX + order, source: SOURCES[mark], email, expiresAt: token.expiresAt };
}
