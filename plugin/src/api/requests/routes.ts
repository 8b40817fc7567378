import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { closeStockReturns } from "./close-stock-returns";
import { requireProvenRead, requireProvenRequest } from "./require-storefront";
import { CancelBody, CopyBody, DeclineBody, ReturnBody, TakeBackBody, WithdrawalBody } from "./validators";

/** What shoppers declare and ask for, through a storefront that proves to be one, and what the shop answers in its admin. */
export const requestRoutes: MiddlewareRoute[] = [
  { matcher: "/store/returns", method: ["POST"], middlewares: [closeStockReturns] },
  {
    matcher: "/store/order-pages/withdrawals",
    method: ["POST"],
    middlewares: [requireProvenRequest("withdraw"), validateAndTransformBody(WithdrawalBody)],
  },
  { matcher: "/store/order-pages/withdrawals/:id", method: ["GET"], middlewares: [requireProvenRead] },
  {
    matcher: "/store/order-pages/withdrawals/:id/mail",
    method: ["POST"],
    middlewares: [requireProvenRequest("resend"), validateAndTransformBody(CopyBody)],
  },
  {
    matcher: "/store/order-pages/orders/:id/cancel",
    method: ["POST"],
    middlewares: [requireProvenRequest("cancel"), validateAndTransformBody(CancelBody)],
  },
  { matcher: "/store/order-pages/orders/:id/return-options", method: ["GET"], middlewares: [requireProvenRead] },
  {
    matcher: "/store/order-pages/orders/:id/returns",
    method: ["POST"],
    middlewares: [requireProvenRequest("return"), validateAndTransformBody(ReturnBody)],
  },
  { matcher: "/store/order-pages/orders/:id/returns/:returnId", method: ["GET"], middlewares: [requireProvenRead] },
  {
    matcher: "/store/order-pages/orders/:id/returns/:returnId/cancel",
    method: ["POST"],
    middlewares: [requireProvenRequest("cancel-return"), validateAndTransformBody(TakeBackBody)],
  },
  {
    matcher: "/store/order-pages/orders/:id/requests/:requestId/take-back",
    method: ["POST"],
    middlewares: [requireProvenRequest("take-back"), validateAndTransformBody(TakeBackBody)],
  },
  {
    matcher: "/admin/order-pages/requests/:id/decline",
    method: ["POST"],
    middlewares: [validateAndTransformBody(DeclineBody)],
  },
];
