/** What decides the headers of a page. */
export interface HeaderFacts {
  readonly path: string;
  /** Fresh for every response: the one thing that lets a script run. */
  readonly nonce: string;
  readonly production: boolean;
}

/**
 * The policy for what a page may load and who may frame it. Scripts run by nonce alone; product images may come from
 * anywhere: the shop's CDN, or its backend, whose address stays untold here. `form-action` keeps an injected form from
 * sending what a shopper types elsewhere.
 */
export function contentSecurityPolicy({ nonce, production }: Omit<HeaderFacts, "path">): string {
  const directives = {
    "default-src": "'none'",
    // Development compiles in the browser and marks what it evaluates; production never evaluates text.
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${production ? "" : " 'unsafe-eval'"}`,
    "style-src": production ? "'self'" : "'self' 'unsafe-inline'",
    "img-src": "'self' data: https: http:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** A page whose address is a proof: not even the log of our own scripts and styles shall say from where they were asked for. */
const HOLDS_PROOF = /\/transfer\//;

/** The security headers of every page, besides Next's own `Cache-Control: private, no-store`. */
export function pageHeaders(facts: HeaderFacts): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(facts),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    // Not "no-referrer": with it, browsers send forms with `Origin: null`, and nobody could tell ours from a stranger's.
    "Referrer-Policy": HOLDS_PROOF.test(facts.path) ? "strict-origin" : "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
    ...(facts.production ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
