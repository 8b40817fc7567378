import "server-only";
import { formatReceipt } from "@order-pages/shared/format/date";
import { isRequestId } from "@order-pages/shared/orders/rules/ids";
import { WITHDRAWAL_STEPS, type WithdrawalView } from "@order-pages/shared/orders/view/withdrawal-view";
import { cache } from "react";
import { getLocale } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Withdrawal } from "@/lib/medusa/withdrawals";
import { holdsReceipt } from "@/lib/session/withdrawal-receipt";
import { readOrder } from "./order";
import { type Outage, toOutage } from "./outage";

export type ReceiptRead =
  | { readonly kind: "found"; readonly withdrawal: WithdrawalView }
  | { readonly kind: "not_found" }
  | Outage;

/**
 * Reads the receipt of a declaration, for the browser that has made it and for whoever sees all of the order that it is proven for.
 * To everybody else it is the same as none. Its email address is for the browser and for the order's owner. Never throws.
 */
export const readReceipt = cache(async (id: string): Promise<ReceiptRead> => {
  if (!isRequestId(id)) return NOT_FOUND;
  try {
    const [withdrawal, isHeld, locale] = await Promise.all([
      backend().readWithdrawal(id),
      holdsReceipt(id),
      getLocale(),
    ]);
    if (withdrawal === null) return NOT_FOUND;
    if (isHeld) return found(withdrawal, locale, true);
    if (withdrawal.orderId === null) return NOT_FOUND;
    const read = await readOrder(withdrawal.orderId);
    if (read.kind === "outage") return read;
    return read.kind === "full" ? found(withdrawal, locale, read.by === "owner") : NOT_FOUND;
  } catch (error) {
    return toOutage(error, log);
  }
});

const NOT_FOUND = { kind: "not_found" } as const;

function found(withdrawal: Withdrawal, locale: string, showsEmail: boolean): ReceiptRead {
  const { id, receivedAt, timeZone, sentence, text, email, orderId, returnId, acknowledgement } = withdrawal;
  const state = WITHDRAWAL_STEPS.find((step) => step === withdrawal.state) ?? "open";
  const isUnderWay = state === "open" || state === "in_progress";
  const prepared = isUnderWay && withdrawal.prepared !== "nothing" ? withdrawal.prepared : null;
  return {
    kind: "found",
    withdrawal: {
      id,
      received: formatReceipt(receivedAt, { locale, timeZone }),
      sentence,
      text,
      email: showsEmail ? email : null,
      acknowledgement,
      state,
      prepared,
      orderId,
      returnId,
    },
  };
}
