import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { socketAddress } from "@/lib/http/exchange";
import { noteFormOrigin } from "@/lib/http/form-origin";
import { freshPageHeaders } from "@/lib/http/page-guard";
import { splitPrefix } from "@/lib/http/path-prefix";
import { isMalformed, readPostedForm } from "@/lib/http/posted-form";
import { type StaleForm, toStaleForm } from "@/lib/http/stale-form";
import { readerHeaders } from "@/lib/i18n/reading";
import { refusalText } from "@/lib/i18n/words";
import { isForeign } from "@/lib/security/origin";
import { toDraftCookie } from "@/lib/session/form-draft";

/**
 * Everything but the static files, each by its name, below the asset prefix (next.config.mjs) and a base path or without them: a
 * pattern such as "*.svg" would let pages through, too.
 * What lib/http/page-guard.ts has given its headers already is not looked at again; the mark of it is taken off whatever comes.
 */
export const config = {
  matcher: [
    {
      source: "/((?!(?:(?:.+/)?_order-pages/)?_next/static/|(?:.+/)?_order-pages/(?:icon\\.svg$|brand/)).*)",
      missing: [{ type: "header", key: "x-order-pages-guarded" }],
    },
  ],
};

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** As next.config.mjs has it; the largest form of ours needs a tenth of it. */
const MAX_BODY_BYTES = 32 * 1024;

/** Before every form, and every page without headers: refuses what another site's page sends or what no form of ours could, and says what a page may load. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = freshPageHeaders(request.nextUrl.pathname);
  if (!SAFE_METHODS.includes(request.method)) {
    const isRefused = isForeign(request.headers, env().trustsProxy(socketAddress() ?? "", 0));
    noteFormOrigin(request.headers, isRefused);
    if (isRefused) return new NextResponse(null, { status: 403, headers });
    // Browsers say how long a form is. What does not say it would be read until it is too long, and end as an error of ours.
    const length = request.headers.get("content-length");
    if (!length) return new NextResponse(null, { status: 411, headers });
    if (Number(length) > MAX_BODY_BYTES) return new NextResponse(null, { status: 413, headers });
    if (!isOfSwitch(request)) {
      const posted = await readPostedForm(request);
      const stale = toStaleForm(posted);
      if (stale) return openAgain(request, stale, headers);
      if (isMalformed(posted))
        return new NextResponse(refusalText("form", readerHeaders(request.headers)), { status: 400, headers });
    }
  }
  // Next reads the nonce for its own scripts from the request's policy.
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The one form that is no action of Next's: a route reads it, and every build's page may send it. */
function isOfSwitch({ nextUrl }: NextRequest): boolean {
  return splitPrefix(nextUrl.pathname).rest === "/order/language";
}

/**
 * A form that was open while a new version was deployed: leads back to its page, which is then of this build, with what was
 * typed. Next's own answer is an error in plain text, and its script then drops what was typed.
 */
async function openAgain({ nextUrl }: NextRequest, stale: StaleForm, headers: HeadersInit): Promise<NextResponse> {
  const response = stale.isScripted
    ? new NextResponse(null, {
        // Next's script takes what stands behind the first ";" for the way to go there.
        headers: { ...headers, "x-action-redirect": `${encodeSemicolons(nextUrl.pathname + nextUrl.search)};replace` },
      })
    : NextResponse.redirect(nextUrl, { status: 303, headers });
  if (Object.keys(stale.typed).length > 0) response.cookies.set(await toDraftCookie(stale.typed, nextUrl.pathname));
  return response;
}

function encodeSemicolons(path: string): string {
  return path.replaceAll(";", "%3B");
}
