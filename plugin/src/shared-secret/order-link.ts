import { createHmac } from "node:crypto";

const VERSION = "v1";

const SECONDS_A_DAY = 24 * 60 * 60;

/**
 * Signs a link to an order, as the storefront's lib/security/order-link.ts verifies it: `v1.<expiry>.<signature>`, HMAC-SHA256
 * over version, order and expiry. Tests on both sides hold to lib/security/vectors.json.
 * @param expiresAt epoch seconds
 */
export function signOrderLink(orderId: string, expiresAt: number, secret: string): string {
  const signature = createHmac("sha256", secret)
    .update(`order-link.${VERSION}.${orderId}.${expiresAt}`)
    .digest("base64url");
  return `${VERSION}.${expiresAt}.${signature}`;
}

/** Where links of mails lead, and how they are signed. */
export interface LinkOptions {
  /** Without a slash at the end. */
  storefrontUrl: string;
  /** Newest first; without any, links are bare. */
  linkSecrets: readonly string[];
  linkDays: number;
}

/** A link of a mail to an order, and when it ends; a bare one does not. */
export interface OrderLink {
  url: string;
  expiresAt: Date | null;
}

/**
 * The link to an order for a mail to its owner: it opens the whole order for `linkDays`, or is bare where no secret is set.
 * It leads to `/open`, which keeps what was proven and redirects to the order's clean address.
 */
export function orderLink(
  orderId: string,
  { storefrontUrl, linkSecrets, linkDays }: LinkOptions,
  now: Date,
): OrderLink {
  const page = `${storefrontUrl}/order/${encodeURIComponent(orderId)}`;
  const [secret] = linkSecrets;
  if (!secret) return { url: page, expiresAt: null };
  const expiresAt = Math.floor(now.getTime() / 1000) + Math.round(linkDays * SECONDS_A_DAY);
  return {
    url: `${page}/open?key=${signOrderLink(orderId, expiresAt, secret)}`,
    expiresAt: new Date(expiresAt * 1000),
  };
}
