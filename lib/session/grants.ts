import "server-only";
import { randomBytes } from "node:crypto";
import type { Order } from "@order-pages/shared/orders/facts/order";
import type { GrantSource, Viewer } from "@order-pages/shared/orders/rules/access";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { cookies } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { respondWithCookie } from "@/lib/http/exchange";
import { CLOSED_COOKIE, readClosedMark, writeClosedMark } from "./closed-mark";
import { grantCookieName, isGrantCookie, type KeptGrant, MOST_GRANTS, readGrant, writeGrant } from "./grant-cookie";
import { revocations } from "./revocation";
import { newest } from "./seal";

const DAY = 86_400;

/** How long a browser keeps what it earned, in seconds: longer than most parcels take. */
const GRANT_TTL = 21 * DAY;

const revoked = revocations("grants", GRANT_TTL);

/** What a grant is given for: the order, and the email that it has now. */
export type GrantedOrder = Pick<Order, "id" | "email">;

/**
 * What this browser has earned, the oldest first, and since when nothing older is fresh here. Cookies that are not ours, not whole,
 * too old or given up count for nothing.
 */
export const readGrants = cache(async (): Promise<Pick<Viewer, "grants" | "closedAt">> => {
  const kept = await readKept();
  const givenUp = await Promise.all(kept.map(({ grant }) => revoked.count(grant.id)));
  const grants = kept.filter((_, index) => givenUp[index] === 0).map(({ grant: { id: _id, ...grant } }) => grant);
  const mark = (await cookies()).get(CLOSED_COOKIE)?.value;
  return { grants, closedAt: mark ? readClosedMark(mark, env().sessionSecrets, new Date()) : null };
});

/** Stores a grant from a server action or a route handler. */
export async function grant(order: GrantedOrder, source: GrantSource): Promise<void> {
  const jar = await cookies();
  for (const cookie of await granting(order, source)) jar.set(cookie);
}

/** Stores a grant while a page renders, where Next lets nobody set a cookie. */
export async function grantFromPage(order: GrantedOrder, source: GrantSource): Promise<void> {
  for (const cookie of await granting(order, source)) respondWithCookie(cookie);
}

/** "Forget this order on this device": its grant goes, with its copies, and nothing placed until now is fresh here any more. */
export async function forgetOrder(orderId: string): Promise<void> {
  await giveUp((await readKept()).filter(({ grant }) => grant.orderId === orderId));
  (await cookies()).delete(grantCookieName(orderId));
  await close();
}

/** All grants of this browser end, here and in every copy of its cookies, and what was fresh is so no more: part of signing out. */
export async function endGrants(): Promise<void> {
  const jar = await cookies();
  await giveUp(await readKept());
  for (const { name } of jar.getAll()) if (isGrantCookie(name)) jar.delete(name);
  await close();
}

interface Kept {
  readonly cookie: string;
  readonly grant: KeptGrant;
}

/** The grants that this browser brings, given up or not, the oldest first. */
async function readKept(): Promise<Kept[]> {
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

/** The cookie of a new grant, and those that end the oldest where there are too many, or what is no grant of ours. */
async function granting({ id: orderId, email }: GrantedOrder, source: GrantSource) {
  const kept = await readKept();
  const name = grantCookieName(orderId);
  const earlier = kept.find(({ cookie }) => cookie === name);
  const isGood = earlier !== undefined && (await revoked.count(earlier.grant.id)) === 0;
  const grant: KeptGrant = {
    // A grant that is earned anew keeps its name: whatever ends it ends the copies of the earlier one, too.
    id: isGood ? earlier.grant.id : randomBytes(12).toString("base64url"),
    orderId,
    source,
    email: emailDigest(email),
    expiresAt: Math.floor(Date.now() / 1000) + GRANT_TTL,
  };
  const staying = kept
    .map(({ cookie }) => cookie)
    .filter((cookie) => cookie !== name)
    .slice(1 - MOST_GRANTS);
  const leaving = (await cookies())
    .getAll()
    .map((cookie) => cookie.name)
    .filter((cookie) => isGrantCookie(cookie) && cookie !== name && !staying.includes(cookie));
  return [
    ...leaving.map((cookie) => toCookie(cookie, "", 0)),
    toCookie(name, writeGrant(grant, newest(env().sessionSecrets)), GRANT_TTL),
  ];
}

/** Refuses every copy of these grants from now on. */
async function giveUp(kept: readonly Kept[]): Promise<void> {
  await Promise.all(kept.map(({ grant }) => revoked.add(grant.id)));
}

/** Marks this moment, for as long as something placed before it could be fresh, and a day for clocks that are off. */
async function close(): Promise<void> {
  const now = Date.now();
  const lasts = env().freshMinutes * 60 + DAY;
  const mark = writeClosedMark(now, Math.ceil(now / 1000) + lasts, newest(env().sessionSecrets));
  (await cookies()).set(toCookie(CLOSED_COOKIE, mark, lasts));
}

/** @param maxAge seconds; 0 takes the cookie away */
function toCookie(name: string, value: string, maxAge: number) {
  return { name, value, path: "/", maxAge, httpOnly: true, sameSite: "lax" as const, secure: env().production };
}
