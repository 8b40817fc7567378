import { readSignedToken, writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { z } from "zod";

/** The cookie that says when somebody last signed out or forgot an order here. */
export const CLOSED_COOKIE = "_order_closed";

const factsSchema = z.object({ closedAt: z.number().int() });

/**
 * @param closedAt epoch milliseconds: nothing that was placed until then is fresh on this browser
 * @param expiresAt epoch seconds
 * @param secret the newest of the session's
 */
export function writeClosedMark(closedAt: number, expiresAt: number, secret: string): string {
  return writeSignedToken("grant", { closedAt }, expiresAt, secret);
}

/** @returns epoch milliseconds; `null` where nothing was closed, or nothing of then could be fresh any more */
export function readClosedMark(value: string, secrets: readonly string[], now: Date): number | null {
  const token = readSignedToken("grant", value, secrets, now);
  const facts = factsSchema.safeParse(token?.facts);
  return token && !token.hasEnded && facts.success ? facts.data.closedAt : null;
}
