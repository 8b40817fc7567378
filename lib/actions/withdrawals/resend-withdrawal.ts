"use server";

import { isRequestId } from "@order-pages/shared/orders/rules/ids";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { typedEmailField } from "@/lib/forms/fields";
import { withinLimit } from "@/lib/forms/within-limit";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { readReceipt } from "@/lib/read/withdrawal";

/** Has the acknowledgement of a declaration sent to another address, too, for whoever may see its receipt in full. */
export const resendWithdrawal = defineAction({
  fields: z.object({ id: z.string().refine(isRequestId), email: typedEmailField }),
  keep: ["email"],
  run: ({ id, email }) =>
    withinLimit("mail", {}, async () => {
      const read = await readReceipt(id);
      if (read.kind === "outage") throw new BackendUnavailable("unreachable");
      if (read.kind === "not_found" || read.withdrawal.email === null) return { problem: "tampered" };
      switch (await backend().resendWithdrawal(id, email)) {
        case "accepted": {
          const text = (await getTranslations("withdraw.receipt"))("again");
          return { answers: [{ tone: "success", text }] };
        }
        case "limited":
          return { problem: "copiesLimited" };
        default:
          return { problem: "orderBusy" };
      }
    }),
});
