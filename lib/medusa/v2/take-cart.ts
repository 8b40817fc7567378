import "server-only";
import type { TakenCart } from "../accounts";
import { bearer, request } from "../http";
import { type CartHolder, cartAtSignIn, toCartHolder } from "../taken-cart";
import { readProofHeader } from "./read-proof-header";

/** See `Backend.takeCart`. As Medusa's starter takes it, which asks nothing before. */
export async function takeCart(token: string, customerId: string, cartId: string): Promise<TakenCart> {
  const outcome = cartAtSignIn(await readHolder(cartId), customerId);
  if (outcome !== "taken") return outcome;
  const taken = await request(`/store/carts/${cartId}/customer`, {
    method: "POST",
    query: { fields: "id" },
    body: {},
    headers: bearer(token),
  });
  // Gone since it was read.
  return taken === null ? "foreign" : "taken";
}

async function readHolder(cartId: string): Promise<CartHolder | null> {
  const answer = await request(`/store/carts/${cartId}`, {
    // Medusa 2.21 drops a column of the customer that is named by itself.
    query: { fields: "id,completed_at,*customer" },
    headers: readProofHeader(cartId),
  });
  return answer === null ? null : toCartHolder(answer);
}
