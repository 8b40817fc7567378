import "@/lib/test-support/browser";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { describe, expect, it, vi } from "vitest";
import type { Asked } from "@/lib/medusa/shopper-requests";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { CUSTOMER, signedIn } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { cancelOrder } from "./cancel-order";
import { expectGuarded, KEY, openedOrder, requestable } from "./test-support";

const answering = (came: Asked | Error) => ({
  cancelOrder: vi.fn(async () => {
    if (came instanceof Error) throw came;
    return came;
  }),
});

describe("canceling an order", () => {
  it.each([
    ["done", "canceled"],
    ["asked", "cancel-asked"],
  ] as const)("is asked of the backend with who is looking, and %s leads to the order", async (state, done) => {
    const order = requestable();
    const ask = answering({ kind: "accepted", state, returnId: null });
    await openedOrder(order, ask);
    const { leadsTo } = await submitForm(cancelOrder, { orderId: order.id, key: KEY, reason: " Ordered twice " });
    expect(leadsTo).toBe(`/order/${order.id}?done=${done}`);
    const viewer = { by: "grant", email: emailDigest(order.email) };
    expect(ask.cancelOrder).toHaveBeenCalledExactlyOnceWith(order.id, { key: KEY, viewer, reason: "Ordered twice" });
  });

  it("is an owner's, too, without a reason", async () => {
    const order = requestable({ customerId: CUSTOMER.id });
    const ask = answering({ kind: "accepted", state: "done", returnId: null });
    setBackend({ identifyCustomer: async () => CUSTOMER, retrieveOrder: async () => order, ...ask });
    signedIn();
    await submitForm(cancelOrder, { orderId: order.id, key: KEY, reason: "" });
    const viewer = { by: "owner", customer_id: CUSTOMER.id };
    expect(ask.cancelOrder).toHaveBeenCalledExactlyOnceWith(order.id, { key: KEY, viewer, reason: null });
  });

  it("is refused to everybody else, for reasons, and unsure in an outage", async () => {
    await expectGuarded(cancelOrder, { key: KEY, reason: "Ordered twice" }, answering);
  });

  it("is limited by order, for who sees all of it", async () => {
    const order = requestable();
    await openedOrder(order, answering({ kind: "refused", because: "packed", until: null }));
    for (let n = 0; n < 30; n++) await submitForm(cancelOrder, { orderId: order.id, key: KEY, reason: "" });
    expect(browser.status).toBe(409);
    await submitForm(cancelOrder, { orderId: order.id, key: KEY, reason: "" });
    expect(browser.status).toBe(429);
  });

  it("says until when it could be", async () => {
    const order = requestable();
    const until = "2026-11-20T11:30:00.000Z";
    await openedOrder(order, answering({ kind: "refused", because: "too_late", until }));
    const { state } = await submitForm(cancelOrder, { orderId: order.id, key: KEY, reason: "" });
    expect(state.problem).toContain("November 20, 2026 at 11:30 AM");
  });
});
