import "@/lib/test-support/browser";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { describe, expect, it } from "vitest";
import { cancelClaim } from "@/lib/actions/claims/cancel-claim";
import { signInToSave } from "@/lib/actions/claims/sign-in-to-save";
import { aCustomer, CLAIM, guestOrder, shop } from "@/lib/actions/claims/test-support";
import { signIn } from "@/lib/actions/sign-in";
import type { Customer } from "@/lib/medusa/accounts";
import { type Backend, BackendUnavailable } from "@/lib/medusa/backend";
import { grant } from "@/lib/session/grants";
import { keepOrderToSave } from "@/lib/session/order-to-save";
import { browser } from "@/lib/test-support/browser";
import { keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";

let people = 0;
const signInFrom = (next: string) =>
  submitForm(signIn, { email: `maya${people++}@example.com`, password: "a long secret", next });

describe('a sign-in that began at "sign in to save it"', () => {
  it.each([
    ["order", ""],
    ["confirmed", "/confirmed"],
  ] as const)("asks for that order on the way and leads back to what came of it: %s", async (page, back) => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    await grant(order, "link");
    const begun = await submitForm(signInToSave, { orderId: order.id, page, way: "login" });
    expect(begun.leadsTo).toBe(`/account/login?next=${encodeURIComponent(`/order/${order.id}${back}`)}`);
    const { leadsTo } = await signInFrom(`/order/${order.id}${back}`);
    expect(leadsTo).toBe(`/order/${order.id}${back}?asked=asked#save`);
    expect(requestClaims).toHaveBeenCalledExactlyOnceWith(TOKEN, [order.id]);
    expect(keptToken()).toBe(TOKEN);
  });

  it("can make an account on the way", async () => {
    const order = guestOrder();
    const { leadsTo } = await submitForm(signInToSave, { orderId: order.id, page: "order", way: "register" });
    expect(leadsTo).toBe(`/account/register?next=${encodeURIComponent(`/order/${order.id}`)}`);
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
    await keepOrderToSave(order.id);
    expect((await signInFrom(`/order/${order.id}`)).leadsTo).toBe(`/order/${order.id}#save`);
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
    await keepOrderToSave(order.id);
    expect((await signInFrom(`/order/${order.id}`)).leadsTo).toBe(`/order/${order.id}#save`);
    expect(keptToken()).toBe(TOKEN);
  });

  it("counts as a request of the customer's, and asks no more than they may", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN, cancelClaim: async () => null });
    await grant(order, "link");
    signedIn();
    for (let n = 0; n < 30; n++) {
      browser.headers.set("x-forwarded-for", `203.0.114.${n}`);
      await submitForm(cancelClaim, { claimId: CLAIM });
    }
    await keepOrderToSave(order.id);
    expect((await signInFrom(`/order/${order.id}`)).leadsTo).toBe(`/order/${order.id}#save`);
    expect(requestClaims).not.toHaveBeenCalled();
  });
});

describe("a sign-in asks for nothing", () => {
  it.each([
    ["an address alone says so", "#save", null],
    ["an address alone says so, of a confirmation", "/confirmed#save", null],
    ["an address says so in other ways", "?save=1", null],
    ["it began at the order's page itself", "", ""],
  ])("where %s", async (_case, end, back) => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    // Whoever sent the address may also have had the order opened here.
    await grant(order, "link");
    const { leadsTo } = await signInFrom(`/order/${order.id}${end}`);
    if (back === null) expect(leadsTo).not.toContain("asked=");
    else expect(leadsTo).toBe(`/order/${order.id}`);
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("where it leads elsewhere than it began, and the order to save is forgotten", async () => {
    const [order, other] = [guestOrder(), guestOrder()];
    const { requestClaims } = shop([order, other], { signIn: async () => TOKEN });
    for (const one of [order, other]) await grant(one, "link");
    await keepOrderToSave(order.id);
    expect((await signInFrom(`/order/${other.id}`)).leadsTo).toBe(`/order/${other.id}`);
    expect((await signInFrom(`/order/${order.id}`)).leadsTo).toBe(`/order/${order.id}`);
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("a second time for one order to save", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    await grant(order, "link");
    await keepOrderToSave(order.id);
    await signInFrom(`/order/${order.id}`);
    await signInFrom(`/order/${order.id}`);
    expect(requestClaims).toHaveBeenCalledOnce();
  });

  it("where the order to save was sealed by nobody of ours", async () => {
    const order = guestOrder();
    const { requestClaims } = shop([order], { signIn: async () => TOKEN });
    await grant(order, "link");
    browser.cookies.set("_order_to_save", { name: "_order_to_save", value: order.id, path: "/" });
    await signInFrom(`/order/${order.id}`);
    expect(requestClaims).not.toHaveBeenCalled();
  });
});

it.each([
  { orderId: "order_1", page: "order", way: "login" },
  { orderId: "../admin", page: "order", way: "login" },
  { orderId: guestOrder().id, page: "elsewhere", way: "login" },
  { orderId: guestOrder().id, page: "order", way: "out" },
  {},
])("keeps no order to save that no form of ours has: %j", async (fields) => {
  const { leadsTo, state } = await submitForm(signInToSave, fields as Record<string, string>);
  expect(leadsTo).toBeNull();
  expect(state.problem).not.toBeNull();
  expect(browser.cookies.get("_order_to_save")).toBeUndefined();
});
