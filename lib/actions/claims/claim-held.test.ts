import "@/lib/test-support/browser";
import { describe, expect, it } from "vitest";
import { grant } from "@/lib/session/grants";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { claimHeld } from "./claim-held";
import { aCustomer, anOrderId, CENTER, guestOrder, shop } from "./test-support";

describe("asking for the orders that this browser has opened", () => {
  it("asks for them all, whatever the form says, and not for what is the customer's or canceled", async () => {
    const customer = aCustomer();
    const [first, second] = [guestOrder(), guestOrder()];
    const own = guestOrder({ customerId: customer.id });
    const canceled = guestOrder({ status: "canceled" });
    const { requestClaims } = shop([first, own, canceled, second], {}, customer);
    signedIn();
    for (const order of [first, own, canceled, second]) await grant(order, "lookup");
    const { leadsTo } = await submitForm(claimHeld, { orderId: anOrderId() });
    expect(leadsTo).toBe(`${CENTER}?done=asked`);
    expect(requestClaims).toHaveBeenCalledExactlyOnceWith(TOKEN, [second.id, first.id]);
  });

  it("says of each what came of it where not all were asked for", async () => {
    const [first, second] = [guestOrder({ number: "8001" }), guestOrder({ number: "8002" })];
    shop([first, second], { requestClaims: async () => ["asked", "busy"] });
    signedIn();
    for (const order of [first, second]) await grant(order, "lookup");
    const { state, leadsTo } = await submitForm(claimHeld);
    expect(leadsTo).toBeNull();
    expect(state.answers.map(({ tone, text }) => [tone, text.slice(0, 5)])).toEqual([
      ["success", "8002:"],
      ["warning", "8001:"],
    ]);
  });

  it("says that there was nothing to ask for", async () => {
    const { requestClaims } = shop();
    signedIn();
    expect((await submitForm(claimHeld)).leadsTo).toBe(`${CENTER}?done=nothingAsked`);
    expect(requestClaims).not.toHaveBeenCalled();
  });
});
