import { sum } from "../../orders/facts/apportion";
import type { MoneyMovement, Payment, PaymentEvidence } from "../../orders/facts/order";
import type { RawOrder, RawPaymentCollection } from "./schema";

type RawPayment = RawPaymentCollection["payments"][number];
type RawMovement = RawPayment["captures"][number];

export function toPayments({ payment_collections }: RawOrder): Payment[] {
  return payment_collections.flatMap(paymentsOf);
}

/**
 * What all payments prove. A list names collections without their payments, and stock Medusa payments without what moved; each
 * collection's own sums stand in for what its payments do not tell.
 * @returns `null` where there is no collection at all
 */
export function evidenceOf({ payment_collections }: RawOrder): PaymentEvidence | null {
  if (payment_collections.length === 0) return null;
  const all = payment_collections.map((collection, index) => ({ collection, payments: paymentsOf(collection, index) }));
  const captured = all.map(({ collection, payments }) => most(collection.captured_amount, payments, "captures"));
  const refunded = all.map(({ collection, payments }) => most(collection.refunded_amount, payments, "refunds"));
  return {
    reserved: add(all.map(({ collection, payments }) => reservedOf(collection, payments))),
    captured: add(captured),
    refunded: add(refunded),
    wasCaptured:
      [...captured, ...refunded].some((amount) => amount > 0) ||
      payment_collections.some(({ payments }) =>
        payments.some(({ captured_at, captures }) => captured_at !== null || captures.length > 0),
      ),
  };
}

function paymentsOf(collection: RawPaymentCollection, index: number): Payment[] {
  const payments = collection.payments.filter((payment) => !isCalledOff(payment, collection));
  return payments.map((payment, at) => {
    const id = payment.id ?? `payment-${index}-${at}`;
    const captures = toMovements(payment.captures, captureOf(payment, id, collection));
    const isSingle = payments.length === 1;
    return {
      id,
      provider: payment.provider_id ?? "",
      amount: payment.amount,
      authorizedAt: payment.created_at,
      canceledAt: payment.canceled_at,
      captures,
      refunds: toMovements(payment.refunds, isSingle ? movement(id, collection.refunded_amount, null) : null),
      isTold: captures.length > 0 || isSingle || isAllCaptured(collection),
    };
  });
}

/** A collection is called off as a whole: what was only held for it is held no more, though nobody dates the payment as canceled. */
function isCalledOff(
  { captured_at, canceled_at, captures, refunds }: RawPayment,
  { status, captured_amount }: RawPaymentCollection,
): boolean {
  const isMoved = captured_at !== null || captures.length > 0 || refunds.length > 0 || (captured_amount ?? 0) > 0;
  return status === "canceled" && canceled_at === null && !isMoved;
}

/** Medusa dates a payment as captured once all of it is, also where it does not tell the captures themselves. */
function captureOf(payment: RawPayment, id: string, collection: RawPaymentCollection): RawMovement | null {
  const { captured_at, amount } = payment;
  if (collection.payments.length === 1)
    return movement(id, collection.captured_amount || (captured_at === null ? null : amount), captured_at);
  return captured_at === null ? null : movement(id, amount, captured_at);
}

/** Whether those of its payments that name a capture account for all that was captured. */
function isAllCaptured({ captured_amount, payments }: RawPaymentCollection): boolean {
  const told = payments.flatMap(({ captures, captured_at, amount }) =>
    captures.length > 0 ? captures.map((capture) => capture.amount ?? 0) : captured_at === null ? [] : [amount ?? 0],
  );
  return add(told) >= (captured_amount ?? 0);
}

function movement(id: string, amount: number | null | undefined, created_at: string | null): RawMovement | null {
  return amount ? { id, amount, created_at } : null;
}

function toMovements(movements: readonly RawMovement[], instead: RawMovement | null): MoneyMovement[] {
  const known = movements.length === 0 && instead ? [instead] : movements;
  // A capture of nothing is none: it would read as if something had been paid.
  return known
    .filter(({ amount }) => amount !== 0)
    .map(({ id, amount, created_at }, index) => ({
      id: id ?? `movement-${index}`,
      amount: amount ?? 0,
      at: created_at,
    }));
}

/** What is authorized and neither captured nor called off. */
function reservedOf(collection: RawPaymentCollection, payments: readonly Payment[]): number {
  const { status, authorized_amount, captured_amount } = collection;
  if (payments.length === 0) {
    return status === "canceled" ? 0 : Math.max(0, add([authorized_amount ?? 0, -(captured_amount ?? 0)]));
  }
  const live = payments.filter(({ canceledAt }) => canceledAt === null);
  const open = live.map(({ amount, captures }) =>
    Math.max(0, add([amount ?? 0, ...captures.map((capture) => -capture.amount)])),
  );
  // What was captured and is no payment's own is still not reserved any more.
  const untold = Math.max(0, add([captured_amount ?? 0, -movedBy(payments, "captures")]));
  return Math.max(0, add([...open, -untold]));
}

/** The larger of what the collection and what its payments tell: each may leave a movement out, neither invents one. */
function most(told: number | null, payments: readonly Payment[], key: "captures" | "refunds"): number {
  return Math.max(told ?? 0, movedBy(payments, key));
}

function movedBy(payments: readonly Payment[], key: "captures" | "refunds"): number {
  return add(payments.flatMap((payment) => payment[key].map(({ amount }) => amount)));
}

function add(amounts: readonly number[]): number {
  return sum(amounts).toNumber();
}
