import type { MedusaContainer } from "@medusajs/framework/types";
import { currencyDigits } from "#shared";
import { readOrder } from "../orders/read-order";
import { linesTotalsOf, type TotalsSource } from "../orders/totals";
import type { LeanOrder } from "./ability-facts";
import { isProven, type RequestRecord, type WithdrawalRecord } from "./record";
import { requestsOf } from "./records";

/** What the law has a shop give back for a withdrawal (Article 13), major units of the order's currency. */
export interface OwedRefund {
  readonly currency: string;
  /** How many digits Medusa counts the currency with. */
  readonly digits: number;
  readonly goods: number;
  /**
   * What was paid for its delivery, owed once nothing of the contract is left, and then at most what the shop's cheapest one costs;
   * `null` while something is left. Medusa's return gives none of it back.
   */
  readonly delivery: number | null;
  /** What the order's payments have been given back so far, for whatever reason. */
  readonly refunded: number;
}

/** Declarations that stand: a closed one is a duplicate, or was taken back. */
const STANDING: readonly RequestRecord["state"][] = ["open", "in_progress", "needs_shop", "settled"];

/**
 * Reckons what a declaration has the shop refund, by the order as it is now.
 * @returns `null` where nobody can tell (typed text), or Medusa has given all back in canceling the order
 */
export async function readOwedRefund(container: MedusaContainer, record: WithdrawalRecord): Promise<OwedRefund | null> {
  if (record.order_id === null || !isProven(record) || record.outcome?.prepared === "cancel") return null;
  const [order, requests] = await Promise.all([
    readOrder(container, record.order_id) as Promise<(LeanOrder & TotalsSource) | null>,
    requestsOf(container, record.order_id),
  ]);
  if (!order || order.status === "canceled") return null;
  const { lines, shipping } = linesTotalsOf(order);
  const declared = requests.filter((one) => one.kind === "withdrawal" && isProven(one) && STANDING.includes(one.state));
  const goods = lines
    .filter(({ quantity }) => quantity > 0)
    .reduce((sum, line) => sum + (line.total / line.quantity) * unitsOf(record, line), 0);
  const isAllGone = lines.every(
    (line) => declared.reduce((units, one) => units + unitsOf(one as WithdrawalRecord, line), 0) >= line.quantity,
  );
  const payments = order.payment_collections.flatMap((collection) => collection.payments ?? []);
  const refunds = payments.flatMap((payment) => payment.refunds ?? []);
  return {
    currency: order.currency_code.toUpperCase(),
    digits: currencyDigits(order.currency_code),
    goods,
    delivery: isAllGone ? shipping : null,
    refunded: refunds.reduce((sum, { amount }) => sum + Number(amount), 0),
  };
}

function unitsOf({ content }: WithdrawalRecord, { id, quantity }: { readonly id: string; readonly quantity: number }) {
  if (content.lines === null) return quantity;
  const units = content.lines.filter((line) => line.id === id).reduce((sum, line) => sum + line.quantity, 0);
  return Math.min(units, quantity);
}
