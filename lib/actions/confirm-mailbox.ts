"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { readSession } from "@/lib/session/customer";
import { dropMailboxProof, readMailboxProof } from "@/lib/session/mailbox-proof";

/** Confirms the email address of the account that is signed in, by the mailed link that this browser has followed. */
export const confirmMailbox = defineAction({
  fields: z.object({}),
  keep: [],
  run: async () => {
    const session = await readSession();
    if (session.kind === "unavailable") return { problem: "outage" };
    if (session.kind !== "customer") redirect(routes.login({ next: routes.confirmEmail(), ended: true }));
    return withinLimit("mailbox", { customer: session.customer.id }, async () => {
      const proof = await readMailboxProof();
      const isProven = proof !== null && (await backend().confirmMailbox(session.token, proof));
      // The link stays: without JavaScript, the page that says so is made anew, and has its form by it.
      if (!isProven) return { problem: "mailboxLinkSpent" };
      await dropMailboxProof();
      redirect(routes.account({ confirmed: true }));
    });
  },
});
