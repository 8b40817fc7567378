import "@/lib/test-support/browser";
import { describe, expect, it, vi } from "vitest";
import type { Asked } from "@/lib/medusa/shopper-requests";
import { submitForm } from "@/lib/test-support/submit-form";
import { takeBackRequest } from "./take-back-request";
import { expectGuarded, openedOrder, requestable } from "./test-support";

const answering = (came: Asked | Error) => ({
  takeBackRequest: vi.fn(async () => {
    if (came instanceof Error) throw came;
    return came;
  }),
});

const REQUEST = "opreq_01JB8TZ2M3N4P5Q6R7S9T00001";

describe("taking back what was asked for", () => {
  it.each<[Asked, string]>([
    [{ kind: "accepted", state: "taken_back", returnId: null }, "?done=taken-back"],
    // The shop was faster.
    [{ kind: "refused", because: "not_open", until: null }, ""],
    [{ kind: "not_found" }, ""],
  ])("leads to the order, which says what came of it: %j", async (came, said) => {
    const order = requestable();
    const ask = answering(came);
    await openedOrder(order, ask);
    const { leadsTo } = await submitForm(takeBackRequest, { orderId: order.id, requestId: REQUEST });
    expect(leadsTo).toBe(`/order/${order.id}${said}`);
    expect(ask.takeBackRequest).toHaveBeenCalledExactlyOnceWith(
      order.id,
      REQUEST,
      expect.objectContaining({ by: "grant" }),
    );
  });

  it("asks about no id that is none", async () => {
    const order = requestable();
    const ask = answering({ kind: "not_found" });
    await openedOrder(order, ask);
    await submitForm(takeBackRequest, { orderId: order.id, requestId: "../cancel" });
    expect(ask.takeBackRequest).not.toHaveBeenCalled();
  });

  it("is refused to everybody else, for reasons, and unsure in an outage", async () => {
    await expectGuarded(takeBackRequest, { requestId: REQUEST }, answering);
  });
});
