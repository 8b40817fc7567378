import "server-only";
import { randomBytes } from "node:crypto";
import type { GrantSource, Viewer } from "@order-pages/shared/orders/rules/access";
import { cookies } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { respondWithCookie } from "@/lib/http/exchange";
import { type GrantBook, grantBookSchema, opened, withGrant, withoutOrder } from "./grant-book";
import { revocations } from "./revocation";
import { seal, unseal } from "./seal";

const COOKIE = "_order_grants";
const DAY = 86_400;

/** How long a browser keeps what it earned, in seconds: longer than most parcels take. */
const BOOK_TTL = 21 * DAY;

const revoked = revocations("grants", BOOK_TTL);

/** @returns what this browser has earned; an empty list for a cookie that is not ours, not whole, too old or revoked */
export const readGrants = cache(async (): Promise<Pick<Viewer, "grants" | "forgotten">> => {
  const book = await readBook();
  return book ? opened(book, new Date()) : { grants: [], forgotten: [] };
});

/** Stores a grant from a server action or a route handler. */
export async function grant(orderId: string, source: GrantSource): Promise<void> {
  await write(await granted(orderId, source));
}

/** Stores a grant while a page renders, where Next lets nobody set a cookie. */
export async function grantFromPage(orderId: string, source: GrantSource): Promise<void> {
  respondWithCookie(await toCookie(await granted(orderId, source)));
}

/** "Forget this order on this device": the grant goes, freshness brings it back no more, and older copies are refused. */
export async function forgetOrder(orderId: string): Promise<void> {
  const book = await readBook();
  const now = new Date();
  const until = Math.ceil(now.getTime() / 1000) + env().freshMinutes * 60 + DAY;
  const generation = book ? await revoked.add(book.id) : 0;
  await write(withoutOrder(book ?? emptyBook(), orderId, until, now, generation));
}

/** All grants of this browser end, here and in every copy of its cookie: part of signing out. */
export async function endGrants(): Promise<void> {
  const book = await readBook();
  if (book) await revoked.add(book.id);
  (await cookies()).delete(COOKIE);
}

/**
 * The book this browser brings. One that was given up since comes back empty and in the generation now in force: so whatever
 * is given up next also ends the copies that somebody made of it meanwhile.
 */
const readBook = cache(async (): Promise<GrantBook | null> => {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (!sealed) return null;
  const book = await unseal(sealed, grantBookSchema, env().sessionSecrets);
  if (!book) return null;
  const generation = await revoked.count(book.id);
  return book.generation >= generation ? book : { id: book.id, generation, entries: [] };
});

async function granted(orderId: string, source: GrantSource): Promise<GrantBook> {
  const now = new Date();
  const expiresAt = Math.floor(now.getTime() / 1000) + BOOK_TTL;
  return withGrant((await readBook()) ?? emptyBook(), { orderId, source, expiresAt }, now);
}

async function write(book: GrantBook): Promise<void> {
  (await cookies()).set(await toCookie(book));
}

async function toCookie(book: GrantBook) {
  return {
    name: COOKIE,
    value: await seal(book, env().sessionSecrets, BOOK_TTL),
    path: "/",
    maxAge: BOOK_TTL,
    httpOnly: true,
    sameSite: "lax" as const,
    secure: env().production,
  };
}

const emptyBook = (): GrantBook => ({ id: randomBytes(12).toString("base64url"), generation: 0, entries: [] });
