import { emailDigest } from "./email-digest";
import { isSignedBy, sign } from "./signature";

/**
 * Signed links to an order, as mails carry them: `v2.<expiry in epoch seconds>.<signature>`. The signature is over version,
 * order, the digest of its email and expiry, so a link opens one order until one moment, and only while the order has the email
 * that the link was mailed to. The backend signs with the first secret, the storefront accepts any of them: that is how a secret
 * is rotated. Links of version 1 knew no email and open nothing any more.
 */
const VERSION = "v2";

/** Longer is no key of ours: nothing is computed of it. */
const MAX_LENGTH = 80;

const SECONDS_A_DAY = 24 * 60 * 60;

/** The order that a link opens. */
export interface LinkedOrder {
  readonly id: string;
  /** As the backend has it; `null` for an order without one. */
  readonly email: string | null;
}

/** Signs a link to an order that ends at `expiresAt` (epoch seconds). */
export function signOrderLink(order: LinkedOrder, expiresAt: number, secret: string): string {
  return `${VERSION}.${expiresAt}.${sign("order link", message(order, expiresAt), secret)}`;
}

/**
 * Whether a key could be one, and has not ended: what costs no read of the order to tell.
 * @param key what the link carries after `?key=`
 */
export function mayBeOrderLink(key: string, now: Date): boolean {
  const expiresAt = expiryOf(key);
  return expiresAt !== null && expiresAt * 1000 > now.getTime();
}

/**
 * @param order as it is now
 * @param key what the link carries after `?key=`
 * @param secrets newest first; an empty list refuses everything
 * @returns whether the link opens this order now
 */
export function verifyOrderLink(order: LinkedOrder, key: string, secrets: readonly string[], now: Date): boolean {
  const expiresAt = expiryOf(key);
  if (expiresAt === null || expiresAt * 1000 <= now.getTime()) return false;
  return isSignedBy("order link", message(order, expiresAt), key.split(".")[2] ?? "", secrets);
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
  order: LinkedOrder,
  { storefrontUrl, linkSecrets, linkDays }: LinkOptions,
  now: Date,
): OrderLink {
  const page = `${storefrontUrl}/order/${encodeURIComponent(order.id)}`;
  const [secret] = linkSecrets;
  if (!secret) return { url: page, expiresAt: null };
  const expiresAt = Math.floor(now.getTime() / 1000) + Math.round(linkDays * SECONDS_A_DAY);
  return {
    url: `${page}/open?key=${signOrderLink(order, expiresAt, secret)}`,
    expiresAt: new Date(expiresAt * 1000),
  };
}

/** @returns when a key of this version says that it ends, in epoch seconds; `null` for anything else */
function expiryOf(key: string): number | null {
  const [version, expiry = "", , ...rest] = key.length > MAX_LENGTH ? [] : key.split(".");
  return version === VERSION && rest.length === 0 && /^\d{1,12}$/.test(expiry) ? Number(expiry) : null;
}

function message({ id, email }: LinkedOrder, expiresAt: number): string {
  return JSON.stringify(["order-link", VERSION, id, emailDigest(email), expiresAt]);
}
