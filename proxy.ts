import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { pageHeaders } from "@/lib/security/headers";
import { isForeign } from "@/lib/security/origin";

/** Everything but the build's own files, which next.config.mjs gives their headers. */
export const config = { matcher: ["/((?!_next/|.*\\.svg$).*)"] };

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** Before every page: refuses what another site's page sends, and says what this page may load. */
export function proxy(request: NextRequest): NextResponse {
  const { production, trustedProxyHops } = env();
  if (!SAFE_METHODS.includes(request.method) && isForeign(request.headers, trustedProxyHops > 0)) {
    return new NextResponse(null, { status: 403 });
  }
  const nonce = randomBytes(16).toString("base64");
  const headers = pageHeaders({ nonce, production });
  // Next reads the nonce for its own scripts from the request's policy.
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
