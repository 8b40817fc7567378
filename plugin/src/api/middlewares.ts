import { allowFields, authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { requireValidOptions } from "../options/require-valid-options";
import { claimRoutes } from "./claims/routes";
import { OPENED_ORDER_FIELDS } from "./opened-order-fields";
import { LookupBody } from "./store/order-pages/lookup/validator";

// Evaluated once, while a server starts: the one place where wrong options can stop it.
requireValidOptions();

/**
 * No `method` beside the allowed fields on purpose: Medusa 2.21 ignores them on a route that names one. The routes below
 * `/store/orders/:id` are POSTs of the same order and may answer the same fields.
 */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/orders/:id",
      middlewares: [allowFields([...OPENED_ORDER_FIELDS])],
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
    ...claimRoutes,
  ],
});
