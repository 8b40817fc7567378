import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BACKEND } from "../../../../scripts/lib/paths.mjs";

// What each middleware is and what it was made of, in place of the middleware.
vi.mock("../../order-lock/hold-order-lock", () => ({
  holdOrderLock: (findOrderId: unknown) => ({ lock: findOrderId }),
}));
vi.mock("../../changes/clear-transfer", () => ({
  clearShoppersTransfer: (findOrderId: unknown) => ({ shopFirst: findOrderId }),
  clearTransferBeforeCancel: "transfer cleared to cancel",
  clearTransferBeforeRefund: "transfer cleared to refund",
}));
vi.mock("./guard-return", () => ({ guardReturn: "the return", refuseTermsOfTheShop: "its terms" }));

const { orderLockRoutes } = await import("./routes");
const find = await import("../../order-lock/find-order-id");

interface Route {
  readonly method: string;
  readonly path: string;
}

const API = path.join(BACKEND, "node_modules", "@medusajs", "medusa", "dist", "api");

/** Every route of the Medusa that is installed, but those that only read. */
const WRITING_ROUTES: readonly Route[] = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.js")
  .flatMap((file) => {
    const source = readFileSync(path.join(API, file), "utf8");
    const methods = ["POST", "PUT", "PATCH", "DELETE"].filter((method) => source.includes(`exports.${method} =`));
    const where = `/${path.dirname(file).split(path.sep).join("/")}`.replace(/\[([^\]]+)\]/g, ":$1");
    return methods.map((method) => ({ method, path: where }));
  });

/** Whether a route has to do with orders and what belongs to one, by its name. */
const isAboutOrders = ({ path: where }: Route) =>
  /order|return|exchange|claim|payment|fulfillment|refund|reservation/.test(where);

/** Routes with such a name that change no order, or that are guarded elsewhere. */
const EXCUSED: Readonly<Record<string, string>> = {
  "/admin/draft-orders": "makes an order that nobody else knows yet",
  "/admin/fulfillment-sets/": "a setting of the shop",
  "/admin/refund-reasons": "a setting of the shop",
  "/admin/return-reasons": "a setting of the shop",
  "/admin/reservations": "the warehouse's count; Medusa locks the inventory item",
  "/admin/stock-locations/": "a setting of the shop",
  "/hooks/payment/:provider":
    "answers first and works afterwards, where no middleware reaches; it writes no version of the order",
  "/store/orders/:id/transfer/": "takes the same lock beside the claims, in middlewares.ts",
  "/store/payment-collections": "makes sessions for whoever pays, and changes no order",
};

const excuseOf = ({ path: where }: Route) =>
  Object.entries(EXCUSED).find(([excused]) => where === excused || where.startsWith(excused.replace(/\/?$/, "/")))?.[1];

/** What stands before a route, as Medusa puts it: what names no method first, and also before all below its path. */
function before({ method, path: where }: Route): unknown[] {
  const [general, exact] = [
    orderLockRoutes.filter((entry) => !entry.method && covers(String(entry.matcher), where)),
    orderLockRoutes.filter(
      (entry) => (entry.method as string[] | undefined)?.includes(method) && fits(String(entry.matcher), where),
    ),
  ];
  return [...general, ...exact].flatMap((entry) => entry.middlewares ?? []);
}

const segmentsOf = (where: string) => where.split("/").filter(Boolean);
const covers = (matcher: string, where: string) =>
  segmentsOf(matcher).every((segment, index) => {
    const own = segmentsOf(where)[index];
    return own !== undefined && (segment.startsWith(":") || segment === own);
  });
const fits = (matcher: string, where: string) =>
  covers(matcher, where) && segmentsOf(matcher).length === segmentsOf(where).length;

const locksOf = (route: Route) => before(route).filter((one) => typeof one === "object" && one && "lock" in one);

const ABOUT_ORDERS = WRITING_ROUTES.filter(isAboutOrders);
const LOCKED = ABOUT_ORDERS.filter((route) => !isExcused(route));

function isExcused(route: Route): boolean {
  // Below this one are routes of an order that exists.
  if (route.path.startsWith("/admin/draft-orders/")) return false;
  return excuseOf(route) !== undefined;
}

describe("Medusa's routes", () => {
  it("are found", () => {
    expect(ABOUT_ORDERS.length).toBeGreaterThan(100);
  });

  it.each(LOCKED)("$method $path takes the order's lock, once", (route) => {
    expect(locksOf(route)).toHaveLength(1);
  });

  it.each(ABOUT_ORDERS.filter(isExcused))("$method $path is excused and takes none", (route) => {
    expect(locksOf(route)).toEqual([]);
  });

  it.each(Object.keys(EXCUSED))("%s is still there to be excused", (excused) => {
    expect(ABOUT_ORDERS.some(({ path: where }) => where.startsWith(excused))).toBe(true);
  });
});

describe("the order is found", () => {
  it.each([
    ["/admin/orders/:id/cancel", find.orderInPath],
    ["/admin/orders/:id", find.orderInPath],
    ["/admin/draft-orders/:id/edit/confirm", find.orderInPath],
    ["/admin/order-edits/:id/confirm", find.orderInPath],
    ["/admin/order-edits", find.orderInBody],
    ["/admin/returns", find.orderInBody],
    ["/admin/exchanges", find.orderInBody],
    ["/admin/claims", find.orderInBody],
    ["/admin/payment-collections", find.orderInBody],
    ["/admin/fulfillments", find.orderInBody],
    ["/store/returns", find.orderInBody],
    ["/admin/fulfillments/:id/cancel", find.orderOfFulfillment],
    ["/admin/payments/:id/capture", find.orderOfPayment],
    ["/admin/payments/:id/refund", find.orderOfPayment],
    ["/admin/payment-collections/:id/mark-as-paid", find.orderOfPaymentCollection],
  ])("for POST %s", (where, findOrderId) => {
    expect(locksOf({ method: "POST", path: where })).toEqual([{ lock: findOrderId }]);
  });
});

describe("behind the lock, never before it,", () => {
  it.each([
    ["/admin/orders/:id/cancel", "transfer cleared to cancel"],
    ["/admin/payments/:id/refund", "transfer cleared to refund"],
    ["/store/returns", "the return"],
  ])("POST %s has its guard", (where, guard) => {
    const all = before({ method: "POST", path: where });
    const [lock] = locksOf({ method: "POST", path: where });
    expect(all.indexOf(guard)).toBeGreaterThan(all.indexOf(lock));
  });

  it.each([
    ["/admin/orders/:id/fulfillments", find.orderInPath],
    ["/admin/orders/:id/fulfillments/:fulfillment_id/shipments", find.orderInPath],
    ["/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered", find.orderInPath],
    ["/admin/orders/:id/fulfillments/:fulfillment_id/cancel", find.orderInPath],
    ["/admin/orders/:id/credit-lines", find.orderInPath],
    ["/admin/order-edits", find.orderInBody],
    ["/admin/returns", find.orderInBody],
    ["/admin/exchanges", find.orderInBody],
    ["/admin/claims", find.orderInBody],
  ])("POST %s lets the shop go before a shopper's request", (where, findOrderId) => {
    expect(before({ method: "POST", path: where })).toEqual([{ lock: findOrderId }, { shopFirst: findOrderId }]);
  });

  it("a return's terms are looked at before anybody waits", () => {
    expect(before({ method: "POST", path: "/store/returns" })[0]).toBe("its terms");
  });
});
