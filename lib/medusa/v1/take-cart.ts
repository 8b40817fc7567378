import "server-only";
import type { TakenCart } from "../accounts";
import { bearer, request } from "../http";
import { type CartHolder, cartAtSignIn, toCartHolder } from "../taken-cart";

/** See `Backend.takeCart`. Medusa v1 gives a cart to the customer who reads it, whosever it was; so it is read by nobody first. */
export async function takeCart(token: string, customerId: string, cartId: string): Promise<TakenCart> {
  const outcome = cartAtSignIn(await readHolder(cartId), customerId);
  if (outcome !== "taken") return outcome;
  const taken = await request(`/store/carts/${cartId}`, { headers: bearer(token) });
  // Gone since it was read.
  return taken === null ? "foreign" : "taken";
}

async function readHolder(cartId: string): Promise<CartHolder | null> {
  const answer = await request(`/store/carts/${cartId}`, { query: { expand: "customer" } });
  return answer === null ? null : toCartHolder(answer);
}
