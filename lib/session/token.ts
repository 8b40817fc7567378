import "server-only";
import { createHash } from "node:crypto";
import { decodeJwt } from "jose";
import { cookies } from "next/headers";
import { respondWithCookie } from "@/lib/http/exchange";
import { dropSharedCookie, sharedCookie } from "./cookie";
import { revocations } from "./revocation";

/** The name Medusa's starter gives its session, so that one domain shares the sign-in. */
const COOKIE = "_medusa_jwt";
const A_SECOND = 1000;
const DAY = 86_400;

/** Longer than Medusa's own day: a customer who comes back is asked to sign in again, not taken for a stranger. */
const COOKIE_TTL = 7 * DAY;

/** Longer than any token lives: Medusa v1 gives one for thirty days. */
const TOKEN_TTL = 30 * DAY;

const revoked = revocations("token", TOKEN_TTL);

/** @returns the browser's session token, unchecked but not given up; `null` where there is none */
export async function readToken(): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token || !/^[\w.-]{1,4096}$/.test(token)) return null;
  return (await isGivenUp(token)) ? null : token;
}

/** Keeps a token from a server action. */
export async function keepToken(token: string): Promise<void> {
  (await cookies()).set(sharedCookie(COOKIE, token, COOKIE_TTL));
}

/** Keeps a token while a page renders. */
export function keepTokenFromPage(token: string): void {
  respondWithCookie(sharedCookie(COOKIE, token, COOKIE_TTL));
}

/**
 * A session token that nobody has given up. Medusa signs by the second, so whoever signs out and in again within one gets the
 * very token that was given up: then the next second's is asked for.
 * @param ask the backend, for a token
 * @returns what it answers
 */
export async function askForFreshToken<T>(ask: () => Promise<T>): Promise<T> {
  const token = await ask();
  if (typeof token !== "string" || !(await isGivenUp(token))) return token;
  await new Promise((resolve) => setTimeout(resolve, A_SECOND - (Date.now() % A_SECOND)));
  return ask();
}

/** Medusa cannot take a token back, so a copy of the cookie is refused here until it would have ended anyway. */
export async function dropToken(): Promise<void> {
  const token = await readToken();
  if (token) await revoked.add(nameOf(token));
  await dropSharedCookie(COOKIE);
}

/** Whether a token lives the second half of its life. Read without verifying: it decides nothing but when to ask for a new one. */
export function isPastHalfItsLife(token: string, now: Date): boolean {
  try {
    const { iat, exp } = decodeJwt(token);
    if (typeof iat !== "number" || typeof exp !== "number") return false;
    const seconds = now.getTime() / 1000;
    return seconds > (iat + exp) / 2 && seconds < exp;
  } catch {
    return false;
  }
}

const isGivenUp = async (token: string) => (await revoked.count(nameOf(token))) > 0;

const nameOf = (token: string) => createHash("sha256").update(token).digest("base64url");
