import { formatMoment } from "../../format/date";
import type { Payment } from "../facts/order";
import { capturedAmount, refundedAmount } from "../facts/settlement";
import type { OrderContext } from "./context";
import type { PaymentView } from "./order-view";

export function paymentViews(payments: readonly Payment[], context: OrderContext): PaymentView[] {
  return payments.map((payment) => {
    const { key, at } = stateOf(payment);
    return {
      id: payment.id,
      method: context.words(`payment.method.${methodOf(payment.provider)}`),
      status: context.words(`payment.status.${key}`),
      amount: payment.amount === null ? null : context.money(payment.amount),
      at: formatMoment(at, context),
    };
  });
}

type PaymentState =
  | "authorized"
  | "partially_paid"
  | "paid"
  | "partially_refunded"
  | "refunded"
  | "canceled"
  | "nothing_to_pay";

function stateOf(payment: Payment): { key: PaymentState; at: string | null } {
  const captured = capturedAmount(payment);
  const refunded = refundedAmount(payment);
  const lastCapture = payment.captures.at(-1)?.at ?? null;
  if (refunded > 0) {
    return {
      key: refunded >= captured ? "refunded" : "partially_refunded",
      at: payment.refunds.at(-1)?.at ?? null,
    };
  }
  if (captured > 0) return { key: captured >= (payment.amount ?? 0) ? "paid" : "partially_paid", at: lastCapture };
  if (payment.canceledAt !== null) return { key: "canceled", at: payment.canceledAt };
  if (payment.amount === 0) return { key: "nothing_to_pay", at: null };
  return { key: "authorized", at: payment.authorizedAt };
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
