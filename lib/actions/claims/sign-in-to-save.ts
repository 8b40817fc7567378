"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { orderIdField } from "@/lib/forms/fields";
import { routes } from "@/lib/routes";
import { keepOrderToSave } from "@/lib/session/order-to-save";

/** Leads who is not signed in to do so, keeps what for, and comes back to the page it began at. */
export const signInToSave = defineAction({
  fields: z.object({
    orderId: orderIdField,
    page: z.enum(["order", "confirmed"]),
    way: z.enum(["login", "register"]),
  }),
  keep: [],
  run: async ({ orderId, page, way }) => {
    await keepOrderToSave(orderId);
    const next = routes[page](orderId);
    redirect(way === "login" ? routes.login({ next }) : routes.register(next));
  },
});
