import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { pageHeaders } from "@/lib/security/headers";
import { isForeign } from "@/lib/security/origin";

/** Everything but the static files, each by its name: a pattern such as "*.svg" would let pages through, too. */
export const config = { matcher: ["/((?!_next/static/|icon\\.svg$).*)"] };

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** As next.config.mjs has it; the largest form of ours needs a tenth of it. */
const MAX_BODY_BYTES = 32 * 1024;

/** Before every page: refuses what another site's page sends or what no form of ours could, and says what a page may load. */
export function proxy(request: NextRequest): NextResponse {
  const { production, trustedProxyHops } = env();
  const nonce = randomBytes(16).toString("base64");
  const headers = pageHeaders({ path: request.nextUrl.pathname, nonce, production });
  if (!SAFE_METHODS.includes(request.method)) {
    if (isForeign(request.headers, trustedProxyHops > 0)) return new NextResponse(null, { status: 403, headers });
    // Browsers say how long a form is. What does not say it would be read until it is too long, and end as an error of ours.
    const length = request.headers.get("content-length");
    if (!length) return new NextResponse(null, { status: 411, headers });
    if (Number(length) > MAX_BODY_BYTES) return new NextResponse(null, { status: 413, headers });
  }
  // Next reads the nonce for its own scripts from the request's policy.
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
