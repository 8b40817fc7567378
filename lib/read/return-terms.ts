import "server-only";
import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { readOrder } from "./order";
import { type Outage, toOutage } from "./outage";

export type ReturnTermsRead =
  | { readonly kind: "found"; readonly terms: ReturnTerms }
  | { readonly kind: "not_found" }
  | Outage;

/** Reads what a return's form has to know besides the order, for who sees all of it and where something can be returned. Never throws. */
export const readReturnTerms = cache(async (orderId: string): Promise<ReturnTermsRead> => {
  const order = await readOrder(orderId);
  if (!isOrderId(orderId) || order.kind !== "full" || !order.abilities?.return.can) return { kind: "not_found" };
  try {
    const terms = await backend().readReturnTerms(orderId);
    return terms ? { kind: "found", terms } : { kind: "not_found" };
  } catch (error) {
    return toOutage(error, log, "return options not read");
  }
});
