import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Signed links to an order, as the plugin's emails carry them: `v1.<expiry in epoch seconds>.<signature>`.
 * The signature is HMAC-SHA256 over version, order and expiry, so a link opens one order until one moment. The plugin signs
 * with the first secret, the storefront accepts any of them: that is how a secret is rotated.
 * The same few lines stand in plugin/src/shared-secret/order-link.ts; tests on both sides hold to vectors.json.
 */
const VERSION = "v1";

/** Signs a link to `orderId` that ends at `expiresAt` (epoch seconds). */
export function signOrderLink(orderId: string, expiresAt: number, secret: string): string {
  return `${VERSION}.${expiresAt}.${signature(orderId, expiresAt, secret).toString("base64url")}`;
}

/**
 * @param key what the link carries after `?key=`
 * @param secrets newest first; an empty list refuses everything
 * @returns whether the link opens this order now
 */
export function verifyOrderLink(orderId: string, key: string, secrets: readonly string[], now: Date): boolean {
  const [version, expiry = "", given = "", ...rest] = key.split(".");
  if (version !== VERSION || rest.length > 0 || !/^\d{1,12}$/.test(expiry) || !/^[\w-]{43}$/.test(given)) return false;
  const expiresAt = Number(expiry);
  const proof = Buffer.from(given, "base64url");
  const genuine = secrets.some((secret) => timingSafeEqual(proof, signature(orderId, expiresAt, secret)));
  return genuine && expiresAt * 1000 > now.getTime();
}

function signature(orderId: string, expiresAt: number, secret: string): Buffer {
  return createHmac("sha256", secret).update(`order-link.${VERSION}.${orderId}.${expiresAt}`).digest();
}
