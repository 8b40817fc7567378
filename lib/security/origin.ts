/**
 * Whether a request that changes something comes from a page of another site. Next compares `Origin` with `Host` for
 * server actions; this holds for every method and path, and refuses what browsers mark as foreign even without an origin.
 * @param headers of the request; X-Forwarded-Host counts only when `trustProxy`
 */
export function isForeign(headers: Pick<Headers, "get">, trustProxy: boolean): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return true;
  const origin = headers.get("origin");
  // Nobody's browser: a script of the merchant's, a test. It has no cookies of a shopper's to misuse.
  if (origin === null) return false;
  const host = (trustProxy ? outermostHost(headers.get("x-forwarded-host")) : null) ?? headers.get("host");
  return hostOf(origin) !== host?.trim().toLowerCase();
}

/** Each proxy appends the host it was asked for; the first is the one that the shopper's browser asked. */
function outermostHost(forwarded: string | null): string | null {
  return forwarded?.split(",", 1)[0]?.trim() || null;
}

/** @returns `null` for the origin "null" (a sandboxed frame, a page from a file) and for rubbish */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
