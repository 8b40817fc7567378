import "server-only";
import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { cache } from "react";
import { isReturnId } from "@/lib/forms/fields";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { readOrder } from "./order";
import { noteFailure, type Outage, toOutage } from "./outage";

export type ReturnRead =
  | {
      readonly kind: "found";
      readonly shown: ShownReturn;
      /** The shop's words on how to send it, while that is still to be done. */
      readonly instructions: string | null;
    }
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
    if (!shown) return { kind: "not_found" };
    return { kind: "found", shown, instructions: shown.state === "requested" ? await instructionsOf(orderId) : null };
  } catch (error) {
    return toOutage(error, log, "return not read");
  }
});

/** A return is worth showing without them, too. */
async function instructionsOf(orderId: string): Promise<string | null> {
  try {
    return (await backend().readReturnTerms(orderId))?.instructions ?? null;
  } catch (error) {
    noteFailure(error, log, "instructions of a return not read");
    return null;
  }
}
