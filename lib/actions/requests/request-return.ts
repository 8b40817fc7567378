"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { asViewer, refusedOutcome } from "@/lib/forms/as-viewer";
import { defineAction } from "@/lib/forms/define-action";
import { optionalTextField, orderIdField, requestKeyField } from "@/lib/forms/fields";
import { backend } from "@/lib/medusa";
import { readChoice } from "@/lib/returns/choice";
import { routes } from "@/lib/routes";

/** As long as the backend takes one. */
const MAX_NOTE = 500;

/**
 * Asks for a return of what was chosen, at the sum that was shown: the backend checks each line, and refuses where the sum is another
 * one by now.
 */
export const requestReturn = defineAction({
  fields: z.object({
    orderId: orderIdField,
    key: requestKeyField,
    choice: z.string().max(4_000),
    /** The way back that the page has shown, which a choice need not name; empty where the shop offers none. */
    option: z.string().regex(/^\w{0,64}$/),
    quotedTotal: z.coerce.number().min(0),
    note: optionalTextField(MAX_NOTE),
  }),
  keep: ["note"],
  resend: ["orderId", "key", "choice", "option", "quotedTotal"],
  outage: "unsure",
  run: ({ orderId, key, choice, option, quotedTotal, note }) =>
    asViewer(orderId, async ({ abilities, viewer }) => {
      if (abilities === null) return refusedOutcome({ kind: "refused", because: "off", until: null });
      const { lines } = readChoice(choice, { options: [] });
      if (lines.length === 0 || lines.some(({ quantity }) => Number.isNaN(quantity))) return { problem: "tampered" };
      const came = await backend().requestReturn(orderId, {
        key,
        viewer,
        lines: lines.map((line) => ({ ...line, note })),
        optionId: option || null,
        quotedTotal,
      });
      if (came.kind === "refused") return refusedOutcome(came);
      if (came.kind === "not_found") redirect(routes.order(orderId));
      redirect(came.returnId ? routes.orderReturn(orderId, came.returnId) : routes.asked(orderId, "return-asked"));
    }),
});
