import { allowFields, authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { requireValidOptions } from "../options/require-valid-options";
import { accountRoutes } from "./accounts/routes";
import { oneTransferAtATime } from "./one-transfer-at-a-time";
import { OPENED_ORDER_FIELDS } from "./opened-order-fields";
import { ClaimBody } from "./store/order-pages/claims/validator";
import { LookupBody } from "./store/order-pages/lookup/validator";
import { TransferBody } from "./store/order-pages/transfer/validator";

// Evaluated once, while a server starts: the one place where wrong options can stop it.
requireValidOptions();

/**
 * No `method` beside the allowed fields on purpose: Medusa 2.21 ignores them on a route that names one. The routes below
 * `/store/orders/:id` are POSTs of the same order and may answer the same fields.
 */
export default defineMiddlewares({
  routes: [
    ...accountRoutes,
    {
      matcher: "/store/orders/:id",
      middlewares: [allowFields([...OPENED_ORDER_FIELDS])],
    },
    {
      // Everything below it: request, accept, decline, cancel.
      matcher: "/store/orders/:id/transfer",
      middlewares: [oneTransferAtATime],
    },
    {
      matcher: "/store/order-pages/lookup",
      method: ["POST"],
      middlewares: [validateAndTransformBody(LookupBody)],
    },
    {
      matcher: "/store/order-pages/orders",
      method: ["GET"],
      middlewares: [authenticate("customer", ["session", "bearer"])],
    },
    {
      // Everything below it, too.
      matcher: "/store/order-pages/claims",
      middlewares: [authenticate("customer", ["session", "bearer"])],
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
  ],
});
