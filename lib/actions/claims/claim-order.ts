"use server";

import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { requestClaims } from "@/lib/forms/claim-outcome";
import { defineAction } from "@/lib/forms/define-action";
import { readOrder } from "@/lib/read/order";
import { routes } from "@/lib/routes";

/** "Save this order to my account", from the order's own page: only who sees all of it may ask for it. */
export const claimOrder = defineAction({
  fields: z.object({ orderId: z.string().catch("") }),
  keep: [],
  run: ({ orderId }) =>
    asCustomer(routes.order(orderId), async (token) => {
      const read = await readOrder(orderId);
      if (read.kind !== "full") return { problem: "notYours" };
      return requestClaims(token, [{ id: orderId, number: null }]);
    }),
});
