"use server";

import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { endGrants } from "@/lib/session/grants";
import { dropToken } from "@/lib/session/token";

/** Ends the session and forgets every order that this browser has opened, in all copies of its cookies. */
export async function signOut(): Promise<void> {
  await Promise.all([dropToken(), endGrants()]);
  redirect(routes.login({ signedOut: true }));
}
