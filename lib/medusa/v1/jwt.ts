import { decodeJwt } from "jose";

/**
 * What a token says of itself, unverified: Medusa alone verifies it. It tells here what Medusa's answers do not.
 * @returns `null` for what is no token
 */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}

/** Whether a token's time is over; one that names no end has none. */
export function isExpired(token: string, now: Date): boolean {
  const end = claimsOf(token)?.exp;
  return typeof end === "number" && end * 1000 <= now.getTime();
}
