import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { ClaimBody } from "../store/order-pages/claims/validator";
import { TransferBody } from "../store/order-pages/transfer/validator";
import { acceptTransfer, cancelTransfer, declineTransfer, requestTransfer } from "./transfer-routes";
import { AnswerTransferBody, RequestTransferBody } from "./validators";

const aCustomer = () => authenticate("customer", ["session", "bearer"]);

/** What stands before the routes of claims, and in place of Medusa's own routes of order transfers. */
export const claimRoutes: MiddlewareRoute[] = [
  {
    // Everything below it, too.
    matcher: "/store/order-pages/claims",
    middlewares: [aCustomer()],
  },
  {
    matcher: "/store/order-pages/claims",
    method: ["POST"],
    middlewares: [validateAndTransformBody(ClaimBody)],
  },
  {
    matcher: "/store/order-pages/transfer",
    method: ["POST"],
    middlewares: [validateAndTransformBody(TransferBody)],
  },
  {
    matcher: "/store/orders/:id/transfer/request",
    method: ["POST"],
    middlewares: [aCustomer(), validateAndTransformBody(RequestTransferBody), requestTransfer],
  },
  {
    matcher: "/store/orders/:id/transfer/cancel",
    method: ["POST"],
    middlewares: [aCustomer(), cancelTransfer],
  },
  {
    matcher: "/store/orders/:id/transfer/accept",
    method: ["POST"],
    middlewares: [validateAndTransformBody(AnswerTransferBody), acceptTransfer],
  },
  {
    matcher: "/store/orders/:id/transfer/decline",
    method: ["POST"],
    middlewares: [validateAndTransformBody(AnswerTransferBody), declineTransfer],
  },
];
