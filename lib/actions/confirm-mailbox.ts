"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { readSession } from "@/lib/session/customer";
import { dropMailboxProof, readMailboxProof } from "@/lib/session/mailbox-proof";
import { defineAction } from "./define-action";
import { within } from "./within";

/** Confirms the email address of the account that is signed in, by the mailed link that this browser has followed. */
export const confirmMailbox = defineAction({
  fields: z.object({}),
  keep: [],
  run: async () => {
    const session = await readSession();
    if (session.kind === "unavailable") return { problem: "outage" };
    if (session.kind !== "customer") redirect(routes.login({ next: routes.confirmEmail(), ended: true }));
    return within("mailbox", { customer: session.customer.id }, async () => {
      const proof = await readMailboxProof();
      const isProven = proof !== null && (await backend().confirmMailbox(session.token, proof));
      // The link stays: without JavaScript, the page that says so is made anew, and has its form by it.
      if (!isProven) return { problem: "mailboxLinkSpent" };
      await dropMailboxProof();
      redirect(routes.account({ confirmed: true }));
    });
  },
});
