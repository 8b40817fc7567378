import type { OrderFacts } from "../facts/derive-facts";
import type { Order } from "../facts/order";
import type { OrderContext } from "./context";

/** What the shopper may expect now: only what follows from the order itself, nothing a shop might do differently. */
export function expectationsOf(facts: OrderFacts, context: OrderContext): string[] {
  return [...afterSaleExpectations(facts, context), ...paymentExpectations(facts, context)];
}

/** What has to go back for something else, and who owes for the difference. */
function afterSaleExpectations({ afterSales, settlement }: OrderFacts, { words, minor }: OrderContext): string[] {
  const open = afterSales.filter(({ stage }) => stage !== "done" && stage !== "canceled");
  // Where only that is waited for, the headline says it.
  const sendBack = open.filter(({ stage, isReturning }) => isReturning && stage !== "awaiting_return");
  const exchanges = open.filter(({ kind }) => kind === "exchange");
  const { due, owed, isKnown } = settlement;
  const money =
    due > 0n
      ? words("expectations.exchangeDue", { amount: minor(due) })
      : owed > 0n
        ? words("expectations.exchangeOwed", { amount: minor(owed) })
        : words("expectations.exchangeEven");
  return [
    ...(sendBack.some(({ kind }) => kind === "exchange") ? [words("expectations.sendBackExchanged")] : []),
    ...(sendBack.some(({ kind }) => kind === "replacement") ? [words("expectations.sendBackOriginal")] : []),
    ...(exchanges.length > 0 && isKnown ? [money] : []),
  ];
}

function paymentExpectations(facts: OrderFacts, { words, minor }: OrderContext): string[] {
  const { order, standing, settlement } = facts;
  const { paid, refunded, reserved, isKnown, wasCharged } = settlement;
  if (standing === "canceled") {
    if (!wasCharged) return isKnown && usedNoCredit(order) ? [words("expectations.neverCharged")] : [];
    return [
      ...(paid > 0n && refunded < paid ? [words("expectations.paidBefore", { amount: minor(paid) })] : []),
      ...(refunded > 0n ? [words("expectations.refunded", { amount: minor(refunded) })] : []),
      ...(refunded < paid ? [words("expectations.askForRefund")] : []),
    ];
  }
  return reserved > 0n && !wasCharged ? [words("expectations.notChargedYet")] : [];
}

/** Gift cards and store credit are the shopper's money, too; whether they got it back nobody says. */
function usedNoCredit({ totals }: Order): boolean {
  return totals !== null && totals.giftCards + totals.credits === 0;
}
