import { describe, expect, it } from "vitest";
import type { Order } from "../orders/facts/order";
import { anOrder, aPayment, someTotals } from "../orders/test-support";
import { composeOrderCanceled } from "./order-canceled";
import { context, linesOf } from "./test-support";

const link = { url: "https://shop.example/order/order_1/open?key=v2", expiresAt: new Date("2027-01-20T03:00:00Z") };

describe("the mail of a canceled order", () => {
  const canceled = (changes: Partial<Order>) =>
    composeOrderCanceled(
      anOrder({ status: "canceled", canceledAt: "2026-05-05T10:00:00Z", ...changes }),
      link,
      context,
    );

  it("says what was given back", () => {
    const refunds = [{ id: "ref_1", amount: 25, at: "2026-05-05T10:00:00Z" }];
    const mail = canceled({ payments: [aPayment({ refunds })], totals: someTotals({ refunded: 25 }) });
    expect(mail?.subject).toBe("Order 1042 canceled");
    expect(mail && linesOf(mail)).toEqual(
      expect.arrayContaining([
        "Your order is canceled",
        "This order was canceled. Nothing more will be shipped or charged.",
        "We’ve refunded $25.00.",
        "2 × Mug: $20.00",
        "Card: $25.00",
      ]),
    );
  });

  it("says that nothing was charged where nothing was", () => {
    const mail = canceled({
      payments: [aPayment({ captures: [], canceledAt: "2026-05-05T10:00:00Z" })],
      totals: someTotals({ paid: 0, outstanding: 0 }),
    });
    expect(mail?.text).toContain("You weren’t charged for this order.");
    expect(mail?.text).not.toMatch(/refund/i);
  });

  it("is of no other order", () => {
    expect(composeOrderCanceled(anOrder(), link, context)).toBeNull();
  });
});
