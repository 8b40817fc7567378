import { formatMoment } from "../../format/date";
import { currencyDigits } from "../../format/money";
import { sum } from "../facts/apportion";
import type { OrderFacts } from "../facts/derive-facts";
import { covers, minorOf } from "../facts/money";
import type { MoneyMovement, Payment } from "../facts/order";
import type { Settlement } from "../facts/settlement";
import type { OrderContext } from "./context";
import type { PaymentView } from "./order-view";

export function paymentViews({ order, settlement }: OrderFacts, context: OrderContext): PaymentView[] {
  const digits = currencyDigits(order.currency);
  return order.payments.map((payment) => {
    const state = stateOf(payment, digits, settlement);
    const amount = shownAmount(payment, state?.key ?? null);
    return {
      id: payment.id,
      method: context.words(`payment.method.${methodOf(payment.provider)}`),
      status: state && context.words(`payment.status.${state.key}`),
      amount: amount === null ? null : context.money(amount),
      at: formatMoment(state?.at ?? null, context),
    };
  });
}

type PaymentKey =
  | "authorized"
  | "reserved"
  | "partially_paid"
  | "paid"
  | "partially_paid_refunded"
  | "partially_refunded"
  | "refunded"
  | "canceled"
  | "nothing_to_pay";

interface State {
  readonly key: PaymentKey;
  readonly at: string | null;
}

/** @returns `null` where only others' movements are told with its own */
function stateOf(payment: Payment, digits: number, settlement: Settlement): State | null {
  const { captures, refunds, canceledAt, amount } = payment;
  if (captures.length > 0 || refunds.length > 0)
    return { key: movedKey(payment, digits, settlement), at: lastOf(payment) };
  if (canceledAt !== null) return { key: "canceled", at: canceledAt };
  if (amount === 0) return { key: "nothing_to_pay", at: null };
  if (!payment.isTold) return null;
  // Beside money that was taken, "not charged yet" would be read as if nothing had been.
  return { key: settlement.wasCharged ? "reserved" : "authorized", at: payment.authorizedAt };
}

function movedKey(payment: Payment, digits: number, { reserved, due }: Settlement): PaymentKey {
  const captured = minorOf(moved(payment.captures), digits);
  const refunded = minorOf(moved(payment.refunds), digits);
  // What was held beyond what the order costs is not waited for.
  const isWhole = covers(captured, minorOf(amountOf(payment), digits)) || (reserved === 0n && due === 0n);
  if (refunded === 0n) return isWhole ? "paid" : "partially_paid";
  if (!isWhole) return "partially_paid_refunded";
  return covers(refunded, captured) ? "refunded" : "partially_refunded";
}

/** @returns what was authorized; of a payment that was called off after a part was taken, that part, in major units */
function amountOf({ amount, captures, canceledAt }: Payment): number | null {
  return canceledAt !== null && captures.length > 0 ? moved(captures) : amount;
}

/** What was taken and given back is said of what was taken: more may have been held, and is not waited for any more. */
function shownAmount(payment: Payment, key: PaymentKey | null): number | null {
  const [amount, captured] = [amountOf(payment), moved(payment.captures)];
  return amount !== null && captured > 0 && key !== null && SAYS_WHOLE[key] ? captured : amount;
}

const SAYS_WHOLE: Partial<Record<PaymentKey, true>> = { paid: true, partially_refunded: true, refunded: true };

function moved(movements: readonly MoneyMovement[]): number {
  return sum(movements.map(({ amount }) => amount)).toNumber();
}

function lastOf({ captures, refunds }: Payment): string | null {
  return (refunds.length > 0 ? refunds : captures).at(-1)?.at ?? null;
}

type Method =
  | "card"
  | "paypal"
  | "klarna"
  | "ideal"
  | "bancontact"
  | "giropay"
  | "blik"
  | "przelewy24"
  | "promptpay"
  | "oxxo"
  | "other";

/** Named methods first: Stripe's providers carry the method before their own name (`pp_stripe-ideal_stripe`). */
const METHODS: readonly (readonly [RegExp, Method])[] = [
  [/paypal|braintree-paypal/, "paypal"],
  [/klarna/, "klarna"],
  [/ideal/, "ideal"],
  [/bancontact/, "bancontact"],
  [/giropay/, "giropay"],
  [/blik/, "blik"],
  [/przelewy24|p24/, "przelewy24"],
  [/promptpay/, "promptpay"],
  [/oxxo/, "oxxo"],
  [/^(pp_)?stripe(_stripe)?$|card/, "card"],
];

/** Any other provider, a merchant's own or a newer one, is simply a payment. */
function methodOf(provider: string): Method {
  const id = provider.toLowerCase();
  return METHODS.find(([pattern]) => pattern.test(id))?.[1] ?? "other";
}
