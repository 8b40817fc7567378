"use server";

import { redirect } from "next/navigation";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { clearShopper } from "@/lib/session/clear-shopper";
import { readToken } from "@/lib/session/token";

/** Ends the session and forgets the cart and every order that this browser has opened, in all copies of its cookies. */
export async function signOut(): Promise<void> {
  const token = await readToken();
  await Promise.all([token === null ? null : endAtBackend(token), clearShopper()]);
  redirect(routes.login({ signedOut: true }));
}

/** Here the session is over whatever the backend says: a copy of its token may be good there until it ends by itself. */
async function endAtBackend(token: string): Promise<void> {
  await backend()
    .endSession(token)
    .catch((error: unknown) => noteFailure(error, log, "session not ended at the backend"));
}
