"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { dropEmailChangeProof, readEmailChangeProof } from "@/lib/session/email-change-proof";

/** Gives the signed-in customer the address whose mailed link this browser has followed. */
export const confirmEmailChange = defineAction({
  fields: z.object({}),
  keep: [],
  run: () =>
    asCustomer(
      routes.changeEmail(),
      async (token) => {
        const proof = await readEmailChangeProof();
        const isChanged = proof !== null && (await backend().confirmEmailChange(token, proof));
        // The link stays: without JavaScript, the page that says so is made anew, and has its form by it.
        if (!isChanged) return { problem: "mailboxLinkSpent" };
        await dropEmailChangeProof();
        redirect(routes.changeEmail({ done: true }));
      },
      "mailbox",
    ),
});
