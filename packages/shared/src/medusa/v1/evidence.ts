import { sum } from "../../orders/facts/apportion";
import type { PaymentEvidence } from "../../orders/facts/order";
import type { Minor } from "./money";
import type { RawOrder } from "./schema";

/** What Medusa v1 says while no payment was taken; without a payment in its answer, only these prove that there is none. */
const IS_UNPAID: Partial<Record<RawOrder["payment_status"], true>> = { not_paid: true, awaiting: true, canceled: true };

/**
 * What the payments prove. One that was captured stays so when the order is called off: Medusa v1 dates it as canceled then, and
 * whether the money went back nobody says.
 * @returns `null` where the order was paid and nobody says with what
 */
export function evidenceOf(raw: RawOrder, { toMajor }: Minor): PaymentEvidence | null {
  const { payments, payment_status, refunded_total } = raw;
  if (payments.length === 0 && !IS_UNPAID[payment_status]) return null;
  const amountOf = (some: RawOrder["payments"]) => sum(some.map(({ amount }) => amount ?? 0));
  const captured = payments.filter(({ captured_at }) => captured_at !== null);
  const reserved = payments.filter(({ captured_at, canceled_at }) => captured_at === null && canceled_at === null);
  const refunded = sum(payments.map(({ amount_refunded }) => amount_refunded ?? 0)).toNumber();
  return {
    reserved: toMajor(amountOf(reserved)),
    captured: toMajor(amountOf(captured)),
    // Only some answers say what each payment gave back.
    refunded: toMajor(Math.max(refunded, refunded_total ?? 0)),
    wasCaptured: captured.length > 0 || refunded > 0 || (refunded_total ?? 0) > 0,
  };
}
