import "server-only";
import { randomBytes } from "node:crypto";
import type { Order } from "@order-pages/shared/orders/facts/order";
import type { GrantSource, Viewer } from "@order-pages/shared/orders/rules/access";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { cookies } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { respondWithCookie } from "@/lib/http/exchange";
import { ownCookie } from "./cookie";
import { presentIn, readSession } from "./customer";
import { grantCookieName, isGrantCookie, type KeptGrant, MOST_GRANTS, writeGrant } from "./grant-cookie";
import { closedCookie, GRANT_TTL, isEarnedBy, readClosedAt, readKept, revoked, revokeGrants } from "./kept-grants";
import { readSessionEnd } from "./presence";
import { PRESENCE_COOKIE } from "./presence-mark";
import { newest } from "./seal";

/** What a grant is given for: the order, and the email that it has now. */
export type GrantedOrder = Pick<Order, "id" | "email">;

/**
 * What this browser has earned, the oldest first, and since when nothing older is fresh here. Cookies that are not ours, not whole,
 * too old or given up count for nothing, nor does what was earned until a session went. While the backend cannot say whether it did,
 * it did not.
 */
export const readGrants = cache(async (): Promise<Pick<Viewer, "grants" | "closedAt">> => {
  const [kept, closedAt, session] = await Promise.all([readKept(), readClosedAt(), readSession()]);
  const departure = session.kind === "unavailable" ? null : await readSessionEnd(presentIn(session));
  const staying = departure === null ? kept : kept.filter(({ grant }) => !isEarnedBy(grant, departure));
  const givenUp = await Promise.all(staying.map(({ grant }) => revoked.count(grant.id)));
  const grants = staying.filter((_, index) => givenUp[index] === 0).map(({ grant: { id: _id, ...grant } }) => grant);
  return { grants, closedAt: departure === null ? closedAt : Math.max(departure, closedAt ?? 0) };
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
  await revokeGrants((await readKept()).filter(({ grant }) => grant.orderId === orderId));
  (await cookies()).delete(grantCookieName(orderId));
  await close();
}

/** All grants of this browser end, here and in every copy of its cookies, and what was fresh is so no more: part of signing out. */
export async function endGrants(): Promise<void> {
  const jar = await cookies();
  await revokeGrants(await readKept());
  for (const { name } of jar.getAll()) if (isGrantCookie(name)) jar.delete(name);
  jar.delete(PRESENCE_COOKIE);
  await close();
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
    ...leaving.map((cookie) => ownCookie(cookie, "", 0)),
    ownCookie(name, writeGrant(grant, newest(env().sessionSecrets)), GRANT_TTL),
  ];
}

/** Nothing placed until now is fresh on this browser any more. */
async function close(): Promise<void> {
  (await cookies()).set(closedCookie(Date.now()));
}
