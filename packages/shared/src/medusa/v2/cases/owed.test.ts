import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits } from "../../../format/money";
import { deriveFacts } from "../../../orders/facts/derive-facts";
import { minorOf } from "../../../orders/facts/money";
import {
  mapped,
  type Raw,
  rawCollection,
  rawLine,
  rawPayment,
  rawRefund,
  summary,
  viewOf,
} from "../test-support-orders";

const three = (detail: Raw) =>
  rawLine({
    quantity: 3,
    unit_price: 30,
    detail: { fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, ...detail },
  });

test("trap 1: three returns of the same units promise back what was bought, once", () => {
  const view = viewOf({ items: [three({ return_requested_quantity: 6 })] });
  expect(view.settled).toEqual(["paid $96.84", "returning $90.00", "owed_after_return $90.00"]);
});

test("trap 3: what has come back is not on its way back again", () => {
  const view = viewOf({
    items: [three({ return_received_quantity: 2, return_requested_quantity: 3 })],
    total: 36.84,
    ...summary(96.84, 60, -90),
    payment_collections: [rawCollection([rawPayment({ refunds: [rawRefund(60)] })])],
  });
  expect(view.settled).toEqual(["paid $96.84", "refunded $60.00", "returning $30.00", "owed_after_return $30.00"]);
});

test("what is owed now and what is owed once more comes back are two sums", () => {
  const view = viewOf({
    items: [three({ return_received_quantity: 2, return_requested_quantity: 1 })],
    total: 36.84,
    ...summary(96.84, 0, -90),
  });
  expect(view.settled).toEqual(["paid $96.84", "returning $30.00", "owed $60.00", "owed_after_return $30.00"]);
});

test("no order promises back more than was paid and not given back, nor more units than were bought", () => {
  const units = fc.integer({ min: 0, max: 9 });
  const cents = fc.integer({ min: 0, max: 20_000 });
  const order = fc.record({ requested: units, received: units, captured: cents, refunded: cents, total: cents });
  fc.assert(
    fc.property(order, ({ requested, received, captured, refunded, total }) => {
      const payment = rawPayment({
        amount: captured / 100,
        captures: [{ amount: captured / 100, created_at: "2026-05-04T11:00:00.000Z" }],
        refunds: [rawRefund(refunded / 100)],
      });
      const facts = deriveFacts(
        mapped({
          items: [three({ return_requested_quantity: requested, return_received_quantity: received })],
          total: total / 100,
          summary: null,
          payment_collections: [rawCollection([payment])],
        }),
      );
      const { owed, owedNow, paid, refunded: given, returning } = facts.settlement;
      expect(owed).toBeLessThanOrEqual(paid > given ? paid - given : 0n);
      expect(owedNow).toBeLessThanOrEqual(owed);
      expect(returning).toBeLessThanOrEqual(minorOf(90, currencyDigits("USD")));
    }),
  );
});
