import "server-only";
import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Pending, PendingEmail } from "@/lib/medusa/accounts";
import { noteFailure } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { countAttempt } from "@/lib/security/limits";
import { dropCartId, readCartId } from "@/lib/session/cart";
import { rememberDevice } from "@/lib/session/known-device";
import { keepSecondStep } from "@/lib/session/second-step";
import { keepToken } from "@/lib/session/token";
import { afterSignIn } from "./after-sign-in";
import type { Outcome } from "./define-action";

/** Who gets in, and where to. */
interface Arrival {
  /** As typed. */
  readonly email: string;
  /** See `afterSignIn`. */
  readonly next: string | null;
}

/**
 * What every way of getting into an account ends with: a session that is kept, with the cart brought along, or the page that says
 * what is still to be done.
 */
export async function enterAccount(entry: string | Pending, { email, next }: Arrival): Promise<Outcome> {
  if (typeof entry === "string") return beginSession(entry, { email, next });
  if (entry.pending === "email") return askToConfirm(entry);
  await keepSecondStep({ ...entry, methods: [...entry.methods], email });
  redirect(routes.secondStep(next ?? ""));
}

async function beginSession(token: string, { email, next }: Arrival): Promise<never> {
  await keepToken(token);
  await rememberDevice(normalizeEmail(email));
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

/** Whoever comes here knows the account's password: there is nobody else to keep from asking too often. */
async function askToConfirm(entry: PendingEmail): Promise<Outcome> {
  // Each link ends the one before, so that what is not mailed must not be made either.
  const refusal = await countAttempt("confirmation", { email: normalizeEmail(entry.email) });
  if (refusal !== null) return { wait: refusal.wait, isLocked: false };
  await backend().mailConfirmation(entry);
  redirect(routes.confirmEmail({ sent: true }));
}
