import "server-only";
import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { cache } from "react";
import { isReturnId } from "@/lib/forms/fields";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { readOrder } from "./order";
import { type Outage, toOutage } from "./outage";

export type ReturnRead =
  | { readonly kind: "found"; readonly shown: ShownReturn }
  | { readonly kind: "not_found" }
  | Outage;

/** Reads one return of an order, for who sees all of the order; anybody else's is none. Never throws. */
export const readReturn = cache(async (orderId: string, returnId: string): Promise<ReturnRead> => {
  if (!isReturnId(returnId)) return { kind: "not_found" };
  const order = await readOrder(orderId);
  if (order.kind === "outage") return order;
  if (order.kind !== "full" || order.abilities === null) return { kind: "not_found" };
  try {
    const shown = await backend().readReturn(orderId, returnId);
    return shown ? { kind: "found", shown } : { kind: "not_found" };
  } catch (error) {
    return toOutage(error, log, "return not read");
  }
});
