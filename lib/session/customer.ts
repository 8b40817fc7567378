import "server-only";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Customer } from "@/lib/medusa/accounts";
import { noteFailure, toOutage } from "@/lib/read/outage";
import { notePresence, type Present } from "./presence";
import { isPastHalfItsLife, keepTokenFromPage, readToken } from "./token";

/** States that are never mixed up: an outage is not "signed out", and a session that ended is not a stranger. */
export type Session =
  | { readonly kind: "guest" }
  | { readonly kind: "customer"; readonly customer: Customer; readonly token: string }
  | { readonly kind: "ended" }
  | { readonly kind: "unavailable" };

/** Whether it is known that nobody is signed in. While the backend cannot say, whoever is here may well be. */
export function isGuest({ kind }: Session): boolean {
  return kind === "guest" || kind === "ended";
}

/** Whose session it is, of one that the backend has spoken about; `null` for nobody's. */
export function presentIn(session: Exclude<Session, { kind: "unavailable" }>): Present {
  return session.kind === "customer" ? session.customer.id : null;
}

/**
 * Who is signed in; asks the backend only where there is a token to ask about, once a request. Never throws. Notes by the way who
 * is here, and that who was is gone.
 */
export const readSession = cache(async (): Promise<Session> => {
  const session = await askWhoIsHere();
  if (session.kind !== "unavailable") await notePresence(presentIn(session));
  return session;
});

async function askWhoIsHere(): Promise<Session> {
  const token = await readToken();
  if (token === null) return { kind: "guest" };
  try {
    const customer = await backend().identifyCustomer(token);
    return customer ? { kind: "customer", customer, token } : { kind: "ended" };
  } catch (error) {
    toOutage(error, log, "session not checked");
    return { kind: "unavailable" };
  }
}

/**
 * Lets the session of a customer who is here go on: a page of the account asks for a new token once the old one has lived
 * half its life, side by side with whose it is, so that nobody waits longer for it. Whatever fails leaves the old one, which
 * is still good.
 */
export async function prolongSession(): Promise<void> {
  const token = await readToken();
  if (token === null || !isPastHalfItsLife(token, new Date())) return;
  const fresh = backend()
    .refreshToken(token)
    .catch((error: unknown) => {
      noteFailure(error, log, "session not prolonged");
      return null;
    });
  const [session, next] = await Promise.all([readSession(), fresh]);
  if (session.kind === "customer" && next !== null) keepTokenFromPage(next);
}
