import "@/lib/test-support/browser";
import { describe, expect, it, vi } from "vitest";
import type { Asked } from "@/lib/medusa/shopper-requests";
import { submitForm } from "@/lib/test-support/submit-form";
import { cancelReturn } from "./cancel-return";
import { expectGuarded, openedOrder, requestable } from "./test-support";

const answering = (came: Asked | Error) => ({
  cancelReturn: vi.fn(async () => {
    if (came instanceof Error) throw came;
    return came;
  }),
});

describe("taking a return back", () => {
  it.each<Asked>([
    { kind: "accepted", state: "canceled", returnId: "return_1" },
    // One of the shop's own.
    { kind: "accepted", state: null, returnId: null },
    // Its page says that there is none.
    { kind: "not_found" },
  ])("leads to its page: %j", async (came) => {
    const order = requestable();
    await openedOrder(order, answering(came));
    const { leadsTo } = await submitForm(cancelReturn, { orderId: order.id, returnId: "return_1" });
    expect(leadsTo).toBe(`/order/${order.id}/returns/return_1`);
  });

  it("asks about no id that is none", async () => {
    const order = requestable();
    const ask = answering({ kind: "not_found" });
    await openedOrder(order, ask);
    await submitForm(cancelReturn, { orderId: order.id, returnId: "../cancel" });
    expect(ask.cancelReturn).not.toHaveBeenCalled();
  });

  it("is refused to everybody else, for reasons, and unsure in an outage", async () => {
    await expectGuarded(cancelReturn, { returnId: "return_1" }, answering);
  });
});
