import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { respondWithCookie } from "@/lib/http/exchange";
import { ownCookie } from "./cookie";
import { closedCookie, GRANT_TTL, isEarnedBy, readClosedAt, readKept, revokeGrants } from "./kept-grants";
import { holderOf, PRESENCE_COOKIE, readPresenceMark, writePresence } from "./presence-mark";
import { newest } from "./seal";

/**
 * The customer whose session a browser brings: `null` for nobody, or a session that is over. While the backend cannot say,
 * nothing is asked of this file: whoever is here may well be who was.
 */
export type Present = string | null;

/**
 * When the session that was last seen here was seen for the last time, where it is gone: signed out of in the shop, ended elsewhere, run
 * out, or another customer's now. What was earned and placed until then was that session's.
 * @returns epoch milliseconds; `null` where the session goes on, or there was none
 */
export async function readSessionEnd(present: Present): Promise<number | null> {
  const value = (await cookies()).get(PRESENCE_COOKIE)?.value;
  const mark = value ? readPresenceMark(value, env().sessionSecrets, new Date()) : null;
  if (mark === null) return null;
  return present !== null && holderOf(present) === mark.holder ? null : mark.seenAt;
}

/**
 * Keeps, while a page renders, who is here. Whose session is gone takes along what this browser held until then, in all copies, as
 * a sign-out of ours does: the shop's own sign-out knows nothing of our cookies.
 */
export async function notePresence(present: Present): Promise<void> {
  const departure = await readSessionEnd(present);
  if (departure !== null) {
    const left = (await readKept()).filter(({ grant }) => isEarnedBy(grant, departure));
    await revokeGrants(left);
    for (const { cookie } of left) respondWithCookie(ownCookie(cookie, "", 0));
    respondWithCookie(closedCookie(Math.max(departure, (await readClosedAt()) ?? 0)));
  }
  if (present !== null) respondWithCookie(presenceCookie(present));
  else if (departure !== null) respondWithCookie(ownCookie(PRESENCE_COOKIE, "", 0));
}

function presenceCookie(customerId: string) {
  const now = Date.now();
  const presence = { holder: holderOf(customerId), seenAt: now };
  const expiresAt = Math.ceil(now / 1000) + GRANT_TTL;
  return ownCookie(PRESENCE_COOKIE, writePresence(presence, expiresAt, newest(env().sessionSecrets)), GRANT_TTL);
}
