import { allowFields, defineMiddlewares } from "@medusajs/framework/http";
import { OPENED_ORDER_FIELDS } from "./opened-order-fields";

/**
 * No `method` here on purpose: Medusa 2.21 ignores allowed fields on a route that names one. The routes below
 * `/store/orders/:id` are POSTs of the same order and may answer the same fields.
 */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/orders/:id",
      middlewares: [allowFields(OPENED_ORDER_FIELDS)],
    },
  ],
});
