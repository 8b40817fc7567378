import { z } from "zod";
import type { TakenCart } from "./accounts";
import { parse } from "./http";

/** What decides whether a cart goes along with whoever signs in. */
export interface CartHolder {
  readonly isOrdered: boolean;
  /** `null` while the cart has no email. */
  readonly customer: { readonly id: string; readonly hasAccount: boolean } | null;
}

const cartAnswer = z.object({
  cart: z.object({
    completed_at: z.string().nullish(),
    customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  }),
});

/**
 * @param answer a cart with its customer, which both generations answer alike
 * @throws BackendUnavailable where it is neither
 */
export function toCartHolder(answer: unknown): CartHolder {
  const { completed_at, customer } = parse(cartAnswer, answer).cart;
  return {
    isOrdered: Boolean(completed_at),
    customer: customer ? { id: customer.id, hasAccount: customer.has_account } : null,
  };
}

/**
 * The rule: a guest's cart goes along, and one's own. Medusa gives a cart to whoever asks for it with its id, also another account's,
 * with the street and the email that were typed into it; so that is asked first.
 * @param cart `null` where the backend knows no such cart
 * @returns "taken" where the cart is to be taken over
 */
export function cartAtSignIn(cart: CartHolder | null, customerId: string): TakenCart {
  if (cart === null) return "foreign";
  const { customer, isOrdered } = cart;
  if (customer !== null && customer.id !== customerId && customer.hasAccount) return "foreign";
  return isOrdered ? "ordered" : "taken";
}
