import "server-only";
import { isRequestId } from "@order-pages/shared/orders/rules/ids";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Withdrawal } from "@/lib/medusa/withdrawals";
import { holdsReceipt } from "@/lib/session/withdrawal-receipt";
import { readOrder } from "./order";
import { type Outage, toOutage } from "./outage";

export type ReceiptRead =
  | {
      readonly kind: "found";
      readonly withdrawal: Withdrawal;
      /** Whether its email address may be shown: to the browser that declared it, and to the order's owner. */
      readonly isOwn: boolean;
    }
  | { readonly kind: "not_found" }
  | Outage;

/**
 * Reads the receipt of a declaration, for the browser that has made it and for whoever sees all of the order that it is proven for.
 * To everybody else it is the same as none. Never throws.
 */
export const readReceipt = cache(async (id: string): Promise<ReceiptRead> => {
  if (!isRequestId(id)) return { kind: "not_found" };
  try {
    const [withdrawal, isHeld] = await Promise.all([backend().readWithdrawal(id), holdsReceipt(id)]);
    if (withdrawal === null) return { kind: "not_found" };
    if (isHeld) return { kind: "found", withdrawal, isOwn: true };
    if (withdrawal.orderId === null) return { kind: "not_found" };
    const read = await readOrder(withdrawal.orderId);
    if (read.kind === "outage") return read;
    return read.kind === "full" ? { kind: "found", withdrawal, isOwn: read.by === "owner" } : { kind: "not_found" };
  } catch (error) {
    return toOutage(error, log);
  }
});
