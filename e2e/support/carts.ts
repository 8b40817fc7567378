import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** What the backend knows about a cart and a mere look must not change. */
export async function cartFacts(shop: Shop, cartId: string): Promise<unknown> {
  if (shop.facts.medusa === 1) {
    const { id, completed_at, updated_at, payment_sessions } = (await shop.store(`/carts/${cartId}`)).cart;
    return { id, completed_at, updated_at, statuses: payment_sessions.map(({ status }: { status: string }) => status) };
  }
  const fields = "id,completed_at,updated_at,payment_collection.status,payment_collection.payment_sessions.status";
  return (await shop.store(`/carts/${cartId}?fields=${fields}`)).cart;
}
