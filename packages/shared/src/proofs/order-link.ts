import { isSignedBy, sign } from "./signature";

/**
 * Signed links to an order, as mails carry them: `v1.<expiry in epoch seconds>.<signature>`. The signature is over version,
 * order and expiry, so a link opens one order until one moment. The backend signs with the first secret, the storefront
 * accepts any of them: that is how a secret is rotated.
 */
const VERSION = "v1";

const SECONDS_A_DAY = 24 * 60 * 60;

/** Signs a link to `orderId` that ends at `expiresAt` (epoch seconds). */
export function signOrderLink(orderId: string, expiresAt: number, secret: string): string {
  return `${VERSION}.${expiresAt}.${sign("order link", message(orderId, expiresAt), secret)}`;
}

/**
 * @param key what the link carries after `?key=`
 * @param secrets newest first; an empty list refuses everything
 * @returns whether the link opens this order now
 */
export function verifyOrderLink(orderId: string, key: string, secrets: readonly string[], now: Date): boolean {
  const [version, expiry = "", given = "", ...rest] = key.split(".");
  if (version !== VERSION || rest.length > 0 || !/^\d{1,12}$/.test(expiry)) return false;
  const expiresAt = Number(expiry);
  return isSignedBy("order link", message(orderId, expiresAt), given, secrets) && expiresAt * 1000 > now.getTime();
}

/** Where links of mails lead, and how they are signed. */
export interface LinkOptions {
  /** Without a slash at the end. */
  readonly storefrontUrl: string;
  /** Newest first; without any, links are bare. */
  readonly linkSecrets: readonly string[];
  readonly linkDays: number;
}

/** A link of a mail to an order, and when it ends; a bare one does not. */
export interface OrderLink {
  readonly url: string;
  readonly expiresAt: Date | null;
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

function message(orderId: string, expiresAt: number): string {
  return `order-link.${VERSION}.${orderId}.${expiresAt}`;
}
