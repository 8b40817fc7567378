import { signOrderLink } from "@order-pages/shared/proofs/order-link";
import { linkSecret } from "./demo";

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** What a mail's link carries after `?key=`, as the plugin signs it. */
export function keyFor(orderId: string, { lasts = 3600, secret = linkSecret() } = {}): string {
  return signOrderLink(orderId, inSeconds(lasts), secret);
}

/** The path of a mail's link to an order. */
export function signedLink(orderId: string, how?: Parameters<typeof keyFor>[1]): string {
  return `/order/${orderId}/open?key=${keyFor(orderId, how)}`;
}
