import type { MedusaContainer } from "@medusajs/framework/types";
import { currencyDigits } from "#shared";
import { readOrder } from "../orders/read-order";
import { linesTotalsOf, type TotalsSource } from "../orders/totals";
import { hasAfterSale, type LeanOrder, moneyOf } from "./ability-facts";
import { isProven, type RequestRecord, type WithdrawalRecord } from "./record";
import { requestsOf } from "./records";

/**
 * What the law has a shop give back for a withdrawal (Article 13), major units of the order's currency. Goods and delivery together are
 * at most what is left of the payment: nobody is given back what was not taken.
 */
export interface OwedRefund {
  readonly currency: string;
  /** How many digits the currency is counted with. */
  readonly digits: number;
  readonly goods: number;
  /**
   * What was paid for its delivery, owed once nothing of the contract is left, and then at most what the shop's cheapest one costs;
   * `null` while something is left. Medusa's return gives none of it back.
   */
  readonly delivery: number | null;
  readonly captured: number;
  /** What the order's payments have been given back so far, for whatever reason. */
  readonly refunded: number;
}

/** Declarations that stand: a closed one is a duplicate, or was taken back. */
const STANDING: readonly RequestRecord["state"][] = ["open", "in_progress", "needs_shop", "settled"];

/**
 * Reckons what a declaration has the shop refund, by the order as it is now.
 * @returns `null` where nobody can tell (typed text; an exchange or claim, whose lines stand beside those that they replace), or Medusa has
 * given all back in canceling the order
 */
export async function readOwedRefund(container: MedusaContainer, record: WithdrawalRecord): Promise<OwedRefund | null> {
  if (record.order_id === null || !isProven(record) || record.outcome?.prepared === "cancel") return null;
  const [order, requests] = await Promise.all([
    readOrder(container, record.order_id) as Promise<(LeanOrder & TotalsSource) | null>,
    requestsOf(container, record.order_id),
  ]);
  if (!order || order.status === "canceled" || hasAfterSale(order)) return null;
  const { lines, shipping } = linesTotalsOf(order);
  const declared = requests.filter((one) => one.kind === "withdrawal" && isProven(one) && STANDING.includes(one.state));
  const goods = lines
    .filter(({ quantity }) => quantity > 0)
    .reduce((sum, line) => sum + (line.total / line.quantity) * unitsOf(record, line), 0);
  const isAllGone = lines.every(
    (line) => declared.reduce((units, one) => units + unitsOf(one as WithdrawalRecord, line), 0) >= line.quantity,
  );
  const { currency, captured, refunded } = moneyOf(order);
  const left = Math.max(0, captured - refunded);
  const owedGoods = Math.min(goods, left);
  return {
    currency,
    digits: currencyDigits(currency),
    goods: owedGoods,
    delivery: isAllGone ? Math.min(shipping, left - owedGoods) : null,
    captured,
    refunded,
  };
}

function unitsOf({ content }: WithdrawalRecord, { id, quantity }: { readonly id: string; readonly quantity: number }) {
  if (content.lines === null) return quantity;
  const units = content.lines.filter((line) => line.id === id).reduce((sum, line) => sum + line.quantity, 0);
  return Math.min(units, quantity);
}
