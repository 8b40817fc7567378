import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it } from "vitest";
import { grant } from "@/lib/session/grants";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { claimOrder } from "./claim-order";
import { anOrderId, guestOrder, shop } from "./test-support";

const { errors } = messages.forms;

describe("saving an order from its own page", () => {
  it("asks for an order that this browser sees whole", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order]);
    signedIn();
    await grant(order, "link");
    const { state } = await submitForm(claimOrder, { orderId: order.id });
    expect(requestClaims).toHaveBeenCalledExactlyOnceWith(TOKEN, [order.id]);
    expect(state.answers).toEqual([{ tone: "success", text: expect.stringContaining("Your order: ") }]);
  });

  it("asks for no order of which it sees the summary alone, and for none that does not exist", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order]);
    signedIn();
    for (const orderId of [order.id, anOrderId(), "order_1", ""]) {
      const { state } = await submitForm(claimOrder, { orderId });
      expect(state.problem).toBe(errors.notYours);
    }
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("says so where another account holds the order, and that account is asked", async () => {
    const order = guestOrder();
    shop([order], { requestClaims: async () => ["asked_holder"] });
    signedIn();
    await grant(order, "link");
    const { state } = await submitForm(claimOrder, { orderId: order.id });
    expect(state.answers).toEqual([{ tone: "success", text: expect.stringContaining("in another account") }]);
  });

  it.each(["own", "canceled", "no_mailbox", "open", "open_elsewhere", "busy", "too_often", "not_found"] as const)(
    "warns where the backend answers %s",
    async (answer) => {
      const order = guestOrder();
      shop([order], { requestClaims: async () => [answer] });
      signedIn();
      await grant(order, "link");
      const { state } = await submitForm(claimOrder, { orderId: order.id });
      const text = messages.claims.answer[answer].replace("{number}", "Your order");
      expect(state.answers).toEqual([{ tone: "warning", text }]);
    },
  );

  it("is an outage where the backend refuses the token that was good a moment ago", async () => {
    const order = guestOrder();
    shop([order], { requestClaims: async () => null });
    signedIn();
    await grant(order, "link");
    expect((await submitForm(claimOrder, { orderId: order.id })).state.problem).toBe(errors.outage);
  });
});
