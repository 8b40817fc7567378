"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { clearShopper } from "@/lib/session/clear-shopper";
import { readToken } from "@/lib/session/token";

/** Ends every session of the customer who is signed in, on all devices, and forgets here what a sign-out forgets. */
export const signOutEverywhere = defineAction({
  fields: z.object({}),
  keep: [],
  run: async () => {
    const token = await readToken();
    // Only the backend can: where it does not answer, nobody is told that it was done.
    const isDone = token !== null && (await backend().endAllSessions(token));
    if (!isDone) redirect(routes.login({ ended: true }));
    await clearShopper();
    redirect(routes.login({ signedOut: true }));
  },
});
