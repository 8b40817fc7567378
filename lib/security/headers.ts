import type { BrandSources } from "@/lib/brand/brand";

/** What decides the headers of any answer. */
export interface AnswerFacts {
  readonly path: string;
  /** The shop's setting; `null` where it did not ask for one. */
  readonly hsts: string | null;
}

/** What decides the headers of a page. */
export interface PageFacts extends AnswerFacts {
  /** Fresh for every response: the one thing that lets a script run. */
  readonly nonce: string;
  readonly production: boolean;
  /** Of the one style that stands in the page; `null` where it links all of its style. */
  readonly styleHash: string | null;
  /** What the shop's brand has beyond ours. */
  readonly brand?: BrandSources | undefined;
}

/**
 * The policy for what a page may load and who may frame it. Scripts run by nonce alone; product images may come from
 * anywhere: the shop's CDN, or its backend, whose address stays untold here. `form-action` keeps an injected form from
 * sending what a shopper types elsewhere. The one style within a page is let in by its hash, a brand's fonts by their origins.
 */
export function contentSecurityPolicy({
  nonce,
  production,
  styleHash,
  brand,
}: Omit<PageFacts, keyof AnswerFacts>): string {
  const ownStyle = styleHash === null ? "" : ` '${styleHash}'`;
  const directives = {
    "default-src": "'none'",
    // Development compiles in the browser and marks what it evaluates; production never evaluates text.
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${production ? "" : " 'unsafe-eval'"}`,
    "style-src": production ? `'self'${ownStyle}` : "'self' 'unsafe-inline'",
    "img-src": "'self' data: https: http:",
    "font-src": ["'self'", ...(brand?.fontOrigins ?? [])].join(" "),
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

/**
 * The security headers of every answer, also of redirects, files and refusals, which load nothing. Opened by itself, a file runs
 * nothing: an svg may have scripts.
 */
export function answerHeaders({ path, hsts }: AnswerFacts): Record<string, string> {
  return {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    // Not "no-referrer": with it, browsers send forms with `Origin: null`, and nobody could tell ours from a stranger's.
    "Referrer-Policy": HOLDS_PROOF.test(path) ? "strict-origin" : "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    ...(hsts === null ? {} : { "Strict-Transport-Security": hsts }),
  };
}

/** The headers of every page: its own policy, and no cache that keeps it, in whatever language. */
export function pageHeaders(facts: PageFacts): Record<string, string> {
  return {
    ...answerHeaders(facts),
    "Content-Security-Policy": contentSecurityPolicy(facts),
    "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
  };
}
