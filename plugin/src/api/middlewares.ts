import { allowFields, authenticate, defineMiddlewares } from "@medusajs/framework/http";
import { requireValidOptions } from "../options/require-valid-options";
import { accountRoutes } from "./accounts/routes";
import { claimRoutes } from "./claims/routes";
import { frontDoorRoutes } from "./front-door/routes";
import { localeRoutes } from "./locale/routes";
import { OPENED_ORDER_FIELDS } from "./opened-order-fields";
import { orderLockRoutes } from "./order-lock/routes";
import { packageNewsRoutes } from "./package-news/routes";
import { profileRoutes } from "./profile/routes";
import { readLockRoutes } from "./read-lock/routes";
import { requestRoutes } from "./requests/routes";

// Evaluated once, while a server starts: the one place where wrong options can stop it.
requireValidOptions();

/**
 * No `method` beside the allowed fields on purpose: Medusa 2.21 ignores them on a route that names one. The routes below
 * `/store/orders/:id` are POSTs of the same order and may answer the same fields.
 */
export default defineMiddlewares({
  routes: [
    ...frontDoorRoutes,
    // Before the locks: what an ended session might read is decided without it.
    ...accountRoutes,
    ...readLockRoutes,
    {
      matcher: "/store/orders/:id",
      middlewares: [allowFields([...OPENED_ORDER_FIELDS])],
    },
    {
      matcher: "/store/order-pages/orders",
      method: ["GET"],
      middlewares: [authenticate("customer", ["session", "bearer"])],
    },
    ...claimRoutes,
    ...profileRoutes,
    ...requestRoutes,
    ...localeRoutes,
    ...packageNewsRoutes,
    // Last: whoever may not call a route keeps nobody else waiting.
    ...orderLockRoutes,
  ],
});
