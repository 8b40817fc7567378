import { describe, expect, it } from "vitest";
import type { Order } from "../orders/facts/order";
import { anOrder, aPayment } from "../orders/test-support";
import { composeOrderRefunded } from "./order-refunded";
import { context, linesOf } from "./test-support";

const link = { url: "https://shop.example/order/order_1/open?key=v2", expiresAt: new Date("2027-01-20T03:00:00Z") };

describe("the mail of a refund", () => {
  const refunds = [
    { id: "ref_1", amount: 5, at: "2026-05-05T10:00:00Z" },
    { id: "ref_2", amount: 7.5, at: "2026-05-06T10:00:00Z" },
  ];
  const order = (changes: Partial<Order> = {}) => anOrder({ payments: [aPayment({ refunds })], ...changes });

  it("says how much of it was given back, to what, and what has been in all", () => {
    const mail = composeOrderRefunded(order(), "ref_2", link, context);
    expect(mail?.subject).toBe("Refund for order 1042");
    const lines = mail ? linesOf(mail) : [];
    expect(lines[1]).toBe("We’ve refunded $7.50");
    expect(lines).toContain(
      "We’ve refunded $7.50 to your original payment method. Your bank may take a few business days to show it.",
    );
    expect(lines).toEqual(expect.arrayContaining(["Paid: $25.00", "Refunded: $12.50", "Card: $25.00"]));
    expect(lines.join()).toContain("Partially refunded");
    expect(mail?.text).not.toContain("in full");
  });

  it.each([
    ["there is none", order(), "ref_9"],
    ["it came with the cancellation", order({ status: "canceled", canceledAt: "2026-05-06T10:00:01Z" }), "ref_2"],
  ])("is not sent where %s", (_case, given, id) => {
    expect(composeOrderRefunded(given, id, link, context)).toBeNull();
  });

  it("is sent of one that came after the cancellation", () => {
    const late = order({ status: "canceled", canceledAt: "2026-05-06T09:00:00Z" });
    expect(composeOrderRefunded(late, "ref_2", link, context)).not.toBeNull();
  });
});
