"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { asViewer, refusedOutcome } from "@/lib/forms/as-viewer";
import { defineAction } from "@/lib/forms/define-action";
import { orderIdField, returnIdField } from "@/lib/forms/fields";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Takes a return back, while nothing of it has come. Needs no key: done twice it is done once. */
export const cancelReturn = defineAction({
  fields: z.object({ orderId: orderIdField, returnId: returnIdField }),
  keep: [],
  outage: "unsure",
  run: ({ orderId, returnId }) =>
    asViewer(orderId, async ({ abilities, viewer }) => {
      if (abilities === null) return refusedOutcome({ kind: "refused", because: "off", until: null });
      const came = await backend().cancelReturn(orderId, returnId, viewer);
      if (came.kind === "refused") return refusedOutcome(came);
      redirect(routes.orderReturn(orderId, returnId));
    }),
});
