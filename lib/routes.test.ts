import { afterEach, describe, expect, it, vi } from "vitest";
import { assetPath, routes } from "./routes";

const { exchange } = vi.hoisted(() => ({ exchange: { prefix: "" } }));
vi.mock("@/lib/http/exchange", () => ({ currentExchange: () => exchange }));

afterEach(() => {
  exchange.prefix = "";
});

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

it.each([
  [routes.home(), "/"],
  [routes.order(ID), `/order/${ID}`],
  [routes.confirmed(ID), `/order/${ID}/confirmed`],
  [routes.saved("order", ID, "asked"), `/order/${ID}?asked=asked#save`],
  [routes.saved("confirmed", ID, "busy"), `/order/${ID}/confirmed?asked=busy#save`],
  [routes.asked(ID, "canceled"), `/order/${ID}?done=canceled`],
  [routes.cancelOrder(ID), `/order/${ID}/cancel`],
  [routes.returnItems(ID), `/order/${ID}/return`],
  [routes.returnItems(ID, "u.a=1"), `/order/${ID}/return?u.a=1`],
  [routes.reviewReturn(ID, "u.a=1"), `/order/${ID}/return/review?u.a=1`],
  [routes.orderReturn(ID, "return_1"), `/order/${ID}/returns/return_1`],
  [routes.orderRequest(ID, "opreq_1"), `/order/${ID}/requests/opreq_1`],
  [routes.cart("cart_1"), "/order/cart/cart_1"],
  [routes.cart("cart_1", 3), "/order/cart/cart_1?attempt=3"],
  [routes.lookup(), "/order/lookup"],
  [routes.lookup({ forgotten: true }), "/order/lookup?forgotten=1"],
  [routes.lookup({ number: "AB 7" }), "/order/lookup?number=AB+7"],
  [routes.withdraw(), "/withdraw"],
  [routes.withdraw({ order: ID }), `/withdraw?order=${ID}`],
  [routes.withdrawal("opreq_1"), "/withdraw/opreq_1"],
  [routes.linkExpired(ID), `/order/${ID}?link=expired`],
  [routes.account(), "/account"],
  [routes.orders(), "/account/orders"],
  [routes.orders({ state: "open", q: "mug & cup", year: "" }), "/account/orders?state=open&q=mug+%26+cup"],
  [routes.ownOrder(ID), `/account/orders/${ID}`],
  [routes.claims(), "/account/orders/claim"],
  [routes.claims({ done: "asked" }), "/account/orders/claim?done=asked"],
  [routes.claimQuestion(ID, "a.b-c"), `/order/${ID}/transfer/a.b-c`],
  [routes.login(), "/account/login"],
  [routes.login({ next: "/order/x#save", ended: true }), "/account/login?next=%2Forder%2Fx%23save&ended=1"],
  [routes.login({ signedOut: true }), "/account/login?signed-out=1"],
  [routes.login({ changed: true }), "/account/login?changed=1"],
  [routes.register(), "/account/register"],
  [routes.register("/account"), "/account/register?next=%2Faccount"],
  [routes.forgotPassword(), "/account/forgot-password"],
  [routes.forgotPassword({ sent: true }), "/account/forgot-password?sent=1"],
  [routes.resetPassword(), "/account/reset-password"],
])("%s is %s", (path, expected) => {
  expect(path).toBe(expected);
});

it.each([
  [routes.order("../admin"), "/order/..%2Fadmin"],
  [routes.confirmed("a/b"), "/order/a%2Fb/confirmed"],
  [routes.orderReturn("a/b", "c/d"), "/order/a%2Fb/returns/c%2Fd"],
  [routes.cart("a?b#c"), "/order/cart/a%3Fb%23c"],
  [routes.ownOrder("a/b"), "/account/orders/a%2Fb"],
  [routes.claimQuestion("a/b", "c/d"), "/order/a%2Fb/transfer/c%2Fd"],
])("what is no id leads to no other page: %s", (path, expected) => {
  expect(path).toBe(expected);
});

describe("under a country", () => {
  it("every link keeps it, once", () => {
    exchange.prefix = "/de/en";
    expect(routes.home()).toBe("/de/en");
    expect(routes.account()).toBe("/de/en/account");
    expect(routes.saved("order", ID, "asked")).toBe(`/de/en/order/${ID}?asked=asked#save`);
    expect(routes.login({ next: routes.orders() })).toBe("/de/en/account/login?next=%2Fde%2Fen%2Faccount%2Forders");
  });

  it("files are where they are", () => {
    exchange.prefix = "/de";
    expect(assetPath("icon.svg")).toBe("/_order-pages/icon.svg");
  });
});
