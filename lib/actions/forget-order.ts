"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { forgetOrder as forget } from "@/lib/session/grants";

/** "Remove order from this device", for shared computers. */
export async function forgetOrder(form: FormData): Promise<void> {
  const id = form.get("orderId");
  if (typeof id === "string" && isOrderId(id)) await forget(id);
  redirect(routes.lookup({ forgotten: true }));
}
