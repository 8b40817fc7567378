"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { redirect } from "next/navigation";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { keepSaveIntent } from "@/lib/session/save-intent";

const schema = z.object({
  orderId: z.string().refine(isOrderId),
  page: z.enum(["order", "confirmed"]).catch("order"),
  way: z.enum(["signIn", "register"]).catch("signIn"),
});

/** "Sign in to save it", from the order's own page: the order is asked for on the way back. */
export async function signInToSave(form: FormData): Promise<void> {
  const sent = schema.safeParse({ orderId: form.get("orderId"), page: form.get("page"), way: form.get("way") });
  if (!sent.success) redirect(routes.login());
  const { orderId, page, way } = sent.data;
  await keepSaveIntent(orderId);
  const back = `${routes[page](orderId)}#save`;
  redirect(way === "register" ? routes.register(back) : routes.login({ next: back }));
}
