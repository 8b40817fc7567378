import "server-only";
import { z } from "zod";
import type { TakenCart } from "../accounts";
import { bearer, parse, request } from "../http";
import { type CartHolder, cartAtSignIn } from "../taken-cart";
import { readProofHeader } from "./read-proof-header";

const cartAnswer = z.object({
  cart: z.object({
    completed_at: z.string().nullish(),
    customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  }),
});

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
  if (answer === null) return null;
  const { completed_at, customer } = parse(cartAnswer, answer).cart;
  return {
    isOrdered: Boolean(completed_at),
    customer: customer ? { id: customer.id, hasAccount: customer.has_account } : null,
  };
}
