import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** A cookie with all that a browser is told about it. */
export interface OwnCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** The domain whose hosts all get it; without, this host alone. */
  readonly domain?: string;
  /** Seconds; 0 takes it away. */
  readonly maxAge: number;
  readonly httpOnly: true;
  readonly sameSite: "lax";
  readonly secure: boolean;
}

/**
 * A cookie as all of this app's are: no script reads it, and no other site's form sends it along.
 * @param maxAge seconds; 0 takes it away
 * @param path the pages that are sent it
 */
export function ownCookie(name: string, value: string, maxAge: number, path = "/"): OwnCookie {
  return { name, value, path, maxAge, httpOnly: true, sameSite: "lax", secure: env().production };
}

/**
 * A cookie that the merchant's storefront sets and reads, too, by the same name: the session's and the cart's. Whatever it is that
 * lets both read it belongs here, or one of the two could not take it away.
 */
export function sharedCookie(name: string, value: string, maxAge: number): OwnCookie {
  const { cookieDomain } = env();
  return { ...ownCookie(name, value, maxAge), ...(cookieDomain !== null && { domain: cookieDomain }) };
}

/** Takes a shared cookie away, from a server action or a route handler. */
export async function dropSharedCookie(name: string): Promise<void> {
  (await cookies()).set(sharedCookie(name, "", 0));
}
