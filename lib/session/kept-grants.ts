import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { CLOSED_COOKIE, readClosedMark, writeClosedMark } from "./closed-mark";
import { type OwnCookie, ownCookie } from "./cookie";
import { grantCookieName, isGrantCookie, type KeptGrant, readGrant } from "./grant-cookie";
import { revocations } from "./revocation";
import { newest } from "./seal";

const DAY = 86_400;

/** How long a browser keeps what it earned, in seconds: longer than most parcels take. */
export const GRANT_TTL = 21 * DAY;

/** The grants that were given up before their time, by their ids. */
export const revoked = revocations("grants", GRANT_TTL);

export interface Kept {
  readonly cookie: string;
  readonly grant: KeptGrant;
}

/** The grants that this browser brings, given up or not, the oldest first. */
export async function readKept(): Promise<Kept[]> {
  const { sessionSecrets } = env();
  const now = new Date();
  return (await cookies())
    .getAll()
    .filter(({ name }) => isGrantCookie(name))
    .flatMap(({ name, value }) => {
      const grant = readGrant(value, sessionSecrets, now);
      // Another order's cookie under this name would take the place of what is earned next.
      return grant && grantCookieName(grant.orderId) === name ? [{ cookie: name, grant }] : [];
    })
    .sort((one, other) => one.grant.expiresAt - other.grant.expiresAt);
}

/** Refuses every copy of these grants from now on. */
export async function revokeGrants(kept: readonly Kept[]): Promise<void> {
  await Promise.all(kept.map(({ grant }) => revoked.add(grant.id)));
}

/**
 * Whether a grant was earned by then.
 * @param instant epoch milliseconds; grants count by the second, and the same second is by then
 */
export function isEarnedBy(grant: Pick<KeptGrant, "expiresAt">, instant: number): boolean {
  return grant.expiresAt - GRANT_TTL <= Math.floor(instant / 1000);
}

/** @returns since when nothing older is fresh on this browser, epoch milliseconds; `null` where nothing was closed */
export async function readClosedAt(): Promise<number | null> {
  const mark = (await cookies()).get(CLOSED_COOKIE)?.value;
  return mark ? readClosedMark(mark, env().sessionSecrets, new Date()) : null;
}

/**
 * The cookie that lets nothing placed until a moment be fresh on this browser, for as long as it could be, and a day for clocks that
 * are off.
 * @param closedAt epoch milliseconds
 */
export function closedCookie(closedAt: number): OwnCookie {
  const lasts = env().freshMinutes * 60 + DAY;
  const expiresAt = Math.ceil(Date.now() / 1000) + lasts;
  return ownCookie(CLOSED_COOKIE, writeClosedMark(closedAt, expiresAt, newest(env().sessionSecrets)), lasts);
}
