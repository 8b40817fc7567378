import "server-only";
import { cookies } from "next/headers";
import { dropSharedCookie } from "./cookie";

/** The name Medusa's starter gives the cookie with its cart's id. */
const CART_COOKIE = "_medusa_cart_id";

/** @returns the id of the cart that this browser is filling in the shop, as the shop's cookie has it; `null` where there is none */
export async function readCartId(): Promise<string | null> {
  const id = (await cookies()).get(CART_COOKIE)?.value;
  // A cookie is whatever a browser says it is, and this one becomes part of a path.
  return id && /^[\w-]{1,64}$/.test(id) ? id : null;
}

/** Leaves the shop's cart behind: whoever has its id reads the street and the email that were typed into it. */
export async function dropCartId(): Promise<void> {
  await dropSharedCookie(CART_COOKIE);
}
