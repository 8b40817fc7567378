import "server-only";
import { redirect } from "next/navigation";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure } from "@/lib/read/outage";
import { dropCartId, readCartId } from "@/lib/session/cart";
import { rememberDevice } from "@/lib/session/known-device";
import { keepToken } from "@/lib/session/token";
import { afterSignIn } from "./claims/after-sign-in";

/**
 * What every way of getting into an account ends with: the session is kept, the cart goes along, and the browser is led on.
 * @param email whom this device may try for apart from everybody else, in its one spelling
 * @param next see `afterSignIn`
 */
export async function beginSession(token: string, email: string, next: string | null): Promise<never> {
  await keepToken(token);
  await rememberDevice(email);
  await bringCart(token);
  redirect(await afterSignIn(next));
}

/** Takes the shop's cart along, as Medusa's starter does. Whoever signs in has signed in, also where that fails. */
async function bringCart(token: string): Promise<void> {
  const cartId = await readCartId();
  if (cartId === null) return;
  try {
    const customer = await backend().identifyCustomer(token);
    if (customer === null) return;
    // What was typed into somebody else's cart is not for whoever is here.
    if ((await backend().takeCart(token, customer.id, cartId)) === "foreign") await dropCartId();
  } catch (error) {
    noteFailure(error, log, "cart not taken along");
  }
}
