import "server-only";
import { dropCartId } from "./cart";
import { endGrants } from "./grants";
import { dropToken } from "./token";

/** What a sign-out leaves of a shopper in this browser: no session, no order that it opened, and no cart with their address. */
export async function clearShopper(): Promise<void> {
  await Promise.all([dropToken(), endGrants(), dropCartId()]);
}
