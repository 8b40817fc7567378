import type { MiddlewareRoute } from "@medusajs/framework/http";
import {
  clearShoppersTransfer,
  clearTransferBeforeCancel,
  clearTransferBeforeRefund,
} from "../../changes/clear-transfer";
import {
  type FindOrderId,
  orderInBody,
  orderInPath,
  orderOf,
  orderOfFulfillment,
  orderOfPayment,
  orderOfPaymentCollection,
} from "../../order-lock/find-order-id";
import { holdOrderLock, type OrderMiddleware } from "../../order-lock/hold-order-lock";
import { guardReturn, refuseTermsOfTheShop } from "./guard-return";

/** A path with everything below it. Without a method Medusa puts these before all that name one, so the rest is behind the lock. */
const below = (matcher: string, findOrderId: FindOrderId): MiddlewareRoute => ({
  matcher,
  middlewares: [holdOrderLock(findOrderId)],
});

/** POSTs to one path alone. */
const posts = (matcher: string, ...middlewares: OrderMiddleware[]): MiddlewareRoute => ({
  matcher,
  method: ["POST"],
  middlewares,
});

/** What begins a change of an order, which its body names. */
const begins = (matcher: string): MiddlewareRoute =>
  posts(matcher, holdOrderLock(orderInBody), clearShoppersTransfer(orderInBody));

const changesParcels = (path: string): MiddlewareRoute =>
  posts(`/admin/orders/:id/${path}`, clearShoppersTransfer(orderInPath));

/**
 * Medusa's own routes that change an order, one after the other for each order: of Medusa 2.21 all but those that routes.test.ts
 * excuses.
 */
export const orderLockRoutes: MiddlewareRoute[] = [
  below("/admin/orders/:id", orderInPath),
  below("/admin/draft-orders/:id", orderInPath),
  below("/admin/order-edits/:id", orderInPath),
  below("/admin/order-changes/:id", orderOf("order_change")),
  below("/admin/returns/:id", orderOf("return")),
  below("/admin/exchanges/:id", orderOf("order_exchange")),
  below("/admin/claims/:id", orderOf("order_claim")),
  below("/admin/fulfillments/:id", orderOfFulfillment),
  below("/admin/payments/:id", orderOfPayment),
  below("/admin/payment-collections/:id", orderOfPaymentCollection),

  begins("/admin/order-edits"),
  begins("/admin/returns"),
  begins("/admin/exchanges"),
  begins("/admin/claims"),
  posts("/admin/fulfillments", holdOrderLock(orderInBody)),
  posts("/admin/payment-collections", holdOrderLock(orderInBody)),

  changesParcels("fulfillments"),
  changesParcels("fulfillments/:fulfillment_id/shipments"),
  changesParcels("fulfillments/:fulfillment_id/mark-as-delivered"),
  changesParcels("fulfillments/:fulfillment_id/cancel"),
  changesParcels("credit-lines"),
  posts("/admin/orders/:id/cancel", clearTransferBeforeCancel),
  posts("/admin/payments/:id/refund", clearTransferBeforeRefund),

  posts("/store/returns", refuseTermsOfTheShop, holdOrderLock(orderInBody), guardReturn),
];
