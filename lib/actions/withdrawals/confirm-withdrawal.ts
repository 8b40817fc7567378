"use server";

import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { requestKeyField } from "@/lib/forms/fields";
import { declarerFields, linesField } from "@/lib/forms/withdrawal-fields";
import { readNote } from "@/lib/session/withdrawal-note";
import { submitDeclaration } from "./submit-declaration";

/**
 * Declares the withdrawal from an order that filled the form in. Whoever had its form drawn in full and waits too long, or has lost
 * it meanwhile, declares all the same: then it counts as typed, and the shop looks at it.
 */
export const confirmWithdrawal = defineAction({
  fields: z.object({
    key: requestKeyField,
    proof: z.string().max(2000).catch(""),
    number: z.string().max(300).catch(""),
    lines: linesField,
    /** What the page said that is confirmed. */
    said: z.string().max(20_000).catch(""),
    ...declarerFields,
  }),
  keep: ["key", "proof", "number", "lines", "said", "name", "email"],
  outage: "unsure",
  run: async ({ key, proof, number, lines, said, name, email }) => {
    // Received now, before any limit and whatever the backend does.
    const receivedAt = new Date();
    const from = readNote(proof, receivedAt);
    return submitDeclaration({
      key,
      name,
      email,
      from,
      contract: number || null,
      // Should the order not be theirs any more: it is matched by what is known of it, as one that is typed.
      orderEmail: email,
      lines: from && lines,
      // Which items, should the plugin find that the order is not theirs any more.
      text: from && lines === null ? null : said.slice(0, 2000) || null,
      receivedAt,
    });
  },
});
