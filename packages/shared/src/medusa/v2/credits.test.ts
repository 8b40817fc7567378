import { describe, expect, test } from "vitest";
import type { Payment } from "../../orders/facts/order";
import { aPayment } from "../../orders/test-support";
import { creditsOf } from "./credits";
import { orderSchema } from "./schema";

const at = "2026-05-06T11:00:00.000Z";

function creditsIn(credit_lines: readonly object[], refunds: Payment["refunds"], refunded = 0) {
  const raw = orderSchema.parse({ id: "order_1", credit_lines });
  return creditsOf(raw, { payments: [aPayment({ refunds })], refunded, digits: 2, medusasDigits: 2 });
}

const none = { giftCards: 0, credits: 0, refundCredits: 0, storeCredit: 0 };

describe("credit lines", () => {
  test.each<[object, object]>([
    [{ reference: "payment_collection" }, { refundCredits: 10 }],
    [{ reference: "refund" }, { refundCredits: 10 }],
    [{ reference: "Late", reference_id: "pay_col_1" }, { refundCredits: 10 }],
    [{ reference: "Late", reference_id: "pay_1" }, { refundCredits: 10 }],
    [{ reference: "Late", reference_id: "ref_1" }, { refundCredits: 10 }],
    [{ reference: "Late", reference_id: "my_ref_1" }, { credits: 10 }],
    [{ reference: "Late", reference_id: "late" }, { credits: 10 }],
    [{ reference: "Late" }, { credits: 10 }],
    [{ reference: null }, { credits: 10 }],
    [{ reference: "Gift card" }, { giftCards: 10 }],
    [{ reference: "Late", created_at: "2026-05-06T11:01:00.000Z" }, { refundCredits: 10 }],
    [{ reference: "Late", created_at: "2026-05-06T11:01:00.001Z" }, { credits: 10 }],
    [{ reference: "Late", created_at: "2026-05-06T10:59:59.999Z" }, { credits: 10 }],
  ])("%j beside a refund of 40 stands for %j", (line, credits) => {
    expect(creditsIn([{ amount: 10, ...line }], [{ id: "ref_1", amount: 40, at }], 40)).toEqual({
      ...none,
      ...credits,
    });
  });

  const copied = "2026-05-06T12:30:00.000Z";

  test.each<[string, object, object]>([
    ["used at checkout, of an order that was edited since", { version: 3, metadata: null }, { credits: 10 }],
    ["the same with what a merchant notes", { version: 3, metadata: { till: 4 } }, { credits: 10 }],
    ["made in this version", { version: 3, metadata: { created_in_version: 3 } }, { credits: 10 }],
    ["made before and written anew since", { version: 4, metadata: { created_in_version: 3 } }, { refundCredits: 10 }],
  ])("%s, an hour after a refund of 40 and of less", (_case, line, credits) => {
    const beside = creditsIn([{ amount: 10, created_at: copied, ...line }], [{ id: "ref_1", amount: 40, at }], 40);
    expect(beside).toEqual({ ...none, ...credits });
  });

  test.each<[string, Payment["refunds"]]>([
    ["told", [{ id: "ref_1", amount: 40, at }]],
    ["withheld", []],
  ])("what was used at checkout is none of a refund of its sum, be that %s", (_case, refunds) => {
    const checkout = { reference: "loyalty", amount: 40, created_at: copied, version: 2 };
    expect(creditsIn([checkout], refunds, 40)).toEqual({ ...none, credits: 40 });
    const later = { ...checkout, metadata: { created_in_version: 2 } };
    expect(creditsIn([later], refunds, 40)).toEqual({ ...none, refundCredits: 40 });
  });

  test("one of more than a refund of its moment is none of it", () => {
    expect(creditsIn([{ amount: 41, created_at: at }], [{ id: "ref_1", amount: 40, at }], 100)).toEqual({
      ...none,
      credits: 41,
    });
  });

  test("one of a refund's amount is its mirror whenever it was made", () => {
    const later = { amount: 40, created_at: "2026-06-06T11:00:00.000Z" };
    expect(creditsIn([later], [{ id: "ref_1", amount: 40, at: null }], 40)).toEqual({ ...none, refundCredits: 40 });
  });

  test("where refunds are withheld, whatever is no more than their sum mirrors them", () => {
    expect(creditsIn([{ amount: 40 }], [], 40)).toEqual({ ...none, refundCredits: 40 });
    expect(creditsIn([{ amount: 10 }], [], 40)).toEqual({ ...none, refundCredits: 10 });
    expect(creditsIn([{ amount: 50 }], [], 40)).toEqual({ ...none, credits: 50 });
    expect(creditsIn([{ amount: 40 }], [{ id: "ref_1", amount: 30, at }], 40)).toEqual({ ...none, credits: 40 });
  });

  test("a mirror may be a cent more than the refund, as rounding has it, and no more", () => {
    const mirror = (amount: number) => creditsIn([{ reference: "refund", amount }], [], 10);
    expect(mirror(10.01)).toEqual({ ...none, refundCredits: 10.01 });
    expect(mirror(10.02)).toEqual({ ...none, credits: 10.02 });
  });

  test("lines of less than a cent together are none; of opposite lines each counts", () => {
    expect(creditsIn([{ amount: 0.01 }], [])).toEqual(none);
    expect(creditsIn([{ amount: 0.02 }], [])).toEqual({ ...none, credits: 0.02 });
    expect(creditsIn([{ amount: 5 }, { amount: -5 }], [])).toEqual({ ...none, credits: 5, storeCredit: 5 });
    expect(creditsIn([{ amount: null }, { amount: "x" }], [])).toEqual(none);
  });
});
