import "@/lib/test-support/browser";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { describe, expect, it } from "vitest";
import { type Backend, BackendUnavailable, type Customer } from "@/lib/medusa/backend";
import { grant } from "@/lib/session/grants";
import { keepSaveIntent } from "@/lib/session/save-intent";
import { press } from "@/lib/test-support/action";
import { browser } from "@/lib/test-support/browser";
import { keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { signIn } from "../sign-in";
import { cancelClaim } from "./cancel-claim";
import { aCustomer, CLAIM, guestOrder, shop } from "./test-support";

describe('a sign-in that began at "sign in to save it"', () => {
  let people = 0;
  const signInFrom = async (next: string) => {
    const [, orderId = ""] = /(order_\w+)/.exec(next) ?? [];
    await keepSaveIntent(orderId);
    return signInBy(next);
  };
  const signInBy = (next: string) =>
    press(signIn, { email: `maya${people++}@example.com`, password: "a long secret", next });

  it.each([
    ["", ""],
    ["/confirmed", "/confirmed"],
  ])("asks for that order on the way and leads back to what came of it: %s", async (page, back) => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    await grant(order, "link");
    const { leadsTo } = await signInFrom(`/order/${order.id}${page}#save`);
    expect(leadsTo).toBe(`/order/${order.id}${back}?asked=asked#save`);
    expect(requestClaims).toHaveBeenCalledExactlyOnceWith(TOKEN, [order.id]);
    expect(keptToken()).toBe(TOKEN);
  });

  it.each<
    [string, (order: Order, customer: Customer) => { orders: Order[]; isGranted: boolean; answers?: Partial<Backend> }]
  >([
    ["sees no more than the summary of it", (order) => ({ orders: [order], isGranted: false })],
    ["owns it already", (order, customer) => ({ orders: [{ ...order, customerId: customer.id }], isGranted: true })],
    ["asks for one that is canceled", (order) => ({ orders: [{ ...order, status: "canceled" }], isGranted: true })],
    [
      "buys in a shop that moves none",
      (order) => ({ orders: [order], isGranted: true, answers: { canClaim: async () => false } }),
    ],
    [
      "is not known to the backend",
      (order) => ({ orders: [order], isGranted: true, answers: { identifyCustomer: async () => null } }),
    ],
  ])("asks for nothing for who %s, and is a sign-in all the same", async (_case, situation) => {
    const order = guestOrder();
    const customer = aCustomer();
    const { orders, isGranted, answers } = situation(order, customer);
    const { requestClaims } = shop(orders, { signIn: async () => TOKEN, ...answers }, customer);
    if (isGranted) await grant(order, "link");
    const next = `/order/${order.id}#save`;
    expect((await signInFrom(next)).leadsTo).toBe(next);
    expect(requestClaims).not.toHaveBeenCalled();
    expect(keptToken()).toBe(TOKEN);
  });

  it.each([
    ["fails", () => Promise.reject(new BackendUnavailable("timeout"))],
    ["answers nothing", async () => []],
  ])("is a sign-in all the same where asking %s", async (_case, requestClaims) => {
    const order = guestOrder();
    shop([order], { signIn: async () => TOKEN, requestClaims });
    await grant(order, "link");
    const next = `/order/${order.id}#save`;
    expect((await signInFrom(next)).leadsTo).toBe(next);
    expect(keptToken()).toBe(TOKEN);
  });

  it("counts as a request of the customer's, and asks no more than they may", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN, cancelClaim: async () => null });
    await grant(order, "link");
    signedIn();
    for (let n = 0; n < 30; n++) {
      browser.headers.set("x-forwarded-for", `203.0.114.${n}`);
      await press(cancelClaim, { claimId: CLAIM });
    }
    expect((await signInFrom(`/order/${order.id}#save`)).leadsTo).toBe(`/order/${order.id}#save`);
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("asks for nothing by its address alone, nor for another order than was pressed for", async () => {
    const [order, other] = [guestOrder(), guestOrder()];
    const { requestClaims } = shop([order, other], { signIn: async () => TOKEN });
    await grant(order, "link");
    const next = `/order/${order.id}#save`;
    expect((await signInBy(next)).leadsTo).toBe(next);
    await keepSaveIntent(other.id);
    expect((await signInBy(next)).leadsTo).toBe(next);
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("asks for nothing when it began at the order's page itself", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    await grant(order, "link");
    expect((await signInFrom(`/order/${order.id}`)).leadsTo).toBe(`/order/${order.id}`);
    expect(requestClaims).not.toHaveBeenCalled();
  });
});
