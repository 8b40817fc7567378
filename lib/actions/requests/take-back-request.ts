"use server";

import { isRequestId } from "@order-pages/shared/orders/rules/ids";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asViewer, refusedOutcome } from "@/lib/forms/as-viewer";
import { defineAction } from "@/lib/forms/define-action";
import { orderIdField } from "@/lib/forms/fields";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Takes back what waits for the shop's answer. Needs no key: done twice it is done once. */
export const takeBackRequest = defineAction({
  fields: z.object({ orderId: orderIdField, requestId: z.string().refine(isRequestId) }),
  keep: [],
  outage: "unsure",
  run: ({ orderId, requestId }) =>
    asViewer(orderId, async ({ abilities, viewer }) => {
      if (abilities === null) return refusedOutcome({ kind: "refused", because: "off", until: null });
      const came = await backend().takeBackRequest(orderId, requestId, viewer);
      if (came.kind === "accepted") redirect(routes.asked(orderId, "taken-back"));
      // The shop was faster: the order says with what.
      if (came.kind === "not_found" || came.because === "not_open") redirect(routes.order(orderId));
      return refusedOutcome(came);
    }),
});
