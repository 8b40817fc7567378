import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { recordsOf } from "./records/records";

/** What the backend knows about a cart and a mere look must not change. */
export const cartFacts = (shop: Shop, cartId: string): Promise<unknown> => recordsOf(shop).cart(shop, cartId);
