"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { asViewer, refusedOutcome } from "@/lib/forms/as-viewer";
import { defineAction } from "@/lib/forms/define-action";
import { MAX_TEXT, optionalTextField, orderIdField, requestKeyField } from "@/lib/forms/fields";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Cancels an order, or asks the shop to: the backend decides which, by its own rules and once for each key. */
export const cancelOrder = defineAction({
  fields: z.object({ orderId: orderIdField, key: requestKeyField, reason: optionalTextField(MAX_TEXT) }),
  keep: ["reason"],
  resend: ["orderId", "key"],
  outage: "unsure",
  run: ({ orderId, key, reason }) =>
    asViewer(orderId, async ({ abilities, viewer }) => {
      if (abilities === null) return refusedOutcome({ kind: "refused", because: "off", until: null });
      const came = await backend().cancelOrder(orderId, { key, viewer, reason });
      if (came.kind === "refused") return refusedOutcome(came);
      if (came.kind === "not_found") redirect(routes.order(orderId));
      redirect(routes.asked(orderId, came.state === "asked" ? "cancel-asked" : "canceled"));
    }),
});
