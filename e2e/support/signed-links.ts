import { signOrderLink } from "@order-pages/shared/proofs/order-link";
import { type KnownOrder, linkSecret } from "./demo";

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A link is bound to the email that the order has. */
type Signed = Pick<KnownOrder, "id" | "email">;

/** What a mail's link carries after `?key=`, as the plugin signs it. */
export function keyFor(order: Signed, { lasts = 3600, secret = linkSecret() } = {}): string {
  return signOrderLink(order, inSeconds(lasts), secret);
}

/** The path of a mail's link to an order. */
export function signedLink(order: Signed, how?: Parameters<typeof keyFor>[1]): string {
  return `/order/${order.id}/open?key=${keyFor(order, how)}`;
}
