import { createHash } from "node:crypto";
import type { LookupQuery } from "../orders/rules/lookup";
import { isSignedBy, sign } from "./signature";

/** What a storefront proves of itself: that it asks for a lookup, for an order or a cart by its id, or for what a shopper wants done. */
type ProvenPurpose = "lookup" | "read" | "request";

/** A storefront's clock may be off, and a call may wait; much longer would let an overheard proof be used again. */
const GOOD_FOR_SECONDS = 5 * 60;

/**
 * Proof to the plugin that a lookup comes from the storefront, which limits how often one may guess, and not from somebody
 * who found the backend's address: `v1.<epoch seconds>.<signature>` over time, number and email, with the secret that signed
 * links use.
 * @param secrets newest first
 */
export function storefrontProof({ number, email }: LookupQuery, secrets: readonly string[], now: Date): string {
  return proofOf("lookup", [number, email], secrets, now);
}

/**
 * Whether a lookup comes from a storefront that shares a secret with this backend. Medusa limits nothing: without the proof
 * nobody may ask.
 * @param header what came as `x-storefront-proof`
 * @param query exactly as it was sent
 * @param secrets any of them will do; an empty list refuses everything
 */
export function verifyStorefrontProof(
  header: unknown,
  { number, email }: LookupQuery,
  secrets: readonly string[],
  now: Date,
): boolean {
  return isProof("lookup", header, [number, email], secrets, now);
}

/**
 * Proof to the plugin that an order or a cart is read by the storefront, which decides who sees what of it: the same over time
 * and id.
 * @param id the order's or the cart's
 * @param secrets newest first
 */
export function readProof(id: string, secrets: readonly string[], now: Date): string {
  return proofOf("read", [id], secrets, now);
}

/**
 * Whether an order or a cart is read by a storefront that shares a secret with this backend.
 * @param header what came as `x-storefront-proof`
 * @param id as the path has it, decoded
 * @param secrets any of them will do; an empty list refuses everything
 */
export function verifyReadProof(header: unknown, id: string, secrets: readonly string[], now: Date): boolean {
  return isProof("read", header, [id], secrets, now);
}

/** What a shopper wants done, as the storefront asks the plugin for it. */
export interface ProvenRequest {
  /** Of which kind of route: `withdraw`, `cancel`, `return`, `cancel-return`, `take-back`, `resend`. */
  readonly action: string;
  /** The id in the path; empty where there is none. */
  readonly id: string;
  /** The body, as JSON has it: who is looking is a part of it. */
  readonly body: unknown;
}

/**
 * Proof to the plugin that a shopper's request comes from the storefront, which knows who is looking: over time, action, id and the
 * whole body, so that an overheard one asks for nothing else.
 * @param secrets newest first
 */
export function requestProof(request: ProvenRequest, secrets: readonly string[], now: Date): string {
  return proofOf("request", factsOf(request), secrets, now);
}

/**
 * Whether what a shopper wants done was asked by a storefront that shares a secret with this backend.
 * @param header what came as `x-storefront-proof`
 * @param request with the body as it was parsed
 * @param secrets any of them will do; an empty list refuses everything
 */
export function verifyRequestProof(
  header: unknown,
  request: ProvenRequest,
  secrets: readonly string[],
  now: Date,
): boolean {
  return isProof("request", header, factsOf(request), secrets, now);
}

const factsOf = ({ action, id, body }: ProvenRequest): string[] => [
  action,
  id,
  createHash("sha256")
    .update(JSON.stringify(body ?? null))
    .digest("base64url"),
];

function proofOf(purpose: ProvenPurpose, facts: readonly string[], secrets: readonly string[], now: Date): string {
  const [secret = ""] = secrets;
  const seconds = Math.floor(now.getTime() / 1000);
  return `v1.${seconds}.${sign(purpose, message(purpose, facts, seconds), secret)}`;
}

function isProof(
  purpose: ProvenPurpose,
  header: unknown,
  facts: readonly string[],
  secrets: readonly string[],
  now: Date,
): boolean {
  const [, time, given] = (typeof header === "string" && /^v1\.(\d{1,12})\.([\w-]{43})$/.exec(header)) || [];
  if (!time || !given) return false;
  const seconds = Number(time);
  const isGenuine = isSignedBy(purpose, message(purpose, facts, seconds), given, secrets);
  return isGenuine && Math.abs(now.getTime() / 1000 - seconds) <= GOOD_FOR_SECONDS;
}

function message(purpose: ProvenPurpose, facts: readonly string[], seconds: number): string {
  return JSON.stringify([`${purpose}.v1`, seconds, ...facts]);
}
